import type {FigureUnit} from '@townhall/client';

/** How many periods are told, the last one going on. */
const howMany: Record<FigureUnit, number> = {day: 30, week: 12, month: 12};

const day = 86_400_000;

/** The first days of the periods, in UTC, the oldest first. */
export function periodsUntil(now: Date, unit: FigureUnit): string[] {
  const count = howMany[unit];
  return Array.from({length: count}, (_, index) =>
    isoDay(firstDay(now, unit, count - 1 - index)),
  );
}

/** A day as `2026-11-22`. */
export const isoDay = (at: Date) => at.toISOString().slice(0, 10);

function firstDay(now: Date, unit: FigureUnit, before: number): Date {
  const year = now.getUTCFullYear();
  const month = now.getUTCMonth();
  if (unit === 'month') return new Date(Date.UTC(year, month - before, 1));
  const today = Date.UTC(year, month, now.getUTCDate());
  if (unit === 'day') return new Date(today - before * day);
  // Weeks begin on Monday, as they do for the database.
  const sinceMonday = (now.getUTCDay() + 6) % 7;
  return new Date(today - (sinceMonday + 7 * before) * day);
}
