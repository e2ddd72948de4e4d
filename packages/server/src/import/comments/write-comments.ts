import type {CommunityContext, Source} from '../../community/context.js';
import type {CommentPlan} from './plan-comment.js';

/** Writes what was said, what began a thread first, and counts it. */
export async function writeComments(
  {communityId}: CommunityContext,
  tx: Source,
  plans: readonly CommentPlan[],
) {
  const rows = plans.map(({row}) => row);
  const ideas = [...new Set(plans.flatMap(({idea}) => idea ?? []))];
  const posts = [...new Set(plans.flatMap(({post}) => post ?? []))];
  await tx.query(lockAll('ideas'), [communityId, ideas]);
  await tx.query(lockAll('posts'), [communityId, posts]);
  await tx.query(updateComments, [communityId, JSON.stringify(rows)]);
  for (const isReply of [false, true]) {
    const some = rows.filter(({parent_id}) => (parent_id !== null) === isReply);
    await tx.query(insertComments, [communityId, JSON.stringify(some)]);
  }
  await tx.query(countComments('ideas', 'idea_id'), [communityId, ideas]);
  await tx.query(countComments('posts', 'post_id'), [communityId, posts]);
}

const lockAll = (table: 'ideas' | 'posts') => `
select 1 from ${table}
 where community_id = $1 and id = any($2::uuid[])
 order by id
   for update`;

const records = `
  jsonb_to_recordset($2::jsonb) as r(
    id uuid, idea_id uuid, post_id uuid, parent_id uuid, author_id uuid, kind text,
    source text, body jsonb, plain text, created_at timestamptz,
    keeps_created_at boolean, updated_at timestamptz)`;

/** Where it stands is left alone: a merge may have moved it. */
const updateComments = `
update idea_comments c
   set author_id = r.author_id, kind = r.kind, source = r.source,
       body = r.body, plain = r.plain,
       created_at = case when r.keeps_created_at then c.created_at
                         else r.created_at end,
       updated_at = greatest(c.updated_at, r.updated_at),
       version = c.version + 1
  from ${records}
 where c.community_id = $1 and c.id = r.id`;

const insertComments = `
insert into idea_comments (community_id, id, idea_id, post_id, parent_id,
                           author_id, kind, source, body, plain, created_at,
                           updated_at)
select $1, r.id, r.idea_id, r.post_id, r.parent_id, r.author_id, r.kind, r.source,
       r.body, r.plain, r.created_at, r.updated_at
  from ${records}
on conflict (community_id, id) do nothing`;

const countComments = (
  table: 'ideas' | 'posts',
  column: 'idea_id' | 'post_id',
) => `
update ${table} i
   set comment_count = c.count, version = i.version + 1
  from (
    select wanted.id, count(c.id)::int as count
      from unnest($2::uuid[]) as wanted(id)
      left join idea_comments c
        on c.community_id = $1 and c.${column} = wanted.id
       and c.hidden_at is null
     group by wanted.id
  ) c
 where i.community_id = $1 and i.id = c.id and i.comment_count <> c.count`;
