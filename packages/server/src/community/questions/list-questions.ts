import type {Page, Question, QuestionQuery} from '@townhall/client';
import {questionQuerySchema} from '@townhall/client/contract';
import type * as z from 'zod/mini';
import {valid} from '../../valid.js';
import type {CommunityContext} from '../context.js';
import {readCursor, writeCursor, type CursorKey} from '../cursor.js';
import {insistOnPlace} from '../places/read-places.js';
import {anyWord, searchWords, typedWords} from '../search-words.js';
import {sqlParameters} from '../sql-parameters.js';
import {visible} from '../visibility.js';
import {
  questionColumns,
  questionFrom,
  questionJoins,
  type QuestionRow,
} from './question-row.js';
import {stateCondition} from './state-condition.js';

const orders = {
  active: {by: 'q.active_at', keyOf: ({activeAt}: QuestionRow) => activeAt},
  new: {by: 'q.created_at', keyOf: ({createdAt}: QuestionRow) => createdAt},
};

/** One page of questions, by keyset: page first, then its people. */
export async function listQuestions(
  context: CommunityContext,
  query: QuestionQuery,
): Promise<Page<Question>> {
  const asked = valid(questionQuerySchema, query);
  const {place, sort, limit} = asked;
  const {rows, search} = await findRows(context, asked);
  if (rows.length === 0 && place !== undefined) {
    await insistOnPlace(context, place);
  }
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(questionFrom),
    next:
      last && rows.length > limit
        ? writeCursor(
            `questions.${sort}`,
            [search === 'all' ? 0 : 1, orders[sort].keyOf(last).toISOString()],
            last.id,
          )
        : null,
  };
}

/** Questions are found by all of the words, or else by any of them. */
type Search = 'all' | 'any';
type Asked = z.output<typeof questionQuerySchema>;

interface After {
  search: Search;
  moment: CursorKey | undefined;
  id: string;
}

/** One row more than the page takes, so that the next one is known. */
async function findRows(context: CommunityContext, asked: Asked) {
  const after = asked.cursor === undefined ? undefined : cursorOf(asked);
  const words = searchWords(asked.q ?? '');
  const search: Search = after?.search ?? 'all';
  if (asked.q && words.length === 0) return {rows: [], search};
  const find = (wanted: string | undefined) =>
    findBy(context, asked, wanted, after);
  if (words.length === 0) return {rows: await find(undefined), search};
  if (search === 'any') return {rows: await find(anyWord(words)), search};
  const rows = await find(typedWords(words));
  if (rows.length > 0 || after || words.length < 2) return {rows, search};
  return {rows: await find(anyWord(words)), search: 'any' as const};
}

function cursorOf({sort, cursor = ''}: Asked): After {
  const {keys, id} = readCursor(cursor, `questions.${sort}`, [
    'integer',
    'instant',
  ]);
  const [search, moment] = keys;
  return {search: search === 1 ? 'any' : 'all', moment, id};
}

async function findBy(
  {communityId, database}: CommunityContext,
  {place, kind, state, tag, sort, limit}: Asked,
  words: string | undefined,
  after: After | undefined,
): Promise<QuestionRow[]> {
  const {by} = orders[sort];
  const parameters = sqlParameters(communityId);
  const conditions = ['q.community_id = $1', visible.listedQuestion()];
  if (place !== undefined) {
    conditions.push(`q.place_id = ${parameters.add(place)}`);
  }
  if (kind !== undefined) {
    conditions.push(`q.kind = ${parameters.add(kind)}`);
  }
  if (state !== undefined) conditions.push(stateCondition(state));
  if (tag !== undefined) {
    conditions.push(`${parameters.add(tag)} = any(q.tags)`);
  }
  if (words !== undefined) conditions.push(says(parameters.add(words)));
  if (after) {
    const moment = parameters.add(after.moment);
    const id = parameters.add(after.id);
    conditions.push(`(${by}, q.id) < (${moment}::timestamptz, ${id}::uuid)`);
  }
  return database.query<QuestionRow>(
    `select ${questionColumns}
       from (
         select * from questions q
          where ${conditions.join(' and ')}
          order by ${by} desc, q.id desc
          limit ${limit + 1}
       ) q ${questionJoins}
      order by ${by} desc, q.id desc`,
    parameters.values,
  );
}

/** True for `questions q` with these words, as `to_tsquery` reads them. */
const says = (words: string) => `
  q.id in (
    select w.question_id from question_words w
     where w.community_id = $1 and w.words @@ to_tsquery('english', ${words}))`;
