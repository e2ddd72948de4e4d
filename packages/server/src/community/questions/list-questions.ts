import type {Page, Question, QuestionQuery} from '@townhall/client';
import {questionQuerySchema} from '@townhall/client/contract';
import {valid} from '../../valid.js';
import type {CommunityContext} from '../context.js';
import {readCursor, writeCursor} from '../cursor.js';
import {insistOnPlace} from '../places/read-places.js';
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
  const {place, kind, state, tag, sort, limit, cursor} = valid(
    questionQuerySchema,
    query,
  );
  const {by, keyOf} = orders[sort];
  const order = `questions.${sort}`;
  const parameters = sqlParameters(context.communityId);
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
  if (cursor !== undefined) {
    const {keys, id} = readCursor(cursor, order, ['instant']);
    conditions.push(
      `(${by}, q.id) < (${parameters.add(keys[0])}::timestamptz, ${parameters.add(id)}::uuid)`,
    );
  }
  const rows = await context.database.query<QuestionRow>(
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
  if (rows.length === 0 && place !== undefined) {
    await insistOnPlace(context, place);
  }
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(questionFrom),
    next:
      last && rows.length > limit
        ? writeCursor(order, [keyOf(last).toISOString()], last.id)
        : null,
  };
}
