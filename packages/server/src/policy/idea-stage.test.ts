import type {Idea, Stage} from '@townhall/client';
import {expect, test} from 'vitest';
import {canvasPolicy, scheduleIdea} from './idea-schedule.js';
import {stageAt, votingAt, type DecidedStage} from './idea-stage.js';

const opens = '2026-12-01T00:00:00.000Z';
const closes = '2027-03-01T00:00:00.000Z';
const before = (instant: string) =>
  new Date(Date.parse(instant) - 1).toISOString();

test.each<[string, DecidedStage | null, boolean, Stage, Idea['voting']]>([
  [before(opens), null, false, 'scheduled', 'not_open'],
  [opens, null, false, 'open', 'open'],
  [before(closes), null, false, 'open', 'open'],
  [before(closes), null, true, 'threshold_reached', 'open'],
  [closes, null, false, 'archived', 'closed'],
  [closes, null, true, 'threshold_reached', 'closed'],
  [opens, 'planned', true, 'planned', 'closed'],
  [before(opens), 'archived', false, 'archived', 'closed'],
])(
  'at %s, decided %s and reached %s, an idea is %s and voting %s',
  (now, decidedStage, reached, stage, voting) => {
    const idea = {
      decidedStage,
      opensAt: new Date(opens),
      closesAt: new Date(closes),
      reachedAt: reached ? new Date(opens) : null,
    };
    expect(stageAt(idea, new Date(now))).toBe(stage);
    expect(votingAt(idea, new Date(now))).toBe(voting);
  },
);

test('an idea without an end stays open', () => {
  const idea = {
    decidedStage: null,
    opensAt: new Date(opens),
    closesAt: null,
    reachedAt: null,
  };
  expect(stageAt(idea, new Date('2099-01-01T00:00:00Z'))).toBe('open');
});

test('the preset opens an idea with next month’s cohort, for three months', () => {
  const now = new Date('2026-11-30T23:59:59.999Z');
  expect(scheduleIdea(canvasPolicy, now)).toEqual({
    opensAt: new Date(opens),
    closesAt: new Date(closes),
    cohort: '2026-12',
    threshold: 100,
  });
  const atOnce = {
    ...canvasPolicy,
    cohort: {calendar: 'none' as const, timeZone: 'UTC'},
    windowMonths: null,
    threshold: null,
  };
  expect(scheduleIdea(atOnce, now)).toEqual({
    opensAt: now,
    closesAt: null,
    cohort: null,
    threshold: null,
  });
});
