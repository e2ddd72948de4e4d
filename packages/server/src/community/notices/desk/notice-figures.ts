import type {
  NoticeFigures,
  NoticeFiguresQuery,
  Segment,
} from '@townhall/client';
import {noticeFiguresQuerySchema} from '@townhall/client/contract';
import {valid} from '../../../valid.js';
import type {ViewerContext} from '../../context.js';
import {insistOnDesk, managedRow} from './read-managed.js';

type Counted = keyof NoticeFigures['totals'];
type Counts = NoticeFigures['totals'];

interface FigureRow {
  version: number;
  segment: Segment;
  day: string;
  what: Counted;
  action: string;
  count: number;
}

const day = 86_400_000;

/** What became of a notice in the last days, as far as it was counted. */
export async function readNoticeFigures(
  context: ViewerContext,
  id: string,
  query: NoticeFiguresQuery,
): Promise<NoticeFigures> {
  const {days} = valid(noticeFiguresQuerySchema, query);
  await insistOnDesk(context);
  const {communityId, database, clock} = context;
  await managedRow(context, database, id);
  // What other processes have not written yet is not there.
  await context.noticeCounts.flush();
  const first = new Date(clock().getTime() - (days - 1) * day);
  const rows = await database.query<FigureRow>(
    `select version, segment, to_char(day, 'YYYY-MM-DD') as day, what, action,
            count
       from notice_figures
      where community_id = $1 and notice_id = $2 and day >= $3::date
      order by day desc, version desc, segment, what, action`,
    [communityId, id, first.toISOString().slice(0, 10)],
  );
  return {
    notice: id,
    totals: countsOf(rows),
    versions: grouped(rows, 'version'),
    segments: grouped(rows, 'segment'),
    days: grouped(rows, 'day'),
    actions: openedActions(rows),
  };
}

function countsOf(rows: readonly FigureRow[]): Counts {
  const counts = {seen: 0, dismissed: 0, postponed: 0, completed: 0, opened: 0};
  for (const {what, count} of rows) counts[what] += count;
  return counts;
}

function grouped<Key extends 'version' | 'segment' | 'day'>(
  rows: readonly FigureRow[],
  key: Key,
) {
  const groups = new Map<FigureRow[Key], FigureRow[]>();
  for (const row of rows) {
    groups.set(row[key], [...(groups.get(row[key]) ?? []), row]);
  }
  return [...groups].map(
    ([value, ofIt]) =>
      // The key is the one that was asked for.
      ({[key]: value, ...countsOf(ofIt)}) as Pick<FigureRow, Key> & Counts,
  );
}

function openedActions(rows: readonly FigureRow[]) {
  const opened = new Map<string, number>();
  for (const {action, what, count} of rows) {
    if (what === 'opened')
      opened.set(action, (opened.get(action) ?? 0) + count);
  }
  return [...opened]
    .map(([action, count]) => ({action, opened: count}))
    .sort((one, other) => other.opened - one.opened);
}
