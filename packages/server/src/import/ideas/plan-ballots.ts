import type {Planning} from '../plan-record.js';
import type {RecordOf} from '../records.js';
import {instantOr, refer} from '../refer.js';
import {unfit} from '../unfit-record.js';

export type BallotsPlan = ReturnType<typeof planBallots>;

/** Everybody's vote on one idea, whenever voting was open. */
export function planBallots(
  {context, surroundings}: Planning,
  {idea, up, down, at}: RecordOf<'ballots'>,
) {
  const target = refer(surroundings, 'idea', idea);
  const against = new Set(down);
  const torn = up.find((person) => against.has(person));
  if (torn !== undefined) unfit(`“${torn}” votes both up and down.`);
  const votes = new Map<string, 1 | -1>();
  for (const id of up) votes.set(refer(surroundings, 'person', id), 1);
  for (const id of down) votes.set(refer(surroundings, 'person', id), -1);
  return {
    type: 'ballots' as const,
    target,
    votes,
    at: instantOr(at, context.clock()),
  };
}
