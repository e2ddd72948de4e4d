import type {CommunityContext, Source} from '../context.js';
import {tellOfQuestions} from '../notifications/tell-of-questions.js';
import {settlePoints} from '../points/settle-points.js';
import {recountQuestions} from '../questions/recount-question.js';
import type {LockedPost} from './lock-post.js';

/** What is counted, earned and due follows from what everybody may see. */
export async function followPost(
  context: CommunityContext,
  tx: Source,
  {question}: LockedPost,
): Promise<void> {
  await recountQuestions(context, tx, [question]);
  await settlePoints(context, tx, [question]);
  // Nothing is due with what nobody sees; approving it times it anew.
  await tx.query(
    `update questions set next_at = null
      where community_id = $1 and id = $2 and held_as is not null`,
    [context.communityId, question],
  );
}

/** Tells the author what staff decided, and why. */
export async function tellAuthor(
  context: CommunityContext,
  tx: Source,
  {author, question, id}: LockedPost,
  kind: 'post_approved' | 'post_rejected',
  reason: string | null,
): Promise<void> {
  if (author === null) return;
  const at = context.clock();
  const key = `${id} ${at.toISOString()}`;
  await tellOfQuestions(context, tx, [
    {question, person: author, kind, key, at, reason},
  ]);
}
