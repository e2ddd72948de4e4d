import type {Entrance, Membership, Newest, Page} from '@townhall/client';
import type {CommunityContext, ViewerContext} from '../context.js';
import {isoInstant} from '../people/person-columns.js';
import {visible} from '../visibility.js';

/** Whether a place can be joined, for `places l` and its `place_entrances e`. */
export const isListed = 'coalesce(e.listed, true)';

/** What counts each entrance beside its place. */
export const entranceJoin = `
  left join place_entrances e
    on e.community_id = l.community_id and e.place_id = l.id`;

/** So many things are counted in a place, and no more. */
const most = 1_000;

/** Every place that can be joined, with what everybody may read there now. */
export async function listEntrances({
  communityId,
  database,
  clock,
}: CommunityContext): Promise<Page<Entrance>> {
  const items = await database.query<Entrance>(statement, [
    communityId,
    clock(),
  ]);
  return {
    items: items.map(({newest, ...entrance}) => ({
      ...entrance,
      newest: latest(newest),
    })),
    next: null,
  };
}

/** The places that the viewer is in or follows. */
export async function readMemberships({
  communityId,
  viewerId,
  database,
}: ViewerContext): Promise<Membership[]> {
  if (viewerId === null) return [];
  return database.query<Membership>(
    `select m.place_id as place, m.joined_at is not null as joined,
            m.followed_at is not null as followed
       from memberships m
       join places l on l.community_id = m.community_id and l.id = m.place_id
       ${entranceJoin}
      where m.community_id = $1 and m.person_id = $2 and ${isListed}
      order by m.place_id
      limit 1000`,
    [communityId, viewerId],
  );
}

const latest = (things: readonly Newest[]) =>
  [...things].sort((a, b) => b.at.localeCompare(a.at)).slice(0, 3);

const inPlace = (table: string, alias: string, condition: string) =>
  `from ${table} ${alias}
    where ${alias}.community_id = l.community_id
      and ${alias}.place_id = l.id and ${condition}`;

const things = [
  {kind: 'idea', name: 'ideas', from: inPlace('ideas', 'i', visible.idea())},
  {
    kind: 'question',
    name: 'questions',
    from: inPlace('questions', 'q', visible.listedQuestion()),
  },
  {
    kind: 'post',
    name: 'posts',
    from: inPlace('posts', 'p', visible.post('$2')),
  },
];
const aliases: Record<string, string> = {
  idea: 'i.created_at',
  question: 'q.created_at',
  post: 'p.published_at',
};

const counts = things
  .map(
    ({name, from}) =>
      `'${name}', (select count(*) from (select 1 ${from} limit ${most}) c)`,
  )
  .join(', ');

const newest = things
  .map(({kind, from}) => {
    const at = aliases[kind] ?? '';
    return `(select '${kind}' as kind, id, title, ${isoInstant(at)} as at
       ${from} order by ${at} desc, id desc limit 3)`;
  })
  .join(' union all ');

const statement = `
select l.id as place, l.kind,
       coalesce(e.shape, case l.kind when 'group' then 'group'
                              else 'space' end) as shape,
       l.name, l.description, e.picture,
       coalesce(e.members, 0) as members,
       coalesce(e.followers, 0) as followers,
       json_build_object(${counts}) as contents,
       coalesce((select json_agg(n) from (${newest}) n), '[]') as newest
  from places l ${entranceJoin}
 where l.community_id = $1 and ${isListed}
 order by l.position, l.id
 limit 200`;
