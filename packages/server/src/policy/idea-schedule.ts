import type {IdeaPolicy} from '@townhall/client';
import {addCalendarMonths, monthOf, startOfNextMonth} from './calendar.js';

/** When an idea opens and closes, and what it needs until then. */
export interface IdeaSchedule {
  opensAt: Date;
  closesAt: Date | null;
  cohort: string | null;
  threshold: number | null;
}

/** A cohort a month, open for three calendar months, net 100 votes. */
export const canvasPolicy: IdeaPolicy = {
  cohort: {calendar: 'monthly', timeZone: 'UTC'},
  windowMonths: 3,
  threshold: 100,
  downvotes: 'on',
};

/** What a policy gives an idea that is suggested at this moment. */
export function scheduleIdea(policy: IdeaPolicy, now: Date): IdeaSchedule {
  const {calendar, timeZone} = policy.cohort;
  return scheduleFrom(
    policy,
    calendar === 'monthly' ? startOfNextMonth(now, timeZone) : now,
  );
}

/** What a policy gives an idea that opens at this moment. */
export function scheduleFrom(policy: IdeaPolicy, opensAt: Date): IdeaSchedule {
  const {calendar, timeZone} = policy.cohort;
  return {
    opensAt,
    closesAt:
      policy.windowMonths === null
        ? null
        : addCalendarMonths(opensAt, policy.windowMonths, timeZone),
    cohort: calendar === 'monthly' ? monthOf(opensAt, timeZone) : null,
    threshold: policy.threshold,
  };
}
