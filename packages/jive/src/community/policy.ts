import type {IdeaPolicy} from '@townhall/client';

/** How ideas live in Jive: votes up and down for as long as a stage takes them. */
export const jivePolicy = (points = {up: 1, down: -1}): IdeaPolicy => ({
  cohort: {calendar: 'none', opensOn: 1, timeZone: 'UTC'},
  window: null,
  threshold: null,
  afterThreshold: 'for_ever',
  latch: false,
  downvotes: 'on',
  points,
  budget: null,
  selfVote: 'allowed',
  resubmit: {allowed: false, cooldownDays: 0, maximumTimes: null},
  eligibility: {minimumAccountAgeDays: 0, verifiedEmail: false, groups: []},
  countsShown: 'always',
  mergeKeeps: 'latest',
  reminders: {halfWay: false, daysBeforeEnd: []},
  limits: {
    votesPerMinute: null,
    downvotesPerDay: null,
    downvotesPerDayAndAuthor: null,
    ideasPerDay: null,
  },
  form: {
    template: '',
    audiences: [],
    areas: [],
    asksKind: false,
    review: false,
  },
  clarificationDays: null,
});
