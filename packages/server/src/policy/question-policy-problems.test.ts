import type {QuestionPolicyDraft} from '@townhall/client';
import {questionPolicySchema} from '@townhall/client/contract';
import {expect, test} from 'vitest';
import {questionPolicyProblems} from './question-policy-problems.js';
import {questionPolicyFrom, questionPresets} from './question-presets.js';

test.each(Object.entries(questionPresets))(
  'the preset %s is whole and contradicts itself in nothing',
  (_, policy) => {
    expect(questionPolicySchema.safeParse(policy).data).toEqual(policy);
    expect(questionPolicyProblems(policy)).toEqual([]);
  },
);

const {calendar, goals} = questionPresets.support;

test.each<[string, QuestionPolicyDraft]>([
  ['calendar.timeZone', {calendar: {...calendar, timeZone: 'Mars/Olympus'}}],
  [
    'calendar.hours',
    {calendar: {...calendar, hours: [{day: 1, from: '09:00', to: '09:00'}]}},
  ],
  ['calendar.holidays', {calendar: {...calendar, holidays: ['2026-02-30']}}],
  ['calendar.hours', {calendar: {...calendar, hours: []}}],
  [
    'goals',
    {calendar: {...calendar, hours: [{day: 1, from: '09:00', to: '09:05'}]}},
  ],
  ['peerWindow', {peerWindow: 8}],
  ['goals.resolution', {goals: {...goals, resolution: 60}}],
  ['dueSoonMinutes', {dueSoonMinutes: 240}],
  ['reopenDays', {reopenDays: 0}],
  ['staleDays', {staleDays: 3}],
])('a contradiction in %s is told in a sentence', (path, draft) => {
  const policy = questionPolicyFrom({preset: 'support', ...draft});
  const problems = questionPolicyProblems(policy);
  expect(problems.map((problem) => problem.path)).toContain(path);
  for (const {message} of problems) expect(message).toMatch(/^[A-Z].+\.$/);
});
