import type {ModeratedQuestion} from '@townhall/client';
import {questionAssignmentSchema} from '@townhall/client/contract';
import type {Member} from '../../policy/permissions.js';
import {refuse} from '../../problem.js';
import {valid} from '../../valid.js';
import type {ViewerContext} from '../context.js';
import {insistOnStaff} from '../lifecycle/moderate-idea.js';
import {tellOfQuestions} from '../notifications/tell-of-questions.js';
import {insistOnPerson} from '../people/insist-on-person.js';
import {refuseQuestion} from '../questions/read-questions.js';
import {lockQuestion} from '../questions/recount-question.js';
import {isUuid} from '../uuid.js';
import {write, type WriteTransaction} from '../write.js';
import {questionPolicyOf} from './question-policy.js';
import {readModeratedQuestion} from './read-moderated-question.js';
import {recordSteps, type QuestionStep} from './record-steps.js';

/**
 * Takes a question for a while. Of two who do it at once one has it, and the
 * other is told who.
 */
export const claimQuestion = (
  context: ViewerContext,
  id: string,
): Promise<ModeratedQuestion> =>
  handle(context, id, async ({tx, actor, question}) => {
    const {claim} = question;
    if (claim && claim.by.id !== actor.id) {
      return refuse('already_claimed', {
        detail: `${claim.by.name} has taken this question. Talk to them, or look again when their time is over.`,
        until: claim.until,
        current: question,
      });
    }
    const policy = await questionPolicyOf(context, tx, question.question.place);
    const until = later(context.clock(), policy.claims.minutes * 60_000);
    await setClaim(context, tx, id, {by: actor.id, until});
    return claim ? null : {step: 'claimed'};
  });

/** Lets go of a question; of what somebody else has only by giving it on. */
export const releaseQuestion = (
  context: ViewerContext,
  id: string,
): Promise<ModeratedQuestion> =>
  handle(context, id, async ({tx, actor, question: {claim}}) => {
    if (claim?.by.id !== actor.id) return null;
    await setClaim(context, tx, id, null);
    return {step: 'released'};
  });

/** Gives a question to somebody, whoever has it now. */
export function assignQuestion(
  context: ViewerContext,
  id: string,
  assignment: {person: string},
): Promise<ModeratedQuestion> {
  const {person} = valid(questionAssignmentSchema, assignment);
  return handle(context, id, async ({tx, actor, question}) => {
    await insistOnPerson(context, tx, person);
    const now = context.clock();
    const policy = await questionPolicyOf(context, tx, question.question.place);
    const until = later(now, policy.claims.assignedHours * 3_600_000);
    await setClaim(context, tx, id, {by: person, until});
    if (person !== actor.id) {
      const key = context.uuids.next();
      await tellOfQuestions(context, tx, [
        {question: id, person, kind: 'assigned', key, at: now},
      ]);
    }
    return {step: 'assigned', detail: person};
  });
}

const later = (now: Date, milliseconds: number) =>
  new Date(now.getTime() + milliseconds);

interface Handling {
  tx: WriteTransaction;
  actor: Member;
  question: ModeratedQuestion;
}

/** Lets staff do something with a question that is theirs alone to see. */
async function handle(
  context: ViewerContext,
  id: string,
  work: (handling: Handling) => Promise<Omit<QuestionStep, 'question'> | null>,
): Promise<ModeratedQuestion> {
  const actor = await insistOnStaff(context);
  if (!isUuid(id)) return refuseQuestion();
  return write(context, async (tx) => {
    await lockQuestion(context, tx, id);
    const question = await readModeratedQuestion(context, tx, id);
    const step = await work({tx, actor, question});
    if (step) {
      await recordSteps(context, tx, [
        {question: id, actor: actor.id, ...step},
      ]);
    }
    return readModeratedQuestion(context, tx, id);
  });
}

const setClaim = (
  {communityId, clock}: ViewerContext,
  tx: WriteTransaction,
  id: string,
  claim: {by: string; until: Date} | null,
) =>
  tx.query(
    `update questions
        set claimed_by = $3::uuid, claimed_until = $4::timestamptz,
            claimed_at = case when $3::uuid is not null then $5::timestamptz end
      where community_id = $1 and id = $2`,
    [communityId, id, claim?.by ?? null, claim?.until ?? null, clock()],
  );
