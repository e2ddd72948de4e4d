import type {Page, TagQuery, UsedTag} from '@townhall/client';
import {tagQuerySchema} from '@townhall/client/contract';
import {cleanLine} from '../../text/clean-text.js';
import {valid} from '../../valid.js';
import type {CommunityContext} from '../context.js';
import {insistOnPlace} from '../places/read-places.js';
import {visible} from '../visibility.js';

/** So far back tags are counted: what people use today, at a bounded cost. */
const latest = 2_000;
const most = 10;

/** The tags that others use most in a place, on what everybody may see. */
export async function suggestTags(
  context: CommunityContext,
  query: TagQuery,
): Promise<Page<UsedTag>> {
  const {place, q = ''} = valid(tagQuerySchema, query);
  await insistOnPlace(context, place);
  const items = await context.database.query<UsedTag>(countTags, [
    context.communityId,
    place,
    // With a space before it, a word begins the tag or stands inside of it.
    ` ${cleanLine(q).toLowerCase()}`.trimEnd(),
    context.clock(),
  ]);
  return {items, next: null};
}

/** A place has things of one kind; the other lists are empty and cost nothing. */
const ofLatest = (
  table: string,
  alias: string,
  condition: string,
  order = 'created_at',
) => `
  (select ${alias}.tags
     from ${table} ${alias}
    where ${alias}.community_id = $1 and ${alias}.place_id = $2
      and ${condition}
    order by ${alias}.${order} desc, ${alias}.id desc
    limit ${latest})`;

const countTags = `
select tag, count(*)::integer as count
  from (${[
    ofLatest('questions', 'q', visible.listedQuestion()),
    ofLatest('ideas', 'i', visible.idea()),
    ofLatest('posts', 'p', visible.post('$4'), 'published_at'),
  ].join(' union all ')}) things
 cross join lateral unnest(things.tags) as tag
 where position($3 in translate(' ' || lower(tag), '-_/.', '    ')) > 0
 group by tag
 order by count(*) desc, tag
 limit ${most}`;
