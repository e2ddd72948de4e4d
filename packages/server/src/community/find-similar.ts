import {refuse} from '../problem.js';
import type {CommunityContext} from './context.js';
import {insistOnPlace} from './places/read-places.js';
import {anyWord, everyWord, searchWords} from './search-words.js';
import {sqlParameters} from './sql-parameters.js';
import {visible} from './visibility.js';

/** A text to which something similar is sought. */
export interface SimilarQuery {
  text: string;
  place?: string | undefined;
}

/** What is sought, and the condition under which one may be seen. */
const kinds = {
  ideas: visible.idea('found'),
  questions: visible.question('found'),
};

/** The ids of what says much the same, the likeliest first; at most five. */
export async function findSimilar(
  context: CommunityContext,
  kind: keyof typeof kinds,
  {text, place}: SimilarQuery,
): Promise<string[]> {
  if (typeof text !== 'string' || text.length > 500) {
    refuse('invalid_request', {
      detail: 'Search with at most 500 characters.',
      fields: [{path: 'q', message: 'Longer than 500 characters.'}],
    });
  }
  if (place !== undefined) await insistOnPlace(context, place);
  const words = searchWords(text);
  if (words.length === 0) return [];
  const exact = await search(context, kind, everyWord(words), place);
  if (exact.length > 0 || words.length === 1) return exact;
  return search(context, kind, anyWord(words), place);
}

async function search(
  {communityId, database}: CommunityContext,
  kind: keyof typeof kinds,
  words: string,
  place: string | undefined,
): Promise<string[]> {
  const parameters = sqlParameters(communityId, words);
  const inPlace =
    place === undefined ? '' : `and found.place_id = ${parameters.add(place)}`;
  const rows = await database.query<{id: string}>(
    `select found.id
       from ${kind} found, to_tsquery('english', $2) sought
      where found.community_id = $1 and found.search @@ sought
        and ${kinds[kind]} ${inPlace}
      order by ts_rank(found.search, sought) desc, found.id desc
      limit 5`,
    parameters.values,
  );
  return rows.map(({id}) => id);
}
