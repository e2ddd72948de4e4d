import type {PostArchive, PostArchiveQuery} from '@townhall/client';
import {postArchiveQuerySchema} from '@townhall/client/contract';
import {valid} from '../../valid.js';
import type {CommunityContext} from '../context.js';
import {insistOnPlace} from '../places/read-places.js';
import {sqlParameters} from '../sql-parameters.js';
import {visible} from '../visibility.js';

/** How many posts everybody may read of each month and each tag. */
export async function readPostArchive(
  context: CommunityContext,
  query: PostArchiveQuery,
): Promise<PostArchive> {
  const {place} = valid(postArchiveQuerySchema, query);
  const parameters = sqlParameters(context.communityId);
  const conditions = [
    'p.community_id = $1',
    visible.post(parameters.add(context.clock())),
  ];
  if (place !== undefined) {
    await insistOnPlace(context, place);
    conditions.push(`p.place_id = ${parameters.add(place)}`);
  }
  const from = `from posts p where ${conditions.join(' and ')}`;
  const months = await context.database.query<PostArchive['months'][number]>(
    `select to_char(p.published_at at time zone 'UTC', 'YYYY-MM') as month,
            count(*)::integer as count
       ${from}
      group by 1 order by 1 desc limit 1200`,
    parameters.values,
  );
  const tags = await context.database.query<PostArchive['tags'][number]>(
    `select tag, count(*)::integer as count
       from (select unnest(p.tags) as tag ${from}) tagged
      group by tag order by count(*) desc, tag limit 100`,
    parameters.values,
  );
  return {months, tags};
}
