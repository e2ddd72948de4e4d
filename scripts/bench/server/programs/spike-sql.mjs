const columns = `
  i.id, i.place_id as place, i.title, i.body, i.excerpt,
  json_build_object('id', author.id, 'name', author.name,
    'avatar', author.avatar, 'role', author.role) as author,
  i.decided_stage as stage, i.up, i.down, i.net, i.cohort,
  i.opens_at as "opensAt", i.closes_at as "closesAt",
  i.reached_at as "reachedAt", i.tags, i.version,
  i.created_at as "createdAt", i.updated_at as "updatedAt"`;

const author = `
  join persons author
    on author.community_id = i.community_id and author.id = i.author_id`;

/** Twenty ideas after a place in the order: page first, then its authors. */
export const listPage = `
select ${columns}
  from (select * from ideas
         where community_id = $1 and place_id = $2
           and (net, id) < ($3::int, $4::uuid)
         order by net desc, id desc
         limit 20) i ${author}
 order by i.net desc, i.id desc`;

/** The first twenty with this person's votes, in one query. */
export const listMine = `
select ${columns}, coalesce(ballot.value, 0) as own
  from (select * from ideas
         where community_id = $1 and place_id = $2
         order by net desc, id desc
         limit 20) i ${author}
  left join ballots ballot
    on ballot.community_id = i.community_id and ballot.idea_id = i.id
   and ballot.person_id = $3::uuid
 order by i.net desc, i.id desc`;

/** The ballot and the totals, and nothing else. */
export const vote = `
with ballot as (
  insert into ballots
    (community_id, idea_id, person_id, value, source, changed_at)
  values ($1, $2::uuid, $3::uuid, $4::smallint, 'web', $5::timestamptz)
  on conflict (community_id, idea_id, person_id) do update
     set prev_value = ballots.value, value = excluded.value,
         changed_at = excluded.changed_at
   where ballots.value <> excluded.value
  returning community_id, idea_id, value, prev_value
)
update ideas i
   set up = i.up + (b.value = 1)::int - (b.prev_value = 1)::int,
       down = i.down + (b.value = -1)::int - (b.prev_value = -1)::int,
       net = i.net + b.value - b.prev_value
  from ballot b
 where i.community_id = b.community_id and i.id = b.idea_id
returning i.up, i.down, i.net`;
