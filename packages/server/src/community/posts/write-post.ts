import type {Post, PostDraft, WriteOptions} from '@townhall/client';
import {postDraftSchema} from '@townhall/client/contract';
import {mayModerate} from '../../policy/permissions.js';
import {valid} from '../../valid.js';
import {cleanDraft} from '../clean-draft.js';
import type {ViewerContext} from '../context.js';
import {createOnce} from '../idempotency.js';
import {keepPictures} from '../images/text-images.js';
import {writeWithPictures} from '../mentions/write-text.js';
import {insist, readMember} from '../people/actor.js';
import {readPlaceFor} from '../places/read-places.js';
import {momentOr} from './post-moments.js';
import {readPostFor} from './read-posts.js';

/** Takes a post: for now, for later, or as a draft. */
export async function writePost(
  context: ViewerContext,
  draft: PostDraft,
  {idempotencyKey}: WriteOptions = {},
): Promise<Post> {
  const {communityId, viewerId, database, clock} = context;
  insist(mayModerate(await readMember(context, database)));
  const content = cleanDraft(postDraftSchema, valid(postDraftSchema, draft));
  const written = await writeWithPictures(context, database, content.text);
  // Again, because cleaning may have left nothing.
  valid(postDraftSchema, {...content, text: written.source});
  const {place, title, tags, publishAt} = content;
  await readPlaceFor(context, database, place, 'group');
  const id = await createOnce(context, {
    operation: 'post',
    key: idempotencyKey,
    content,
    make: async (tx, id) => {
      const now = clock();
      const publishedAt = momentOr(publishAt, now, now);
      const isPublished = publishedAt !== null && publishedAt <= now;
      await tx.query(insertPost, [
        communityId,
        id,
        place,
        viewerId,
        title,
        written.source,
        JSON.stringify(written.body),
        written.plain,
        written.excerpt,
        tags,
        publishedAt,
        isPublished ? now : null,
        now,
      ]);
      await keepPictures(context, tx, {kind: 'post', id}, written, {
        isNew: true,
      });
      // What nobody may hear of yet still has to be looked after.
      tx.happened(
        isPublished
          ? {type: 'post.created', place, post: id}
          : {type: 'touched'},
      );
    },
  });
  return (await readPostFor(context, database, id)).post;
}

const insertPost = `
insert into posts (community_id, id, place_id, author_id, title, source, body,
                   plain, excerpt, tags, published_at, told_at, created_at,
                   updated_at)
values ($1, $2, $3, $4, $5, $6, $7::jsonb, $8, $9, $10::text[],
        $11::timestamptz, $12::timestamptz, $13, $13)`;
