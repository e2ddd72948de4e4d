import type {IdeaPolicy} from '@townhall/client';
import {lastOpening, nextOpening} from './calendar.js';

type Budget = NonNullable<IdeaPolicy['budget']>;

/** How somebody voted on an idea: 1, -1, or 0 for not at all. */
export interface OwnVote {
  value: number;
  /** `auto` was counted for them, and is free. */
  source: string | null;
  changedAt: Date | null;
}

/** The stretch of time whose votes a budget counts; null for all time. */
export function budgetPeriod(
  {period}: Budget,
  {timeZone}: IdeaPolicy['cohort'],
  now: Date,
): {from: Date; until: Date} | null {
  if (period !== 'month') return null;
  return {
    from: lastOpening(now, 1, timeZone),
    until: nextOpening(now, 1, timeZone),
  };
}

/** What a vote takes from a budget now: one, or nothing. */
export function costOf(
  {value, source, changedAt}: OwnVote,
  budget: Budget,
  cohort: IdeaPolicy['cohort'],
  now: Date,
): 0 | 1 {
  if (value === 0 || source === 'auto') return 0;
  if (value < 0 && !budget.countsDown) return 0;
  const period = budgetPeriod(budget, cohort, now);
  const isCounted =
    period === null || (changedAt !== null && changedAt >= period.from);
  return isCounted ? 1 : 0;
}

/** When a vote comes back by itself, where a budget lets one. */
export function nextReturn(
  budget: Budget,
  cohort: IdeaPolicy['cohort'],
  {now, closesFirst}: {now: Date; closesFirst: Date | null},
): Date | null {
  const ends = [
    budgetPeriod(budget, cohort, now)?.until,
    budget.returnOnClose ? closesFirst : null,
  ].filter((end) => end instanceof Date);
  return ends.reduce<Date | null>(
    (first, end) => (first === null || end < first ? end : first),
    null,
  );
}
