import type {CommunityContext, Source} from '../context.js';

/** One merge, as far as it concerns what is said of ideas. */
export interface MovedBetween {
  merge: string;
  source: string;
  target: string;
}

/** Takes comments and followers along, and remembers which. */
export async function moveDiscussion(
  {communityId}: CommunityContext,
  tx: Source,
  {merge, source, target}: MovedBetween,
): Promise<void> {
  await tx.query(takeAlong, [communityId, merge, source, target]);
  await recountDiscussion({communityId}, tx, [source, target]);
}

/**
 * Gives comments and followers back, with the replies that they got meanwhile.
 * What other merges took further along comes back as well.
 */
export async function returnDiscussion(
  {communityId}: CommunityContext,
  tx: Source,
  {merge, source, target}: MovedBetween,
  further: readonly string[],
): Promise<void> {
  await tx.query(giveCommentsBack, [communityId, merge, source]);
  await tx.query(dropFollowers, [communityId, merge]);
  await tx.query(forgetMoved, [communityId, merge]);
  await recountDiscussion({communityId}, tx, [source, target, ...further]);
}

function recountDiscussion(
  {communityId}: Pick<CommunityContext, 'communityId'>,
  tx: Source,
  ideas: readonly string[],
) {
  return tx.query(recount, [communityId, ideas]);
}

const takeAlong = `
with comments as (
  update idea_comments c
     set idea_id = $4::uuid, moved_from = coalesce(c.moved_from, $3::uuid)
   where c.community_id = $1 and c.idea_id = $3::uuid
  returning c.id
), followers as (
  insert into idea_followers (community_id, idea_id, person_id, at, moved_from)
  select f.community_id, $4::uuid, f.person_id, f.at, $3::uuid
    from idea_followers f
   where f.community_id = $1 and f.idea_id = $3::uuid
  on conflict (community_id, idea_id, person_id) do nothing
  returning person_id
)
update merges
   set moved_comments = array(select id from comments),
       moved_followers = array(select person_id from followers)
 where community_id = $1 and id = $2::uuid`;

/** A reply stays with what it replies to. */
const giveCommentsBack = `
with moved as (
  select unnest(moved_comments) as id
    from merges where community_id = $1 and id = $2::uuid
)
update idea_comments c
   set idea_id = $3::uuid,
       moved_from = case when c.moved_from = $3::uuid
                          and c.id in (select id from moved)
                    then null else c.moved_from end
 where c.community_id = $1
   and (c.id in (select id from moved)
     or c.parent_id in (select id from moved))`;

/** Whoever follows only through this merge, wherever later merges took them. */
const dropFollowers = `
with recursive onward as (
  select m.target_id as idea_id, m.source_id, m.moved_followers as people
    from merges m where m.community_id = $1 and m.id = $2::uuid
  union all
  select n.target_id, n.source_id, n.moved_followers
    from onward o
    join merges n
      on n.community_id = $1 and n.source_id = o.idea_id
     and n.undone_at is null
), going as (
  select o.idea_id, o.source_id, p.person_id
    from onward o
   cross join (select unnest(moved_followers) as person_id
                 from merges where community_id = $1 and id = $2::uuid) p
   where p.person_id = any(o.people)
)
delete from idea_followers f
 using going g
 where f.community_id = $1 and f.idea_id = g.idea_id
   and f.person_id = g.person_id and f.moved_from = g.source_id`;

/** Later merges give back only what is still theirs. */
const forgetMoved = `
with recursive mine as (
  select moved_comments as comments, moved_followers as people, target_id
    from merges where community_id = $1 and id = $2::uuid
), onward as (
  select n.id, n.target_id
    from mine
    join merges n
      on n.community_id = $1 and n.source_id = mine.target_id
     and n.undone_at is null
  union all
  select n.id, n.target_id
    from onward o
    join merges n
      on n.community_id = $1 and n.source_id = o.target_id
     and n.undone_at is null
)
update merges m
   set moved_comments = array(
         select c from unnest(m.moved_comments) as c
          where not (c = any(mine.comments))),
       moved_followers = array(
         select p from unnest(m.moved_followers) as p
          where not (p = any(mine.people)))
  from mine, onward
 where m.community_id = $1 and m.id = onward.id`;

const recount = `
update ideas i
   set comment_count = (
         select count(*)::int from idea_comments c
          where c.community_id = i.community_id and c.idea_id = i.id
            and c.hidden_at is null),
       follower_count = (
         select count(*)::int from idea_followers f
          where f.community_id = i.community_id and f.idea_id = i.id)
 where i.community_id = $1 and i.id = any($2::uuid[])`;
