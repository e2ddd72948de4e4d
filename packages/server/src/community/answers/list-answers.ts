import type {Answer, AnswerQuery, Page} from '@townhall/client';
import {answerQuerySchema} from '@townhall/client/contract';
import {valid} from '../../valid.js';
import type {CommunityContext} from '../context.js';
import {
  readCursor,
  writeCursor,
  type CursorKey,
  type CursorPart,
} from '../cursor.js';
import {readQuestion} from '../questions/read-questions.js';
import {sqlParameters} from '../sql-parameters.js';
import {isUuid} from '../uuid.js';
import {visible} from '../visibility.js';
import {
  answerColumns,
  answerFrom,
  answerJoins,
  type AnswerRow,
} from './answer-row.js';

interface Order {
  /** What the list is sorted by, and then by id. */
  by: readonly string[];
  casts: readonly string[];
  parts: readonly CursorPart[];
  descending: boolean;
  keysOf(row: AnswerRow): CursorKey[];
}

const byTime = {
  by: ['a.created_at'],
  casts: ['timestamptz'],
  parts: ['instant'],
  keysOf: ({createdAt}: AnswerRow) => [createdAt.toISOString()],
} as const;

const orders: Record<'best' | 'new' | 'old', Order> = {
  best: {
    by: [
      `(case when a.id = q.correct_answer_id then 2 else 0 end
        + case when a.id = q.confirmed_answer_id then 1 else 0 end) * -1`,
      'a.helpful_count * -1',
      'a.created_at',
    ],
    casts: ['int', 'int', 'timestamptz'],
    parts: ['integer', 'integer', 'instant'],
    descending: false,
    keysOf: ({correctAt, confirmedAt, helpfulCount, createdAt}) => [
      0 - (correctAt ? 2 : 0) - (confirmedAt ? 1 : 0),
      0 - helpfulCount,
      createdAt.toISOString(),
    ],
  },
  new: {...byTime, descending: true},
  old: {...byTime, descending: false},
};

/** One page of the answers to a question. */
export async function listAnswers(
  context: CommunityContext,
  questionId: string,
  query: AnswerQuery,
): Promise<Page<Answer>> {
  const {sort, limit, cursor} = valid(answerQuerySchema, query);
  const {by, casts, parts, descending, keysOf} = orders[sort];
  const order = `answers.${sort}`;
  const direction = descending ? 'desc' : 'asc';
  const parameters = sqlParameters(
    context.communityId,
    isUuid(questionId) ? questionId : null,
  );
  let after = '';
  if (cursor !== undefined) {
    const {keys, id} = readCursor(cursor, order, parts);
    const values = keys.map(
      (key, index) => `${parameters.add(key)}::${casts[index]}`,
    );
    after = `and (${[...by, 'a.id'].join(', ')}) ${descending ? '<' : '>'}
      (${[...values, `${parameters.add(id)}::uuid`].join(', ')})`;
  }
  const rows = await context.database.query<AnswerRow>(
    `select ${answerColumns}
       from answers a ${answerJoins}
      where a.community_id = $1 and a.question_id = $2::uuid
        and ${visible.answer()} ${after}
      order by ${[...by, 'a.id'].map((key) => `${key} ${direction}`).join(', ')}
      limit ${limit + 1}`,
    parameters.values,
  );
  // An unknown question is refused, not shown as one without answers.
  if (rows.length === 0) {
    await readQuestion(context, context.database, questionId);
  }
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(answerFrom),
    next:
      last && rows.length > limit
        ? writeCursor(order, keysOf(last), last.id)
        : null,
  };
}
