import type {Idea, OwnIdeas, OwnIdeasQuery, Page} from '@townhall/client';
import {ownIdeasQuerySchema} from '@townhall/client/contract';
import {valid} from '../../valid.js';
import type {ViewerContext} from '../context.js';
import {readCursor, writeCursor} from '../cursor.js';
import {readMember} from '../people/actor.js';
import {isoInstant} from '../people/person-columns.js';
import {insistOnPlace} from '../places/read-places.js';
import {searchWords, typedWords} from '../search-words.js';
import {sqlParameters} from '../sql-parameters.js';
import {visible} from '../visibility.js';
import {says} from './idea-conditions.js';
import {ideaColumns, ideaFrom, ideaJoins, type IdeaRow} from './idea-row.js';
import {queryIdeas} from './query-ideas.js';

/** Where one's own ideas are read from: an index of each goes by its moment. */
const sources: Record<OwnIdeas, {from: string; at: string; id: string}> = {
  created: {
    from: 'ideas i where i.community_id = $1 and i.author_id = $2',
    at: 'i.created_at',
    id: 'i.id',
  },
  voted: {
    from: `ballots b
      join ideas i on i.community_id = b.community_id and i.id = b.idea_id
     where b.community_id = $1 and b.person_id = $2 and b.value <> 0`,
    at: 'b.changed_at',
    id: 'b.idea_id',
  },
  following: {
    from: `idea_followers f
      join ideas i on i.community_id = f.community_id and i.id = f.idea_id
     where f.community_id = $1 and f.person_id = $2`,
    at: 'f.at',
    id: 'f.idea_id',
  },
};

/** One page of the ideas that the viewer suggested, voted on or follows. */
export async function listOwnIdeas(
  context: ViewerContext,
  query: OwnIdeasQuery,
): Promise<Page<Idea>> {
  const {communityId, database, clock} = context;
  await readMember(context, database);
  const {mine, place, q, limit, cursor} = valid(ownIdeasQuerySchema, query);
  const words = searchWords(q ?? '');
  const {from, at, id} = sources[mine];
  const name = `me.ideas.${mine}`;
  const parameters = sqlParameters(communityId, context.viewerId);
  const conditions = [visible.ideaFor('$2')];
  if (place !== undefined) {
    conditions.push(`i.place_id = ${parameters.add(place)}`);
  }
  if (q) {
    // Nothing that can be searched is in nothing.
    conditions.push(
      words.length === 0 ? 'false' : says(parameters.add(typedWords(words))),
    );
  }
  if (cursor !== undefined) {
    const after = readCursor(cursor, name, ['instant']);
    conditions.push(
      `(${at}, ${id}) < (${parameters.add(after.keys[0])}::timestamptz,
        ${parameters.add(after.id)}::uuid)`,
    );
  }
  const rows = await queryIdeas<IdeaRow & {mineAt: string}>(
    database,
    `select ${ideaColumns}, ${isoInstant('i.mine_at')} as "mineAt"
       from (
         select i.*, ${at} as mine_at from ${from}
            and ${conditions.join(' and ')}
          order by ${at} desc, ${id} desc
          limit ${limit + 1}
       ) i ${ideaJoins}
      order by i.mine_at desc, i.id desc`,
    parameters.values,
  );
  if (rows.length === 0 && place !== undefined) {
    await insistOnPlace(context, place);
  }
  const now = clock();
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map((row) => ideaFrom(row, now)),
    next:
      last && rows.length > limit
        ? writeCursor(name, [last.mineAt], last.id)
        : null,
  };
}
