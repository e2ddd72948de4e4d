import type {Post, PostSource} from '@townhall/client';
import {mayModerate} from '../../policy/permissions.js';
import {refuse} from '../../problem.js';
import type {CommunityContext, Source, ViewerContext} from '../context.js';
import {insist, readMember} from '../people/actor.js';
import {among} from '../sql-parameters.js';
import {isUuid} from '../uuid.js';
import {visible} from '../visibility.js';
import {postColumns, postFrom, postJoins, type PostRow} from './post-row.js';

/** These posts as everybody may see them now; what is not there is left out. */
export async function readPosts(
  {communityId, clock}: CommunityContext,
  source: Source,
  ids: readonly string[],
): Promise<Map<string, Post>> {
  const now = clock();
  const rows = await source.query<PostRow>(
    `select ${postColumns}
       from posts p ${postJoins}
      where p.community_id = $1 and p.id = ${among('$2')}
        and ${visible.post('$3')}`,
    [communityId, ids.filter(isUuid), now],
  );
  return new Map(rows.map((row) => [row.id, postFrom(row, now)]));
}

/** One post, or a refusal where there is none to be seen. */
export async function readPost(
  context: CommunityContext,
  source: Source,
  id: string,
): Promise<Post> {
  return (await readPosts(context, source, [id])).get(id) ?? refusePost();
}

/** One post as the viewer may see it: staff also before it is published. */
export async function readPostFor(
  context: ViewerContext,
  source: Source,
  id: string,
): Promise<PostSource> {
  const {communityId, viewerId, clock} = context;
  const now = clock();
  const [row] = await source.query<PostRow & {source: string}>(
    `select ${postColumns}, p.source
       from posts p ${postJoins}
      where p.community_id = $1 and p.id = $2::uuid
        and ${visible.postFor('$3', '$4')}`,
    [communityId, isUuid(id) ? id : null, now, viewerId],
  );
  if (!row) return refusePost();
  const {source: text, ...post} = row;
  return {post: postFrom(post, now), text};
}

/** A post as it was written, for those who may change it. */
export async function readPostSource(
  context: ViewerContext,
  id: string,
): Promise<PostSource> {
  insist(mayModerate(await readMember(context, context.database)));
  return readPostFor(context, context.database, id);
}

/** There is no such post for this asker. */
export const refusePost = () =>
  refuse('not_found', {detail: 'There is no such post.'});
