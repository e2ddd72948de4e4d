import type {Rank} from '@townhall/client';
import type {Source} from '../context.js';
import {rankColumn} from '../lifecycle/cohort-rank.js';
import {among} from '../sql-parameters.js';
import type {IdeaRow} from './idea-row.js';

/**
 * Runs a statement that selects `ideaColumns`; its first parameter is the
 * community. Which place an idea has in its cohort is asked only where ideas
 * are compared: most boards do not, and it costs as much as all the rest.
 */
export async function queryIdeas<Row extends IdeaRow>(
  source: Source,
  statement: string,
  parameters: readonly unknown[],
): Promise<Row[]> {
  const rows = await source.query<Row>(statement, parameters);
  const compared = rows.filter(isCompared).map(({id}) => id);
  if (compared.length === 0) return rows;
  const ranked = await source.query<{id: string; rank: Rank | null}>(
    readRanks,
    [parameters[0], compared],
  );
  const ranks = new Map(ranked.map(({id, rank}) => [id, rank]));
  return rows.map((row) => ({...row, rank: ranks.get(row.id) ?? null}));
}

/** Where an idea needs nothing, it is not compared either. */
const isCompared = ({threshold}: IdeaRow) =>
  threshold !== null && threshold.kind !== 'absolute';

const readRanks = `
select i.id, ${rankColumn} as rank
  from ideas i
 where i.community_id = $1 and i.id = ${among('$2')}`;
