import type {Queryable} from '../../database/database.js';
import type {CommunityContext} from '../context.js';
import {deliveryColumns, toldAt} from './delivery.js';

/** Something about a question that one person is told. */
export interface QuestionNote {
  question: string;
  person: string;
  kind:
    | 'assigned'
    | 'follow_up'
    | 'question_closed'
    | 'goal_breached'
    | 'post_approved'
    | 'post_rejected'
    | 'answered'
    | 'solved'
    | 'asked';
  /** The same key twice is told once. */
  key: string;
  at: Date;
  reason?: string | null | undefined;
}

/** Queues what people are told of questions, once for each person and key. */
export async function tellOfQuestions(
  {communityId, uuids, clock}: CommunityContext,
  tx: Queryable,
  notes: readonly QuestionNote[],
): Promise<void> {
  if (notes.length === 0) return;
  await tx.query(insertNotes, [
    communityId,
    JSON.stringify(
      notes.map((note) => ({
        ...note,
        id: uuids.next(),
        key: `${note.kind} ${note.key}`,
      })),
    ),
    clock(),
  ]);
}

/** Those who do not want to be told, and those who are blocked, are left out. */
const insertNotes = `
insert into notifications
  (community_id, id, person_id, question_id, kind, key, reason, digest, at,
   deliver_at)
select $1, n.id, p.id, n.question, n.kind, n.key, n.reason,
       ${deliveryColumns('s.delivery', 'n.at')}
  from jsonb_to_recordset($2::jsonb) as n(
         id uuid, question uuid, person uuid, kind text, key text,
         at timestamptz, reason text)
  join persons p
    on p.community_id = $1 and p.id = n.person and p.blocked_at is null
  left join notification_settings s
    on s.community_id = $1 and s.person_id = p.id
  ${toldAt('$3')}
 where coalesce(s.delivery, 'each') <> 'off'
on conflict do nothing`;
