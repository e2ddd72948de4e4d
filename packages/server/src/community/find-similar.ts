import {refuse} from '../problem.js';
import type {CommunityContext} from './context.js';
import {insistOnPlace} from './places/read-places.js';
import {anyTwo, anyWord, searchWords, typedWords} from './search-words.js';
import {sqlParameters} from './sql-parameters.js';
import {visible} from './visibility.js';

/** A text to which something similar is sought. */
export interface SimilarQuery {
  text: string;
  place?: string | undefined;
}

/** What is sought, and the condition under which one may be seen. */
const kinds = {
  idea: visible.idea('found'),
  question: visible.listedQuestion('found'),
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
  const exact = await search(context, kind, typedWords(words), place);
  if (exact.length > 0 || words.length === 1) return exact;
  const telling = await tellingWords(context, words);
  const close = await search(context, kind, anyTwo(telling), place);
  return close.length > 0
    ? close
    : search(context, kind, anyWord(telling), place);
}

/** The longest of the words, in their plain form; "the" and "with" tell nothing. */
async function tellingWords(
  {database}: CommunityContext,
  words: readonly string[],
): Promise<string[]> {
  const rows = await database.query<{word: string}>(
    `select lexeme as word
       from unnest(to_tsvector('english', $1))
      order by char_length(lexeme) desc, lexeme
      limit 4`,
    [words.join(' ')],
  );
  return rows.map(({word}) => word);
}

/**
 * So many are compared at most. A text of common words fits half of a large
 * board; which of those are the likeliest is not worth seconds.
 */
const mostCompared = 200;

async function search(
  {communityId, database}: CommunityContext,
  kind: keyof typeof kinds,
  words: string,
  place: string | undefined,
): Promise<string[]> {
  if (words === '') return [];
  const parameters = sqlParameters(communityId, words);
  const inPlace =
    place === undefined ? '' : `and found.place_id = ${parameters.add(place)}`;
  const rows = await database.query<{id: string}>(
    `with compared as materialized (
       select found.id, w.words
         from ${kind}_words w
         join ${kind}s found
           on found.community_id = w.community_id and found.id = w.${kind}_id
        where w.community_id = $1
          and w.words @@ to_tsquery('english', $2)
          and ${kinds[kind]} ${inPlace}
        limit ${mostCompared}
     )
     select id from compared
      order by ts_rank(words, to_tsquery('english', $2)) desc, id desc
      limit 5`,
    parameters.values,
  );
  return rows.map(({id}) => id);
}
