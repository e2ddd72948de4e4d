import {policyProblems} from '../../policy/policy-problems.js';
import {policyFrom} from '../../policy/presets.js';
import {cleanLine} from '../../text/clean-text.js';
import type {Planning} from '../plan-record.js';
import type {RecordOf} from '../records.js';
import {unfit} from '../unfit-record.js';

export type PlacePlan = ReturnType<typeof planPlace>;

/** A place keeps its id; a board without a policy gets the preset `canvas`. */
export function planPlace(
  {context, surroundings}: Planning,
  {id, kind, name, description, policy}: RecordOf<'place'>,
) {
  if (kind !== 'board' && policy) unfit('Only boards have a policy.');
  const before = surroundings.place(id);
  if (before && before.kind !== kind) {
    unfit(`The place “${id}” is of the kind ${before.kind}, and stays it.`);
  }
  const kept = kind === 'board' ? policyFrom(policy ?? {}) : null;
  const [problem] = kept ? policyProblems(kept) : [];
  if (problem) unfit(`policy.${problem.path}: ${problem.message}`);
  surroundings.set('places', id, {kind, policy: kept});
  return {
    type: 'place' as const,
    target: id,
    row: {
      id,
      kind,
      name: cleanLine(name),
      description: cleanLine(description),
      policy: kept,
      at: context.clock(),
    },
  };
}
