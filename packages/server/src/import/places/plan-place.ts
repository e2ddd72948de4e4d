import type {PlaceKind, QuestionPolicyDraft} from '@townhall/client';
import {policyProblems} from '../../policy/policy-problems.js';
import {policyFrom} from '../../policy/presets.js';
import {questionPolicyProblems} from '../../policy/question-policy-problems.js';
import {hasGoals, questionPolicyFrom} from '../../policy/question-presets.js';
import {cleanLine} from '../../text/clean-text.js';
import type {Planning} from '../plan-record.js';
import type {RecordOf} from '../records.js';
import {unfit} from '../unfit-record.js';

export type PlacePlan = ReturnType<typeof planPlace>;

/** A place keeps its id; a board without a policy gets the preset `canvas`. */
export function planPlace(
  {context, surroundings}: Planning,
  {id, kind, name, description, policy, questionPolicy}: RecordOf<'place'>,
) {
  if (kind !== 'board' && policy) unfit('Only boards have a policy.');
  const before = surroundings.place(id);
  if (before && before.kind !== kind) {
    unfit(`The place “${id}” is of the kind ${before.kind}, and stays it.`);
  }
  const kept = kind === 'board' ? policyFrom(policy ?? {}) : null;
  const [problem] = kept ? policyProblems(kept) : [];
  if (problem) unfit(`policy.${problem.path}: ${problem.message}`);
  const care = questionPolicy ? soundCare(kind, questionPolicy) : null;
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
      question_policy: care,
      has_goals: care !== null && hasGoals(care),
      at: context.clock(),
    },
  };
}

function soundCare(kind: PlaceKind, draft: QuestionPolicyDraft) {
  if (kind !== 'questions') {
    unfit('Only a place of the kind questions has a questionPolicy.');
  }
  const policy = questionPolicyFrom(draft);
  const [problem] = questionPolicyProblems(policy);
  if (problem) unfit(`questionPolicy.${problem.path}: ${problem.message}`);
  return policy;
}
