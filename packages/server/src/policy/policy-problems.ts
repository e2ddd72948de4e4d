import type {IdeaPolicy} from '@townhall/client';
import {isTimeZone} from './wall-clock.js';

/** What is wrong with a policy: where, and in a sentence what to do. */
export interface PolicyProblem {
  path: string;
  message: string;
}

interface Rule extends PolicyProblem {
  broken: (policy: IdeaPolicy) => boolean;
}

const comparesCohort = ({threshold}: IdeaPolicy) =>
  threshold !== null && threshold.kind !== 'absolute';

const isPercentage = ({threshold}: IdeaPolicy) =>
  threshold?.kind === 'percentile' ||
  (threshold?.kind === 'absolute' && threshold.metric === 'ratio');

const hasDuplicates = (names: readonly (string | number)[]) =>
  new Set(names).size < names.length;

/** At least so many days: the shortest months there are. */
const windowDays = ({window}: IdeaPolicy) =>
  window === null
    ? Number.POSITIVE_INFINITY
    : window.unit === 'days'
      ? window.count
      : Math.floor((window.count * 365) / 12) - (window.count === 1 ? 2 : 3);

/** Everything that a policy can contradict itself in. */
const rules: readonly Rule[] = [
  {
    path: 'cohort.timeZone',
    message:
      'There is no time zone of that name. Use one like “Europe/Berlin” or “UTC”.',
    broken: ({cohort}) => !isTimeZone(cohort.timeZone),
  },
  {
    path: 'window',
    message:
      'A threshold that compares a cohort is decided when its vote closes, so voting must end: give a window.',
    broken: (policy) => comparesCohort(policy) && policy.window === null,
  },
  {
    path: 'cohort.calendar',
    message:
      'A threshold that compares a cohort needs ideas that open and close together: make the calendar monthly.',
    broken: (policy) =>
      comparesCohort(policy) && policy.cohort.calendar !== 'monthly',
  },
  {
    path: 'afterThreshold',
    message:
      'Where a cohort is compared, nothing is reached before its vote closes: choose “until_end”.',
    broken: (policy) =>
      comparesCohort(policy) && policy.afterThreshold !== 'until_end',
  },
  {
    path: 'latch',
    message:
      'Where a cohort is compared, what made it has made it when the vote closes, and cannot lose it: switch the latch on.',
    broken: (policy) => comparesCohort(policy) && !policy.latch,
  },
  {
    path: 'latch',
    message:
      'Where voting ends with the threshold, nothing can be lost again: switch the latch on.',
    broken: (policy) =>
      policy.threshold !== null &&
      policy.afterThreshold === 'close' &&
      !policy.latch,
  },
  {
    path: 'threshold.value',
    message: 'A percentage is at most 100.',
    broken: (policy) =>
      isPercentage(policy) && (policy.threshold?.value ?? 0) > 100,
  },
  {
    path: 'threshold.metric',
    message:
      'Without votes against, the share of votes for an idea is always 100 %: compare “net” or “up”, or allow votes against.',
    broken: ({threshold, downvotes}) =>
      threshold?.metric === 'ratio' && downvotes === 'off',
  },
  {
    path: 'countsShown',
    message:
      'Voting never ends here, so counts would never be shown: give a window, or show them always or after a vote.',
    broken: ({countsShown, window}) =>
      countsShown === 'after_close' && window === null,
  },
  {
    path: 'afterThreshold',
    message:
      'Counts are shown after voting, but voting never ends once the threshold is reached: choose “until_end” or “close”.',
    broken: ({countsShown, threshold, afterThreshold}) =>
      countsShown === 'after_close' &&
      threshold !== null &&
      afterThreshold === 'for_ever',
  },
  {
    path: 'budget.countsDown',
    message: 'There are no votes against here that could count.',
    broken: ({budget, downvotes}) =>
      budget?.countsDown === true && downvotes === 'off',
  },
  {
    path: 'budget.period',
    message: 'There are no cohorts here that votes could be counted in.',
    broken: ({budget, cohort}) =>
      budget?.period === 'cohort' && cohort.calendar === 'none',
  },
  {
    path: 'reminders.daysBeforeEnd',
    message:
      'A reminder would come before voting opens: remind later, or make the window longer.',
    broken: (policy) =>
      policy.window !== null &&
      policy.reminders.daysBeforeEnd.some((days) => days >= windowDays(policy)),
  },
  {
    path: 'reminders.daysBeforeEnd',
    message: 'The same day stands there twice.',
    broken: ({reminders}) => hasDuplicates(reminders.daysBeforeEnd),
  },
  {
    path: 'resubmit.allowed',
    message:
      'Ideas are tried again once their vote has ended, and here it never ends: give a window, or do not allow it.',
    broken: ({resubmit, window}) => resubmit.allowed && window === null,
  },
  {
    path: 'points',
    message:
      'A vote for an idea must be worth more than a vote against it, or the score turns around.',
    broken: ({points}) => points.up <= points.down,
  },
  {
    path: 'form.areas',
    message: 'Two areas have the same id: give each its own.',
    broken: ({form}) => hasDuplicates(form.areas.map(({id}) => id)),
  },
  {
    path: 'form.audiences',
    message: 'The same audience stands there twice.',
    broken: ({form}) => hasDuplicates(form.audiences),
  },
  {
    path: 'limits.downvotesPerDayAndAuthor',
    message:
      'More votes against one author than votes against in all: lower it, or raise the other.',
    broken: ({limits: {downvotesPerDay, downvotesPerDayAndAuthor}}) =>
      downvotesPerDay !== null &&
      downvotesPerDayAndAuthor !== null &&
      downvotesPerDayAndAuthor > downvotesPerDay,
  },
];

/** Everything in which a policy contradicts itself; nothing if it does not. */
export const policyProblems = (policy: IdeaPolicy): PolicyProblem[] =>
  rules
    .filter(({broken}) => broken(policy))
    .map(({path, message}) => ({path, message}));
