import type {Person} from '@townhall/client';
import type {LikedKind, Liking} from '../../catalogue.js';
import type {ViewerContext} from '../context.js';
import {insist, readMember} from '../people/actor.js';
import {personColumn} from '../people/person-columns.js';
import {mayWrite} from '../../policy/permissions.js';
import {write} from '../write.js';

/** How these are liked; a thing that nobody likes is left out. */
export async function readLikings(
  {communityId, viewerId, database}: ViewerContext,
  ids: readonly string[],
): Promise<Map<string, Liking>> {
  if (ids.length === 0) return new Map();
  const rows = await database.query<Liking & {id: string}>(
    `select thing_id as id, count(*)::integer as count,
            coalesce(bool_or(person_id = $3::uuid), false) as mine
       from likes
      where community_id = $1 and thing_id = any($2::text[])
      group by thing_id`,
    [communityId, ids, viewerId],
  );
  return new Map(rows.map(({id, ...liking}) => [id, liking]));
}

/** Who likes a thing, the latest first. */
export async function listLikers(
  {communityId, database}: ViewerContext,
  {id, offset, limit}: {id: string; offset: number; limit: number},
): Promise<Person[]> {
  const rows = await database.query<{person: Person}>(
    `select ${personColumn('p')} as person
       from likes l
       join persons p on p.community_id = l.community_id and p.id = l.person_id
      where l.community_id = $1 and l.thing_id = $2
      order by l.at desc, l.person_id desc
      limit ${limit} offset $3`,
    [communityId, id, offset],
  );
  return rows.map(({person}) => person);
}

/** Sets whether the viewer likes a thing; the same again changes nothing. */
export async function setLike(
  context: ViewerContext,
  kind: LikedKind,
  id: string,
  on: boolean,
): Promise<void> {
  const {communityId, viewerId, database, clock} = context;
  insist(mayWrite(await readMember(context, database)));
  await write(
    context,
    async (tx) => {
      const like = [communityId, id, viewerId];
      if (on) {
        await tx.query(
          `insert into likes (community_id, kind, thing_id, person_id, at)
           values ($1, $4, $2, $3::uuid, $5::timestamptz)
           on conflict do nothing`,
          [...like, kind, clock()],
        );
      } else {
        await tx.query(
          `delete from likes
            where community_id = $1 and thing_id = $2
              and person_id = $3::uuid`,
          like,
        );
      }
      // What guests were told before is old.
      tx.happened({type: 'touched'});
    },
    {movesDeadlines: false},
  );
}
