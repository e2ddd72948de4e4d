import type {IdeaSort} from '@townhall/client';
import type {ideaQuerySchema} from '@townhall/client/contract';
import type * as z from 'zod/mini';
import type {SqlParameters} from '../sql-parameters.js';
import {visible} from '../visibility.js';
import {stageCondition} from './stage-condition.js';
import {votingCondition} from './voting-condition.js';

/** A query with its defaults, as the schema leaves it. */
export type ParsedIdeaQuery = z.output<typeof ideaQuerySchema>;

const weekMilliseconds = 7 * 86_400_000;

/** What an idea must fulfil to stand in this list, for `ideas i`. */
export function ideaConditions(
  query: ParsedIdeaQuery,
  words: string | undefined,
  now: Date,
  parameters: SqlParameters,
): string[] {
  const conditions = ['i.community_id = $1', visible.idea()];
  const equals = {
    cohort: query.cohort,
    area: query.area,
    audience: query.audience,
    kind: query.kind,
  };
  for (const [column, value] of Object.entries(equals)) {
    if (value === undefined) continue;
    conditions.push(`i.${column} = ${parameters.add(value)}`);
  }
  if (words !== undefined) {
    conditions.push(says(parameters.add(words)));
  }
  if (query.stage) {
    const stages = query.stage.map(
      (stage) => `(${stageCondition(stage, () => parameters.add(now))})`,
    );
    conditions.push(`(${stages.join(' or ')})`);
  }
  if (query.voting) {
    conditions.push(
      votingCondition(query.voting, `${parameters.add(now)}::timestamptz`),
    );
  }
  return [...conditions, ...ofOrder(query, now, parameters)];
}

/** True for `ideas i` with these words, as `to_tsquery` reads them. */
export const says = (words: string) => `
  i.id in (
    select w.idea_id from idea_words w
     where w.community_id = $1 and w.words @@ to_tsquery('english', ${words}))`;

/** What has ended no longer ends, and what is decided needs no votes. */
function ofOrder(
  {sort, stage}: {sort: IdeaSort; stage?: unknown},
  now: Date,
  parameters: SqlParameters,
): string[] {
  if (sort === 'needs_votes') {
    const week = Math.floor(now.getTime() / weekMilliseconds);
    return [
      stageCondition('open', () => parameters.add(now)),
      `i.closing_week >= ${parameters.add(week)}`,
    ];
  }
  if (sort !== 'ending' || stage) return [];
  return [
    `i.decided_stage is null and coalesce(i.closes_at, 'infinity'::timestamptz)
       > ${parameters.add(now)}::timestamptz`,
  ];
}
