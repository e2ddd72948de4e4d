import type {IdeaPolicy} from '@townhall/client';
import {addDays} from './calendar.js';

/** When those who care about an open idea are reminded that it will close. */
export interface Reminder {
  kind: 'half_way' | 'ending';
  at: Date;
  daysLeft: number | null;
}

/** The reminders of an idea, in order; none where voting never ends. */
export function remindersOf(
  {opensAt, closesAt}: {opensAt: Date; closesAt: Date | null},
  {reminders, cohort}: Pick<IdeaPolicy, 'reminders' | 'cohort'>,
): Reminder[] {
  if (closesAt === null) return [];
  const halfWay = new Date((opensAt.getTime() + closesAt.getTime()) / 2);
  const found: Reminder[] = reminders.halfWay
    ? [{kind: 'half_way', at: halfWay, daysLeft: null}]
    : [];
  for (const daysLeft of new Set(reminders.daysBeforeEnd)) {
    const at = addDays(closesAt, -daysLeft, cohort.timeZone);
    if (at > opensAt) found.push({kind: 'ending', at, daysLeft});
  }
  return found.sort((one, other) => one.at.getTime() - other.at.getTime());
}
