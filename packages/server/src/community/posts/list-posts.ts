import type {
  Page,
  Post,
  PostQuery,
  UnpublishedPostQuery,
} from '@townhall/client';
import {
  postQuerySchema,
  unpublishedPostQuerySchema,
} from '@townhall/client/contract';
import {mayModerate} from '../../policy/permissions.js';
import {valid} from '../../valid.js';
import type {CommunityContext, ViewerContext} from '../context.js';
import {readCursor, writeCursor} from '../cursor.js';
import {insist, readMember} from '../people/actor.js';
import {insistOnPlace} from '../places/read-places.js';
import {sqlParameters, type SqlParameters} from '../sql-parameters.js';
import {visible} from '../visibility.js';
import {stretchOf} from './post-moments.js';
import {postColumns, postFrom, postJoins, type PostRow} from './post-row.js';

/** One page of what is published, the latest first. */
export async function listPosts(
  context: CommunityContext,
  query: PostQuery,
): Promise<Page<Post>> {
  const {tag, during, ...page} = valid(postQuerySchema, query);
  const parameters = sqlParameters(context.communityId);
  const conditions = [visible.post(parameters.add(context.clock()))];
  if (tag !== undefined) {
    conditions.push(`${parameters.add(tag)} = any(p.tags)`);
  }
  if (during !== undefined) {
    const {from, until} = stretchOf(during);
    conditions.push(`p.published_at >= ${parameters.add(from)}::timestamptz
      and p.published_at < ${parameters.add(until)}::timestamptz`);
  }
  return pageOfPosts(context, {
    ...page,
    name: 'posts',
    by: 'p.published_at',
    keyOf: ({publishedAt, createdAt}) => publishedAt ?? createdAt,
    parameters,
    conditions,
  });
}

/** One page of drafts and of what is published later; staff's. */
export async function listUnpublishedPosts(
  context: ViewerContext,
  query: UnpublishedPostQuery,
): Promise<Page<Post>> {
  insist(mayModerate(await readMember(context, context.database)));
  const parameters = sqlParameters(context.communityId);
  const now = parameters.add(context.clock());
  return pageOfPosts(context, {
    ...valid(unpublishedPostQuerySchema, query),
    name: 'posts.unpublished',
    by: 'p.created_at',
    keyOf: ({createdAt}) => createdAt,
    parameters,
    conditions: [
      visible.postFor(now, parameters.add(context.viewerId)),
      `not ${visible.post(now)}`,
    ],
  });
}

interface PageOfPosts {
  place?: string | undefined;
  limit: number;
  cursor?: string | undefined;
  /** What the cursors of this list are called. */
  name: string;
  by: string;
  keyOf: (row: PostRow) => Date;
  parameters: SqlParameters;
  conditions: string[];
}

async function pageOfPosts(
  context: CommunityContext,
  {place, limit, cursor, name, by, keyOf, parameters, conditions}: PageOfPosts,
): Promise<Page<Post>> {
  const all = ['p.community_id = $1', ...conditions];
  if (place !== undefined) all.push(`p.place_id = ${parameters.add(place)}`);
  if (cursor !== undefined) {
    const {keys, id} = readCursor(cursor, name, ['instant']);
    all.push(
      `(${by}, p.id) < (${parameters.add(keys[0])}::timestamptz, ${parameters.add(id)}::uuid)`,
    );
  }
  const rows = await context.database.query<PostRow>(
    `select ${postColumns}
       from (
         select * from posts p
          where ${all.join(' and ')}
          order by ${by} desc, p.id desc
          limit ${limit + 1}
       ) p ${postJoins}
      order by ${by} desc, p.id desc`,
    parameters.values,
  );
  if (rows.length === 0 && place !== undefined) {
    await insistOnPlace(context, place);
  }
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const now = context.clock();
  return {
    items: page.map((row) => postFrom(row, now)),
    next:
      last && rows.length > limit
        ? writeCursor(name, [keyOf(last).toISOString()], last.id)
        : null,
  };
}
