import type {Role} from '@townhall/client';
import type {PostAuthor} from '../../policy/posting.js';
import {refuse} from '../../problem.js';
import type {Source, ViewerContext} from '../context.js';
import {visible} from '../visibility.js';

interface AuthorRow {
  role: Role;
  trusted: boolean;
  joinedAt: Date;
  visiblePosts: number;
  recent: string[];
  hasPostedThis: boolean;
  isRepeated: boolean;
}

/** So that two posts at once are counted one after the other. */
export async function lockAuthor(
  {communityId, viewerId}: ViewerContext,
  tx: Source,
): Promise<void> {
  await tx.query(
    `select 1 from persons where community_id = $1 and id = $2
        for no key update`,
    [communityId, viewerId],
  );
}

/** What the rules ask about whoever posts. */
export async function readPostAuthor(
  {communityId, viewerId, clock}: ViewerContext,
  source: Source,
  fingerprint: string | null,
): Promise<PostAuthor> {
  const now = clock().getTime();
  const [row] = await source.query<AuthorRow>(statement, [
    communityId,
    viewerId,
    fingerprint,
    new Date(now - 3_600_000),
    new Date(now - 86_400_000),
  ]);
  if (!row) return refuse('token_invalid');
  const {trusted, recent, ...author} = row;
  return {
    ...author,
    isTrusted: trusted,
    recent: recent.map((at) => new Date(at)),
  };
}

const posts = (columns: string) => `
  select ${columns} from questions p where p.community_id = $1
  union all
  select ${columns} from answers p where p.community_id = $1`;

const statement = `
select p.role, p.joined_at as "joinedAt",
       p.trusted_at is not null or p.advocate_until is not null
         or p.role <> 'member' as trusted,
       (select count(*)::int from (
          select 1 from questions q
           where q.community_id = $1 and q.author_id = $2
             and ${visible.question()}
          union all
          select 1 from answers a
            join questions q
              on q.community_id = a.community_id and q.id = a.question_id
           where a.community_id = $1 and a.author_id = $2
             and ${visible.answer()}
          limit 100) seen) as "visiblePosts",
       (select coalesce(json_agg(made.at order by made.at desc), '[]')
          from (${posts('p.created_at as at, p.author_id')}) made
         where made.author_id = $2 and made.at > $4) as recent,
       exists (
         select 1 from (${posts('p.created_at as at, p.author_id, p.fingerprint')}) made
          where made.author_id = $2 and made.fingerprint = $3 and made.at > $5
       ) as "hasPostedThis",
       exists (
         select 1 from (${posts('p.created_at as at, p.author_id, p.fingerprint')}) made
          where made.author_id <> $2 and made.fingerprint = $3 and made.at > $5
       ) as "isRepeated"
  from persons p
 where p.community_id = $1 and p.id = $2`;
