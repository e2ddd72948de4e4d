import type {IdeaPolicy, PolicyDraft} from '@townhall/client';
import {policyProblems} from '../../policy/policy-problems.js';
import {policyFrom} from '../../policy/presets.js';
import {refuse} from '../../problem.js';

/** The whole policy that a draft means, or a refusal of what contradicts itself. */
export function soundPolicy(draft: PolicyDraft): IdeaPolicy {
  const policy = policyFrom(draft);
  const fields = policyProblems(policy);
  if (fields.length === 0) return policy;
  return refuse('policy_contradiction', {
    detail: fields.map(({message}) => message).join(' '),
    fields,
  });
}
