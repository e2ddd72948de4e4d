import type {Closing, Question} from '@townhall/client';
import {closingSchema} from '@townhall/client/contract';
import {mayClose, mayModerate, mayReopen} from '../../policy/permissions.js';
import type {Member, ReopeningFacts} from '../../policy/permissions.js';
import {refuse} from '../../problem.js';
import {valid} from '../../valid.js';
import type {Source, ViewerContext} from '../context.js';
import {tellOfQuestions} from '../notifications/tell-of-questions.js';
import {insist, readMember} from '../people/actor.js';
import {settlePoints} from '../points/settle-points.js';
import {recordSteps, type QuestionStep} from '../queues/record-steps.js';
import {isUuid} from '../uuid.js';
import {visible} from '../visibility.js';
import {write, type WriteTransaction} from '../write.js';
import {lockDuplicates} from './duplicate-chain.js';
import {readQuestion, refuseQuestion} from './read-questions.js';
import {lockQuestion, recountQuestions} from './recount-question.js';
import {reopeningColumns, reopeningJoins} from './reopening-row.js';

/** What is done with a question that nobody else changes meanwhile. */
interface Changing {
  tx: WriteTransaction;
  actor: Member;
  facts: ReopeningFacts & {place: string};
  now: Date;
}

/** Closes a question: it takes no more answers, and says why. */
export function closeQuestion(
  context: ViewerContext,
  id: string,
  closing: Closing,
): Promise<Question> {
  const {reason, duplicateOf} = valid(closingSchema, closing);
  if ((reason === 'duplicate') !== (duplicateOf !== undefined)) {
    refuse('invalid_request', {
      detail:
        'A duplicate says which question it repeats, and nothing else does.',
      fields: [
        {path: 'duplicateOf', message: 'For a duplicate, and only then.'},
      ],
    });
  }
  return changeQuestion(context, id, async (changing) => {
    const {tx, actor, facts, now} = changing;
    insist(mayClose(actor, facts));
    if (reason !== 'no_longer_needed') insist(mayModerate(actor));
    if (duplicateOf !== undefined) {
      await lockDuplicates(context, tx, id, duplicateOf);
    }
    await tx.query(
      `update questions
          set closed_at = $3, closed_reason = $4, duplicate_of = $5,
              closed_by = $6, updated_at = $3
        where community_id = $1 and id = $2`,
      [context.communityId, id, now, reason, duplicateOf ?? null, actor.id],
    );
    if (facts.author !== null && facts.author !== actor.id) {
      await tellOfQuestions(context, tx, [
        {
          question: id,
          person: facts.author,
          kind: 'question_closed',
          key: now.toISOString(),
          at: now,
          reason,
        },
      ]);
    }
    return {step: 'closed', detail: reason};
  });
}

/** Opens a question again that is closed or counts as solved. */
export const reopenQuestion = (
  context: ViewerContext,
  id: string,
): Promise<Question> =>
  changeQuestion(context, id, async ({tx, actor, facts, now}) => {
    insistOnReopening(actor, facts, now);
    await tx.query(reopen, [context.communityId, id, now]);
    return {step: 'reopened'};
  });

/** What a question loses when somebody opens it again. */
export const reopen = `
update questions
   set closed_at = null, closed_reason = null, duplicate_of = null,
       closed_by = null, assumed_answered_at = null, reopened_at = $3,
       reopen_count = reopen_count + 1, updated_at = $3, active_at = $3
 where community_id = $1 and id = $2`;

/** Refuses with the sentence that says what to do instead. */
export function insistOnReopening(
  actor: Member,
  facts: ReopeningFacts,
  now: Date,
) {
  const permission = mayReopen(actor, facts, now);
  if (permission.reason !== 'locked') return insist(permission);
  const isOver = facts.closedAt !== null || facts.assumedAt !== null;
  refuse('locked', {
    detail: isOver
      ? `This question could be opened again for ${facts.reopenDays} days. Please ask a new one, and link to it.`
      : 'This question is open.',
  });
}

/** Closes (`on`) a question to answers, or opens it to them again. */
export const setQuestionLock = (
  context: ViewerContext,
  id: string,
  on: boolean,
): Promise<Question> =>
  changeQuestion(context, id, async ({tx, actor, facts}) => {
    insist(mayModerate(actor));
    if (facts.locked === on) return null;
    await tx.query(
      'update questions set locked = $3 where community_id = $1 and id = $2',
      [context.communityId, id, on],
    );
    return {step: on ? 'locked' : 'unlocked'};
  });

/** Does one thing with a question, and keeps that it was done. */
export async function changeQuestion(
  context: ViewerContext,
  id: string,
  work: (changing: Changing) => Promise<Omit<QuestionStep, 'question'> | null>,
): Promise<Question> {
  const actor = await readMember(context, context.database);
  if (!isUuid(id)) return refuseQuestion();
  return write(context, async (tx) => {
    await lockQuestion(context, tx, id);
    const facts = await readReopeningFacts(context, tx, id);
    const now = context.clock();
    const step = await work({tx, actor, facts, now});
    if (step) {
      await recordSteps(context, tx, [
        {question: id, actor: actor.id, ...step},
      ]);
      await recountQuestions(context, tx, [id]);
      await settlePoints(context, tx, [id]);
      tx.happened({type: 'question.changed', place: facts.place, question: id});
    }
    return readQuestion(context, tx, id);
  });
}

async function readReopeningFacts(
  {communityId}: ViewerContext,
  source: Source,
  id: string,
) {
  const [facts] = await source.query<ReopeningFacts & {place: string}>(
    `select q.place_id as place, ${reopeningColumns}
       from questions q ${reopeningJoins}
      where q.community_id = $1 and q.id = $2 and ${visible.question()}`,
    [communityId, id],
  );
  return facts ?? refuseQuestion();
}
