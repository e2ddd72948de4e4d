import type {QuestionCount, QuestionCountQuery} from '@townhall/client';
import {questionCountQuerySchema} from '@townhall/client/contract';
import {valid} from '../../valid.js';
import type {CommunityContext} from '../context.js';
import {insistOnPlace} from '../places/read-places.js';
import {sqlParameters} from '../sql-parameters.js';
import {visible} from '../visibility.js';
import {stateCondition} from './state-condition.js';

/** How many questions there are that everybody may see. */
export async function countQuestions(
  context: CommunityContext,
  query: QuestionCountQuery,
): Promise<QuestionCount> {
  const {place, tag, state} = valid(questionCountQuerySchema, query);
  const parameters = sqlParameters(context.communityId);
  const conditions = ['q.community_id = $1', visible.listedQuestion()];
  if (place !== undefined) {
    await insistOnPlace(context, place);
    conditions.push(`q.place_id = ${parameters.add(place)}`);
  }
  if (tag !== undefined) {
    conditions.push(`${parameters.add(tag)} = any(q.tags)`);
  }
  if (state !== undefined) conditions.push(stateCondition(state));
  const [row] = await context.database.query<{count: number}>(
    `select count(*)::integer as count
       from questions q
      where ${conditions.join(' and ')}`,
    parameters.values,
  );
  return {count: row?.count ?? 0};
}
