import type {PolicyDraft} from '@townhall/client';
import {expect, it} from 'vitest';
import {policyProblems} from './policy-problems.js';
import {policyFrom, presets} from './presets.js';

const paths = (draft: PolicyDraft) =>
  policyProblems(policyFrom(draft)).map(({path}) => path);

const top = {kind: 'top', metric: 'net', value: 10} as const;
const ratio = {kind: 'absolute', metric: 'ratio', value: 80} as const;
const budget = {
  votes: 10,
  period: 'month',
  countsDown: true,
  returnOnClose: true,
} as const;
const {form, limits, reminders} = presets.canvas;
const area = {id: 'grades', name: 'Grades', owner: null};

it.each(Object.entries(presets))('the preset %s is sound', (_, preset) => {
  expect(policyProblems(preset)).toEqual([]);
});

it.each<[string, PolicyDraft, string]>([
  [
    'an unknown zone',
    {cohort: {calendar: 'none', timeZone: 'Mars'}},
    'cohort.timeZone',
  ],
  [
    'a compared cohort that never closes',
    {threshold: top, window: null},
    'window',
  ],
  [
    'comparing what opens one by one',
    {threshold: top, cohort: {calendar: 'rolling', timeZone: 'UTC'}},
    'cohort.calendar',
  ],
  [
    'comparing and closing early',
    {threshold: top, afterThreshold: 'close'},
    'afterThreshold',
  ],
  [
    'comparing and voting for ever',
    {threshold: top, afterThreshold: 'for_ever'},
    'afterThreshold',
  ],
  ['comparing without a latch', {threshold: top, latch: false}, 'latch'],
  [
    'losing what ends the vote',
    {afterThreshold: 'close', latch: false},
    'latch',
  ],
  ['more than all', {threshold: {...ratio, value: 101}}, 'threshold.value'],
  [
    'the best of more than all',
    {threshold: {...top, kind: 'percentile', value: 101}},
    'threshold.value',
  ],
  [
    'a share where all are for it',
    {threshold: ratio, downvotes: 'off'},
    'threshold.metric',
  ],
  [
    'counts after a vote without end',
    {countsShown: 'after_close', window: null},
    'countsShown',
  ],
  [
    'counts after a vote for ever',
    {countsShown: 'after_close', afterThreshold: 'for_ever'},
    'afterThreshold',
  ],
  [
    'counting votes that are not taken',
    {budget, downvotes: 'off'},
    'budget.countsDown',
  ],
  [
    'counting in cohorts there are not',
    {
      budget: {...budget, period: 'cohort'},
      cohort: {calendar: 'none', timeZone: 'UTC'},
    },
    'budget.period',
  ],
  [
    'reminding before it opens',
    {window: {count: 14, unit: 'days'}},
    'reminders.daysBeforeEnd',
  ],
  [
    'reminding twice',
    {reminders: {...reminders, daysBeforeEnd: [3, 3]}},
    'reminders.daysBeforeEnd',
  ],
  ['trying again what never ends', {window: null}, 'resubmit.allowed'],
  ['a score upside down', {points: {up: -1, down: 1}}, 'points'],
  ['two areas of one id', {form: {...form, areas: [area, area]}}, 'form.areas'],
  [
    'one audience twice',
    {form: {...form, audiences: ['Me', 'Me']}},
    'form.audiences',
  ],
  [
    'more against one than against all',
    {limits: {...limits, downvotesPerDay: 1}},
    'limits.downvotesPerDayAndAuthor',
  ],
])('%s is found', (_, draft, path) => {
  expect(paths(draft)).toContain(path);
});

it('says of each what to do', () => {
  for (const {message} of policyProblems(
    policyFrom({threshold: top, window: null, latch: false}),
  )) {
    expect(message).toMatch(/: .+\.$/);
  }
});
