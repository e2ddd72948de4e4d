import type {IdeaPolicy, PolicyDraft, PolicyPreset} from '@townhall/client';
import {policyDraftSchema} from '@townhall/client/contract';
import {valid} from '../valid.js';

/** The seed's: a cohort a month, up or down, net 100 within three months. */
const canvas: IdeaPolicy = {
  cohort: {calendar: 'monthly', opensOn: 1, timeZone: 'UTC'},
  window: {count: 3, unit: 'months'},
  threshold: {kind: 'absolute', metric: 'net', value: 100, minimumVoters: 0},
  afterThreshold: 'until_end',
  latch: true,
  downvotes: 'on',
  points: {up: 1, down: -1},
  budget: null,
  selfVote: 'allowed',
  resubmit: {allowed: true, cooldownDays: 0, maximumTimes: null},
  eligibility: {minimumAccountAgeDays: 0, verifiedEmail: false, groups: []},
  countsShown: 'always',
  mergeKeeps: 'latest',
  reminders: {halfWay: true, daysBeforeEnd: [14, 3]},
  limits: {
    votesPerMinute: 60,
    downvotesPerDay: 10,
    downvotesPerDayAndAuthor: 3,
    ideasPerDay: 10,
  },
  form: {
    template: '',
    audiences: [],
    areas: [],
    asksKind: false,
    review: false,
  },
  clarificationDays: 30,
};

const openEnded = {
  cohort: {calendar: 'none', opensOn: 1, timeZone: 'UTC'},
  window: null,
  threshold: null,
  resubmit: {allowed: false, cooldownDays: 0, maximumTimes: null},
} as const satisfies Partial<IdeaPolicy>;

/** Whole policies to start from. */
export const presets: Readonly<Record<PolicyPreset, IdeaPolicy>> = {
  canvas,
  jive: {...canvas, ...openEnded, points: {up: 5, down: -5}},
  simple: {...canvas, ...openEnded, downvotes: 'off'},
};

/** The whole policy that a draft means. */
export function policyFrom(draft: PolicyDraft): IdeaPolicy {
  const {preset, ...differs} = valid(policyDraftSchema, draft);
  const given = Object.fromEntries(
    Object.entries(differs).filter(([, value]) => value !== undefined),
  );
  // A draft's fields are a policy's, each whole.
  return {...presets[preset ?? 'canvas'], ...given} as IdeaPolicy;
}
