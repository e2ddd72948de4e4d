import type {Idea, Page, ReviewQuery} from '@townhall/client';
import {reviewQuerySchema} from '@townhall/client/contract';
import {valid} from '../../valid.js';
import type {ViewerContext} from '../context.js';
import {readCursor, writeCursor} from '../cursor.js';
import {
  ideaColumns,
  ideaFrom,
  ideaJoins,
  type IdeaRow,
} from '../ideas/idea-row.js';
import {queryIdeas} from '../ideas/query-ideas.js';
import {sqlParameters} from '../sql-parameters.js';
import {insistOnStaff} from './moderate-idea.js';

/** Ideas that staff has to look at before anybody else sees them, oldest first. */
export async function reviewQueue(
  context: ViewerContext,
  query: ReviewQuery,
): Promise<Page<Idea>> {
  const {place, stage, limit, cursor} = valid(reviewQuerySchema, query);
  await insistOnStaff(context);
  const parameters = sqlParameters(context.communityId);
  const stages = stage ? [stage] : ['pending_review', 'needs_clarification'];
  const conditions = [
    'i.community_id = $1',
    'i.hidden_at is null',
    `i.decided_stage = any(${parameters.add(stages)}::text[])`,
  ];
  if (place !== undefined) {
    conditions.push(`i.place_id = ${parameters.add(place)}`);
  }
  if (cursor !== undefined) {
    const {id} = readCursor(cursor, 'review', []);
    conditions.push(`i.id > ${parameters.add(id)}::uuid`);
  }
  const rows = await queryIdeas<IdeaRow>(
    context.database,
    `select ${ideaColumns}
       from ideas i ${ideaJoins}
      where ${conditions.join(' and ')}
      order by i.id
      limit ${limit + 1}`,
    parameters.values,
  );
  const now = context.clock();
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map((row) => ideaFrom(row, now)),
    next:
      last && rows.length > limit ? writeCursor('review', [], last.id) : null,
  };
}
