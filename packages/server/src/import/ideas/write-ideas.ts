import type {CommunityContext, Source} from '../../community/context.js';
import {
  scheduleColumns,
  scheduleColumnTypes,
  scheduleOf,
  setSchedule,
} from '../../community/ideas/schedule-row.js';
import type {IdeaPlan} from './plan-idea.js';

/** Writes ideas; votes are left as they are. */
export async function writeIdeas(
  {communityId}: CommunityContext,
  tx: Source,
  plans: readonly IdeaPlan[],
) {
  const rows = JSON.stringify(plans.map(({row}) => row));
  await tx.query(updateIdeas, [communityId, rows]);
  await tx.query(insertIdeas, [communityId, rows]);
}

const records = `
  jsonb_to_recordset($2::jsonb) as r(
    id uuid, place_id text, author_id uuid, title text, source text,
    body jsonb, plain text, excerpt text, tags text[],
    area text, audience text, kind text,
    ${scheduleColumnTypes}, reached_at timestamptz, decided_stage text,
    archive_reason text, votes_held_reason text, assignee_id uuid, keeps_assignee boolean, response_source text,
    response_body jsonb, response_by uuid, response_at timestamptz,
    created_at timestamptz, keeps_created_at boolean, updated_at timestamptz)`;

/** A missing response arrives as JSON's null, which is not SQL's. */
const responseBody = `nullif(r.response_body, 'null')`;

/** Since it was last touched, as far as an import knows. */
const heldAt =
  'case when r.votes_held_reason is not null then r.updated_at end';

const updateIdeas = `
update ideas i
   set place_id = r.place_id, author_id = r.author_id, title = r.title,
       source = r.source, body = r.body, plain = r.plain, excerpt = r.excerpt,
       tags = r.tags, area = r.area, audience = r.audience, kind = r.kind, ${setSchedule('r')},
       reached_at = coalesce(i.reached_at, r.reached_at),
       decided_stage = r.decided_stage,
       archive_reason = case when r.decided_stage = 'archived'
                             then coalesce(r.archive_reason, i.archive_reason) end,
       assignee_id = case when r.keeps_assignee then i.assignee_id
                          else r.assignee_id end,
       votes_held_at = coalesce(i.votes_held_at, ${heldAt}),
       votes_held_reason = coalesce(i.votes_held_reason, r.votes_held_reason),
       response_source = r.response_source, response_body = ${responseBody},
       response_by = r.response_by, response_at = r.response_at,
       created_at = case when r.keeps_created_at then i.created_at
                         else r.created_at end,
       updated_at = greatest(i.updated_at, r.updated_at),
       version = i.version + 1
  from ${records}
 where i.community_id = $1 and i.id = r.id`;

const insertIdeas = `
insert into ideas (community_id, id, place_id, author_id, title, source, body,
                   plain, excerpt, tags, area, audience, kind, ${scheduleColumns}, reached_at, decided_stage, archive_reason,
                   votes_held_at, votes_held_reason, assignee_id, response_source,
                   response_body, response_by, response_at, created_at,
                   updated_at)
select $1, r.id, r.place_id, r.author_id, r.title, r.source, r.body, r.plain,
       r.excerpt, r.tags, r.area, r.audience, r.kind, ${scheduleOf('r')}, r.reached_at, r.decided_stage,
       r.archive_reason, ${heldAt}, r.votes_held_reason, r.assignee_id, r.response_source, ${responseBody},
       r.response_by, r.response_at, r.created_at, r.updated_at
  from ${records}
on conflict (community_id, id) do nothing`;
