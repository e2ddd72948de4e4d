import type {Post, PostChange} from '@townhall/client';
import {postChangeSchema} from '@townhall/client/contract';
import {mayModerate} from '../../policy/permissions.js';
import {refuse} from '../../problem.js';
import {valid} from '../../valid.js';
import {cleanDraft} from '../clean-draft.js';
import type {ViewerContext} from '../context.js';
import {keepPictures} from '../images/text-images.js';
import {writeWithPictures} from '../mentions/write-text.js';
import {insist, readMember} from '../people/actor.js';
import {write, type WriteTransaction} from '../write.js';
import {lockPost, type LockedPost} from './lock-post.js';
import {momentOr} from './post-moments.js';
import {readPostFor} from './read-posts.js';

/** Changes a post, or when it is published. */
export async function changePost(
  context: ViewerContext,
  id: string,
  change: PostChange,
): Promise<Post> {
  insist(mayModerate(await readMember(context, context.database)));
  const wanted = cleanDraft(postChangeSchema, valid(postChangeSchema, change));
  const written =
    wanted.text === undefined
      ? undefined
      : await writeWithPictures(context, context.database, wanted.text, {
          user: {kind: 'post', id},
          thread: {of: 'post', id},
        });
  if (written) valid(postChangeSchema, {text: written.source});
  return write(context, async (tx) => {
    const before = await lockPost(context, tx, id);
    if (wanted.version !== undefined && wanted.version !== before.version) {
      refuse('edit_conflict', {
        detail: 'Somebody else has changed this post meanwhile.',
        current: (await readPostFor(context, tx, id)).post,
      });
    }
    const now = context.clock();
    const publishedAt = momentOr(wanted.publishAt, before.publishedAt, now);
    const {toldAt, happening} = publication(before, publishedAt, now);
    await tx.query(updatePost, [
      context.communityId,
      id,
      wanted.title,
      wanted.tags,
      written?.source,
      written && JSON.stringify(written.body),
      written?.plain,
      written?.excerpt,
      publishedAt,
      toldAt,
      wanted.commentsLocked ?? before.commentsLocked,
      now,
    ]);
    if (written) await keepPictures(context, tx, {kind: 'post', id}, written);
    tell(tx, happening, before.place, id);
    return (await readPostFor(context, tx, id)).post;
  });
}

/** Takes a post away, and with it all that was said of it. */
export async function removePost(
  context: ViewerContext,
  id: string,
): Promise<void> {
  insist(mayModerate(await readMember(context, context.database)));
  await write(context, async (tx) => {
    const {toldAt} = await lockPost(context, tx, id);
    await tx.query(
      `update posts
          set hidden_at = $3, hidden_by = $4, version = version + 1
        where community_id = $1 and id = $2`,
      [context.communityId, id, context.clock(), context.viewerId],
    );
    // Nobody may be told of what is gone, so lists are read again.
    tx.happened({type: toldAt === null ? 'touched' : 'gap'});
  });
}

type PostHappening = 'post.created' | 'post.changed' | 'gap' | 'touched';

/** Whether listeners know of a post after a change, and what they hear of it. */
function publication(
  {publishedAt: before, toldAt}: LockedPost,
  publishedAt: Date | null,
  now: Date,
): {toldAt: Date | null; happening: PostHappening} {
  const isPublished = publishedAt !== null && publishedAt <= now;
  const wasPublished = before !== null && before <= now;
  if (isPublished) {
    return toldAt === null
      ? {toldAt: now, happening: 'post.created'}
      : {toldAt, happening: 'post.changed'};
  }
  return {toldAt: null, happening: wasPublished ? 'gap' : 'touched'};
}

function tell(
  tx: WriteTransaction,
  type: PostHappening,
  place: string,
  post: string,
) {
  tx.happened(
    type === 'gap' || type === 'touched' ? {type} : {type, place, post},
  );
}

const updatePost = `
update posts
   set title = coalesce($3, title), tags = coalesce($4::text[], tags),
       source = coalesce($5, source), body = coalesce($6::jsonb, body),
       plain = coalesce($7, plain), excerpt = coalesce($8, excerpt),
       published_at = $9::timestamptz, told_at = $10::timestamptz,
       comments_locked_at = case when $11::boolean
         then coalesce(comments_locked_at, $12::timestamptz) end,
       version = version + 1, updated_at = $12::timestamptz
 where community_id = $1 and id = $2`;
