import type {PostKind} from '@townhall/client';
import type {CommunityContext, Source} from '../context.js';
import {lockQuestion} from '../questions/recount-question.js';
import {isUuid} from '../uuid.js';

/** A post that nobody else changes until the transaction ends. */
export interface LockedPost {
  kind: PostKind;
  /** Where it stands; a fixed word, so it may stand in a statement. */
  table: 'questions' | 'answers';
  id: string;
  question: string;
  place: string;
  author: string | null;
  heldAs: 'pending' | 'rejected' | null;
  /** Somebody reported it, and nobody has settled that. */
  isReported: boolean;
}

/** Locks a post that is not deleted, and the question it belongs to. */
export async function lockPost(
  context: CommunityContext,
  tx: Source,
  kind: PostKind,
  id: string,
): Promise<LockedPost | undefined> {
  if (!isUuid(id)) return undefined;
  const {communityId} = context;
  const table = kind === 'question' ? 'questions' : 'answers';
  const question = kind === 'question' ? 'p.id' : 'p.question_id';
  const [found] = await tx.query<{question: string}>(
    `select ${question} as question from ${table} p
      where p.community_id = $1 and p.id = $2`,
    [communityId, id],
  );
  if (!found) return undefined;
  await lockQuestion(context, tx, found.question);
  const [post] = await tx.query<
    Pick<LockedPost, 'author' | 'heldAs' | 'isReported' | 'place'>
  >(
    `select p.author_id as author, p.held_as as "heldAs", q.place_id as place,
            exists (
              select 1 from reports r
               where r.community_id = p.community_id
                 and r.question_id = q.id and r.resolved_at is null
                 and r.answer_id is not distinct from
                     ${kind === 'answer' ? 'p.id' : 'null'}) as "isReported"
       from ${table} p
       join questions q on q.community_id = p.community_id and q.id = ${question}
      where p.community_id = $1 and p.id = $2
        and p.hidden_at is null and q.hidden_at is null`,
    [communityId, id],
  );
  return post && {...post, kind, table, id, question: found.question};
}
