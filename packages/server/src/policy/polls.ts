import type {Permission, PollResultsShown, PollState} from '@townhall/client';
import {allowed, denied, mayWrite, type Actor} from './permissions.js';

/** What decides what somebody may see of a poll and do in it. */
export interface PollFacts {
  closesAt: Date | null;
  resultsShown: PollResultsShown;
  changeable: boolean;
}

/** A poll closes at its moment, not when a job has run. */
export const pollState = (
  {closesAt}: Pick<PollFacts, 'closesAt'>,
  now: Date,
): PollState => (closesAt !== null && closesAt <= now ? 'closed' : 'open');

/** Whether somebody may see what people chose. */
export function seesResults(
  poll: PollFacts,
  hasChosen: boolean,
  now: Date,
): boolean {
  if (poll.resultsShown === 'always') return true;
  if (pollState(poll, now) === 'closed') return true;
  return poll.resultsShown === 'after_vote' && hasChosen;
}

/** Whether somebody may choose, or choose otherwise. */
export function mayChoose(
  actor: Actor,
  poll: PollFacts,
  hasChosen: boolean,
  now: Date,
): Permission {
  const writing = mayWrite(actor);
  if (!writing.allowed) return writing;
  if (pollState(poll, now) === 'closed') return denied('voting_closed');
  return hasChosen && !poll.changeable ? denied('locked') : allowed;
}
