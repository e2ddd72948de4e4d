import type {IdeaPolicy, Threshold} from '@townhall/client';
import {addCalendarMonths, addDays, monthOf, nextOpening} from './calendar.js';

/** What a policy writes on an idea: when it opens and closes, what it needs. */
export interface IdeaSchedule {
  opensAt: Date;
  closesAt: Date | null;
  cohort: string | null;
  threshold: Threshold | null;
  afterThreshold: IdeaPolicy['afterThreshold'];
  latch: boolean;
  countsShown: IdeaPolicy['countsShown'];
}

/** What a policy gives an idea that is suggested at this moment. */
export function scheduleIdea(policy: IdeaPolicy, now: Date): IdeaSchedule {
  const {calendar, opensOn, timeZone} = policy.cohort;
  return scheduleFrom(
    policy,
    calendar === 'monthly' ? nextOpening(now, opensOn, timeZone) : now,
  );
}

/** What a policy gives an idea that opens at this moment. */
export function scheduleFrom(policy: IdeaPolicy, opensAt: Date): IdeaSchedule {
  const {calendar, timeZone} = policy.cohort;
  const {threshold, afterThreshold, latch, countsShown} = policy;
  return {
    opensAt,
    closesAt: closingOf(policy, opensAt),
    cohort: calendar === 'none' ? null : monthOf(opensAt, timeZone),
    threshold,
    afterThreshold,
    latch,
    countsShown,
  };
}

function closingOf({window, cohort}: IdeaPolicy, opensAt: Date): Date | null {
  if (window === null) return null;
  const add = window.unit === 'months' ? addCalendarMonths : addDays;
  return add(opensAt, window.count, cohort.timeZone);
}
