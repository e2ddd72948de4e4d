import type {Membership, MembershipChange} from '@townhall/client';
import {membershipChangeSchema} from '@townhall/client/contract';
import {refuse} from '../../problem.js';
import {valid} from '../../valid.js';
import type {Source, ViewerContext} from '../context.js';
import {nameOfToday} from '../notices/reader/news-names.js';
import {readMember} from '../people/actor.js';
import {write} from '../write.js';
import {entranceJoin, isListed} from './read-entrances.js';

/** Joins, leaves or follows a place; the same again changes nothing. */
export async function changeMembership(
  context: ViewerContext,
  place: string,
  change: MembershipChange,
): Promise<Membership> {
  const {communityId, viewerId, database, clock} = context;
  await readMember(context, database);
  const wanted = valid(membershipChangeSchema, change);
  return write(
    context,
    async (tx) => {
      await lockEntrance(context, tx, place);
      const before = await readMembership(context, tx, place);
      const joined = wanted.joined ?? before.joined;
      const followed = wanted.followed ?? before.followed;
      if (joined === before.joined && followed === before.followed) {
        return before;
      }
      await tx.query(joined || followed ? keep : leave, [
        communityId,
        viewerId,
        place,
        ...(joined || followed ? [joined, followed, clock()] : []),
      ]);
      await tx.query(
        `update place_entrances
            set members = members + $3, followers = followers + $4
          where community_id = $1 and place_id = $2`,
        [
          communityId,
          place,
          Number(joined) - Number(before.joined),
          Number(followed) - Number(before.followed),
        ],
      );
      tx.happened({type: 'touched'});
      if (joined !== before.joined) {
        const reader = await nameOfToday(context, tx);
        tx.happened({type: 'reader.changed', reader});
      }
      return {place, joined, followed};
    },
    {movesDeadlines: false},
  );
}

/** Makes sure that the numbers of a place stand somewhere, and locks them. */
export async function lockEntrance(
  {communityId}: ViewerContext,
  tx: Source,
  place: string,
  unlistedToo = false,
): Promise<void> {
  const [found] = await tx.query(
    `select 1 from places l ${entranceJoin}
      where l.community_id = $1 and l.id = $2
        and ($3::boolean or ${isListed})`,
    [communityId, place, unlistedToo],
  );
  if (!found) {
    refuse('not_found', {
      detail: `There is no place called “${place}” to join.`,
    });
  }
  // The row is changed even where it is there, which locks it.
  await tx.query(
    `insert into place_entrances (community_id, place_id) values ($1, $2)
     on conflict (community_id, place_id) do update
        set members = place_entrances.members`,
    [communityId, place],
  );
}

async function readMembership(
  {communityId, viewerId}: ViewerContext,
  tx: Source,
  place: string,
): Promise<Membership> {
  const [row] = await tx.query<Membership>(
    `select place_id as place, joined_at is not null as joined,
            followed_at is not null as followed
       from memberships
      where community_id = $1 and person_id = $2 and place_id = $3`,
    [communityId, viewerId, place],
  );
  return row ?? {place, joined: false, followed: false};
}

const keep = `
insert into memberships as m
  (community_id, person_id, place_id, joined_at, followed_at)
values ($1, $2, $3, case when $4::boolean then $6::timestamptz end,
        case when $5::boolean then $6::timestamptz end)
on conflict (community_id, person_id, place_id) do update
   set joined_at = case when $4::boolean
         then coalesce(m.joined_at, excluded.joined_at) end,
       followed_at = case when $5::boolean
         then coalesce(m.followed_at, excluded.followed_at) end`;

const leave = `
delete from memberships
 where community_id = $1 and person_id = $2 and place_id = $3`;
