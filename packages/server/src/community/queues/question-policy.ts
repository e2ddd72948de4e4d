import type {
  QuestionPolicy,
  QuestionPolicyChange,
  QuestionPolicyDraft,
} from '@townhall/client';
import {questionPolicyChangeSchema} from '@townhall/client/contract';
import {questionPolicyProblems} from '../../policy/question-policy-problems.js';
import {
  hasGoals,
  questionPolicyFrom,
  questionPresets,
} from '../../policy/question-presets.js';
import {refuse} from '../../problem.js';
import {cleanLine} from '../../text/clean-text.js';
import {valid} from '../../valid.js';
import type {CommunityContext, Source, ViewerContext} from '../context.js';
import {insistOnStaff} from '../lifecycle/moderate-idea.js';
import {readPlaceFor} from '../places/read-places.js';
import {write} from '../write.js';

/** How questions are looked after in a place, for staff. */
export async function readQuestionPolicy(
  context: ViewerContext,
  place: string,
): Promise<QuestionPolicy> {
  await insistOnStaff(context);
  await readPlaceFor(context, context.database, place, 'questions');
  return questionPolicyOf(context, context.database, place);
}

/** The policy of a place; the preset `simple` where nobody has given one. */
export async function questionPolicyOf(
  {communityId}: CommunityContext,
  source: Source,
  place: string,
): Promise<QuestionPolicy> {
  const [row] = await source.query<{policy: QuestionPolicy | null}>(
    `select question_policy as policy from places
      where community_id = $1 and id = $2`,
    [communityId, place],
  );
  return row?.policy ?? questionPresets.simple;
}

/**
 * Gives a place another policy. What is open follows it from now on: the
 * scheduler works its times out anew. What was asked before there were any
 * goals is not measured by them.
 */
export async function changeQuestionPolicy(
  context: ViewerContext,
  place: string,
  change: QuestionPolicyChange,
): Promise<QuestionPolicy> {
  const actor = await insistOnStaff(context);
  const {policy: draft, reason} = valid(questionPolicyChangeSchema, change);
  const after = soundQuestionPolicy(draft);
  await readPlaceFor(context, context.database, place, 'questions');
  const {communityId, uuids, clock} = context;
  await write(context, async (tx) => {
    await tx.query(
      'select 1 from places where community_id = $1 and id = $2 for update',
      [communityId, place],
    );
    const before = await questionPolicyOf(context, tx, place);
    const now = clock();
    await tx.query(keepChange, [
      communityId,
      uuids.next(),
      place,
      actor.id,
      JSON.stringify(before),
      JSON.stringify(after),
      cleanLine(reason),
      now,
    ]);
    await tx.query(
      `update places
          set question_policy = $3::jsonb,
              goals_since = case when $4 then coalesce(goals_since, $5) end
        where community_id = $1 and id = $2`,
      [communityId, place, JSON.stringify(after), hasGoals(after), now],
    );
    await tx.query(
      `update questions set next_at = created_at
        where community_id = $1 and place_id = $2 and not settled`,
      [communityId, place],
    );
    // The scheduler looks after what was written.
    tx.happened({type: 'touched', place});
  });
  return after;
}

const keepChange = `
insert into policy_changes
  (community_id, id, place_id, person_id, before, after, reason, at)
values ($1, $2, $3, $4, $5::jsonb, $6::jsonb, $7, $8)`;

/** The whole policy that a draft means, or a refusal of what contradicts itself. */
function soundQuestionPolicy(draft: QuestionPolicyDraft): QuestionPolicy {
  const policy = questionPolicyFrom(draft);
  const fields = questionPolicyProblems(policy);
  if (fields.length === 0) return policy;
  return refuse('policy_contradiction', {
    detail: fields.map(({message}) => message).join(' '),
    fields,
  });
}
