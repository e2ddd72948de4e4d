import type {Idea, ProblemCode, VotingState} from '@townhall/client';
import type {Failure} from '../internal/failure.js';
import {failureText} from '../internal/failure-view.js';
import type {Say} from '../internal/messages.js';
import type {votingMessages} from '../messages/voting.js';
import {closedText, when, type Moment} from './progress.js';

interface VotingMoment extends Moment {
  say: Say<typeof votingMessages>;
}

/** Why a vote was not counted, told apart by what can be done about it. */
export function refusalText(
  failure: Failure,
  idea: Idea,
  moment: VotingMoment,
) {
  const {say} = moment;
  switch (failure.code) {
    case 'sign_in_required':
      return say('signInToVote');
    case 'voting_closed':
      return closedText(idea, idea.votes, moment);
    case 'voting_not_open':
      return say('notOpen', {date: when(idea.opensAt, moment)});
    case 'under_review':
      return say('underReview');
    case 'voted_since':
      return say('votedSince');
    case 'downvotes_off':
      return say('downvotesOff');
  }
  if (failure.kind === 'signed-out') return say('signInToVote');
  return say('voteNotCounted', {reason: failureText(failure, say)});
}

/** Why a vote that waited to be sent was not counted, and that it waited. */
export function droppedText(
  failure: Failure,
  idea: Idea,
  moment: VotingMoment,
) {
  const reason = refusalText(failure, idea, moment);
  return saysNotOpen(failure.code)
    ? moment.say('sentTooLate', {reason})
    : reason;
}

/** The refusal says that the idea has changed since it was read. */
export const isOutdated = ({code}: Failure, {voting}: Idea) =>
  voting === 'open' && saysNotOpen(code);

/** What a vote is refused with by where its idea stands. */
export const codeWhen = {
  open: null,
  not_open: 'voting_not_open',
  on_hold: 'under_review',
  closed: 'voting_closed',
} as const satisfies Record<VotingState, ProblemCode | null>;

const saysNotOpen = (code: string | null) =>
  code !== null && Object.values<string | null>(codeWhen).includes(code);
