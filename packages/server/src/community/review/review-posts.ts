import type {
  PostKind,
  ReviewDecision,
  ReviewOutcome,
  ReviewRequest,
} from '@townhall/client';
import {reviewRequestSchema} from '@townhall/client/contract';
import {mayModerate} from '../../policy/permissions.js';
import {refuse} from '../../problem.js';
import {valid} from '../../valid.js';
import type {ViewerContext} from '../context.js';
import {tellOfMentions} from '../mentions/tell-of-mentions.js';
import {insist, readMember} from '../people/actor.js';
import {tellFollowers} from '../questions/tell-followers.js';
import {tellOfQuestion} from '../questions/tell-of-question.js';
import {write, type WriteTransaction} from '../write.js';
import {followPost, tellAuthor} from './follow-post.js';
import {lockPost, type LockedPost} from './lock-post.js';
import {settleReports} from './settle-reports.js';

/** Decides about posts, each in a transaction of its own. */
export async function reviewPosts(
  context: ViewerContext,
  request: ReviewRequest,
): Promise<ReviewOutcome[]> {
  insist(mayModerate(await readMember(context, context.database)));
  const {posts, decision, reason} = valid(reviewRequestSchema, request);
  const rejects = decision === 'reject' || decision === 'reject_and_block';
  if (rejects && reason === undefined) {
    refuse('invalid_request', {
      detail: 'Say in a sentence why, for the author to read.',
      fields: [{path: 'reason', message: 'A rejection needs a reason.'}],
    });
  }
  const outcomes: ReviewOutcome[] = [];
  for (const {kind, id} of posts) {
    const isDone = await write(context, (tx) =>
      decide(context, tx, {kind, id, decision, reason: reason ?? null}),
    );
    outcomes.push({kind, id, outcome: isDone ? 'done' : 'gone'});
  }
  return outcomes;
}

interface Decision {
  kind: PostKind;
  id: string;
  decision: ReviewDecision;
  reason: string | null;
}

async function decide(
  context: ViewerContext,
  tx: WriteTransaction,
  {kind, id, decision, reason}: Decision,
): Promise<boolean> {
  const post = await lockPost(context, tx, kind, id);
  const isOpen = post?.heldAs === 'pending' || post?.isReported;
  if (!post || !isOpen) return false;
  if (decision === 'reject' || decision === 'reject_and_block') {
    await reject(context, tx, post, reason);
    if (decision === 'reject_and_block') await block(context, tx, post);
  } else {
    await approve(context, tx, post);
    if (decision === 'approve_and_trust') await trust(context, tx, post);
  }
  return true;
}

async function approve(
  context: ViewerContext,
  tx: WriteTransaction,
  post: LockedPost,
) {
  await settleReports(context, tx, post, 'kept');
  if (post.heldAs === null) return;
  await tx.query(
    `update ${post.table}
        set held_as = null, held_because = null, held_at = null,
            review_reason = null, reviewed_by = $3, reviewed_at = $4,
            version = version + 1
      where community_id = $1 and id = $2`,
    [context.communityId, post.id, context.viewerId, context.clock()],
  );
  await followPost(context, tx, post);
  await tx.query(
    'update questions set active_at = $3 where community_id = $1 and id = $2',
    [context.communityId, post.question, context.clock()],
  );
  await tellAuthor(context, tx, post, 'post_approved', null);
  await tellOfMentions(context, tx, {of: post.kind, id: post.id});
  if (post.kind === 'answer') {
    await tellFollowers(context, tx, {
      kind: 'answered',
      question: post.question,
      answer: post.id,
      except: post.author,
    });
  }
  // To everybody else it is new now.
  const {place, question} = post;
  if (post.kind === 'question') {
    await tellOfQuestion(context, tx, question);
    tx.happened({type: 'question.created', place, question});
  } else {
    tx.happened({type: 'answer.created', place, question, answer: post.id});
  }
}

async function reject(
  context: ViewerContext,
  tx: WriteTransaction,
  post: LockedPost,
  reason: string | null,
) {
  await settleReports(context, tx, post, 'removed');
  await tx.query(
    `update ${post.table}
        set held_as = 'rejected',
            held_because = coalesce(held_because, 'reports'),
            held_at = coalesce(held_at, $4), review_reason = $5,
            reviewed_by = $3, reviewed_at = $4, version = version + 1
      where community_id = $1 and id = $2`,
    [context.communityId, post.id, context.viewerId, context.clock(), reason],
  );
  await followPost(context, tx, post);
  await tellAuthor(context, tx, post, 'post_rejected', reason);
  // Nobody may be told of what is gone, so lists are read again.
  if (post.heldAs === null) tx.happened({type: 'gap'});
}

async function trust(
  {communityId, clock}: ViewerContext,
  tx: WriteTransaction,
  {author}: LockedPost,
) {
  await tx.query(
    `update persons set trusted_at = coalesce(trusted_at, $3)
      where community_id = $1 and id = $2`,
    [communityId, author, clock()],
  );
}

async function block(
  {communityId, clock}: ViewerContext,
  tx: WriteTransaction,
  {author}: LockedPost,
) {
  const blocked = await tx.query(
    `update persons
        set blocked_at = coalesce(blocked_at, $3), trusted_at = null
      where community_id = $1 and id = $2 and role <> 'staff'
     returning id`,
    [communityId, author, clock()],
  );
  if (blocked.length === 0) {
    refuse('not_eligible', {
      detail:
        'This author is staff, or a member no longer: reject without blocking.',
    });
  }
}
