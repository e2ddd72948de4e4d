import type {CommunityContext, Source} from '../../community/context.js';
import type {PostPlan} from './plan-post.js';

/** Writes posts; what was taken away stays away. */
export async function writePosts(
  {communityId}: CommunityContext,
  tx: Source,
  plans: readonly PostPlan[],
) {
  const rows = JSON.stringify(plans.map(({row}) => row));
  await tx.query(updatePosts, [communityId, rows]);
  await tx.query(insertPosts, [communityId, rows]);
}

const records = `
  jsonb_to_recordset($2::jsonb) as r(
    id uuid, place_id text, author_id uuid, title text, source text,
    body jsonb, plain text, excerpt text, tags text[],
    published_at timestamptz, told_at timestamptz, created_at timestamptz,
    keeps_created_at boolean, updated_at timestamptz)`;

const updatePosts = `
update posts p
   set place_id = r.place_id, author_id = r.author_id, title = r.title,
       source = r.source, body = r.body, plain = r.plain, excerpt = r.excerpt,
       tags = r.tags, published_at = r.published_at, told_at = r.told_at,
       created_at = case when r.keeps_created_at then p.created_at
                         else r.created_at end,
       updated_at = greatest(p.updated_at, r.updated_at),
       version = p.version + 1
  from ${records}
 where p.community_id = $1 and p.id = r.id`;

const insertPosts = `
insert into posts (community_id, id, place_id, author_id, title, source, body,
                   plain, excerpt, tags, published_at, told_at, created_at,
                   updated_at)
select $1, r.id, r.place_id, r.author_id, r.title, r.source, r.body, r.plain,
       r.excerpt, r.tags, r.published_at, r.told_at, r.created_at, r.updated_at
  from ${records}
on conflict (community_id, id) do nothing`;
