import type {
  Escalation,
  EscalationChange,
  EscalationDraft,
} from '@townhall/client';
import {
  escalationChangeSchema,
  escalationDraftSchema,
} from '@townhall/client/contract';
import {refuse} from '../../problem.js';
import {valid} from '../../valid.js';
import type {Queryable} from '../../database/database.js';
import type {CommunityContext, ViewerContext} from '../context.js';
import {insistOnStaff} from '../lifecycle/moderate-idea.js';
import {refuseQuestion} from '../questions/read-questions.js';
import {lockQuestion} from '../questions/recount-question.js';
import {readFacts} from '../questions/same-question.js';
import {isUuid} from '../uuid.js';
import {write} from '../write.js';
import {escalationJoins, escalationObject} from './moderated-question-row.js';
import {recordSteps} from './record-steps.js';

/**
 * Lets a question go on elsewhere, once in each system: the same again answers
 * with what there is. With an id it is a ticket that exists; without one an
 * adapter opens it, told by the outbox.
 */
export async function escalateQuestion(
  context: ViewerContext,
  questionId: string,
  draft: EscalationDraft,
): Promise<Escalation> {
  const {system, note, externalId, url} = valid(escalationDraftSchema, draft);
  const actor = await insistOnStaff(context);
  if (!isUuid(questionId)) return refuseQuestion();
  const {communityId, uuids, clock} = context;
  return write(context, async (tx) => {
    await lockQuestion(context, tx, questionId);
    const {place} = await readFacts(context, tx, questionId);
    await insistOnFreeTicket(context, tx, {system, externalId, questionId});
    const made = await tx.query(
      `insert into question_escalations
         (community_id, id, question_id, system, note, status, external_id,
          url, by_id, at, changed_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10)
       on conflict (community_id, question_id, system) do nothing
       returning id`,
      [
        communityId,
        uuids.next(),
        questionId,
        system,
        note,
        externalId === undefined ? 'requested' : 'open',
        externalId ?? null,
        url ?? null,
        actor.id,
        clock(),
      ],
    );
    if (made.length > 0) {
      await recordSteps(context, tx, [
        {
          question: questionId,
          step: 'escalated',
          detail: system,
          actor: actor.id,
        },
      ]);
      tx.happened({type: 'question.escalated', place, question: questionId});
    }
    return readEscalation(
      context,
      tx,
      'e.question_id = $2::uuid and e.system = $3',
      [questionId, system],
    );
  });
}

/** Keeps what another system says of a ticket; the same again changes nothing. */
export async function changeEscalation(
  context: ViewerContext,
  id: string,
  change: EscalationChange,
): Promise<Escalation> {
  const sound = valid(escalationChangeSchema, change);
  await insistOnStaff(context);
  return keepEscalation(context, id, sound);
}

/** The same for an adapter, which is no person. */
export function keepEscalation(
  context: CommunityContext,
  id: string,
  {status, externalId, url}: EscalationChange,
): Promise<Escalation> {
  if (!isUuid(id)) return refuseEscalation();
  return write(context, async (tx) => {
    const before = await readEscalation(context, tx, 'e.id = $2::uuid', [id], {
      lock: true,
    });
    await insistOnFreeTicket(context, tx, {
      system: before.system,
      externalId,
      questionId: before.question,
    });
    await tx.query(
      `update question_escalations
          set status = $3, external_id = coalesce($4, external_id),
              url = coalesce($5, url), changed_at = $6
        where community_id = $1 and id = $2`,
      [
        context.communityId,
        id,
        status,
        externalId ?? null,
        url ?? null,
        context.clock(),
      ],
    );
    return readEscalation(context, tx, 'e.id = $2::uuid', [id]);
  });
}

const refuseEscalation = () =>
  refuse('not_found', {detail: 'This question does not go on elsewhere.'});

/** One ticket is one question's. */
async function insistOnFreeTicket(
  {communityId}: CommunityContext,
  tx: Queryable,
  ticket: {
    system: string;
    externalId: string | undefined;
    questionId: string;
  },
) {
  if (ticket.externalId === undefined) return;
  const taken = await tx.query(
    `select 1 from question_escalations
      where community_id = $1 and system = $2 and external_id = $3
        and question_id <> $4`,
    [communityId, ticket.system, ticket.externalId, ticket.questionId],
  );
  if (taken.length === 0) return;
  refuse('invalid_request', {
    detail: 'That ticket belongs to another question already.',
    fields: [{path: 'externalId', message: 'Another question has it.'}],
  });
}

async function readEscalation(
  {communityId}: CommunityContext,
  tx: Queryable,
  condition: string,
  values: readonly unknown[],
  {lock = false}: {lock?: boolean} = {},
): Promise<Escalation> {
  const [row] = await tx.query<{escalation: Escalation}>(
    `select ${escalationObject} as escalation
       from question_escalations e ${escalationJoins}
      where e.community_id = $1 and ${condition}
      ${lock ? 'for update of e' : ''}`,
    [communityId, ...values],
  );
  return row?.escalation ?? refuseEscalation();
}
