import type {Idea, Stage} from '@townhall/client';
import {expect, test} from 'vitest';
import {scheduleIdea} from './idea-schedule.js';
import {stageAt, votingAt, type DecidedStage} from './idea-stage.js';
import {presets} from './presets.js';

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
  [opens, 'pending_review', false, 'pending_review', 'not_open'],
])(
  'at %s, decided %s and reached %s, an idea is %s and voting %s',
  (now, decidedStage, reached, stage, voting) => {
    const idea = {
      decidedStage,
      opensAt: new Date(opens),
      closesAt: new Date(closes),
      reachedAt: reached ? new Date(opens) : null,
      afterThreshold: 'until_end' as const,
      held: false,
    };
    expect(stageAt(idea, new Date(now))).toBe(stage);
    expect(votingAt(idea, new Date(now))).toBe(voting);
    // Only what is open can be on hold.
    expect(votingAt({...idea, held: true}, new Date(now))).toBe(
      voting === 'open' ? 'on_hold' : voting,
    );
  },
);

test('an idea without an end stays open', () => {
  const idea = {
    decidedStage: null,
    opensAt: new Date(opens),
    closesAt: null,
    reachedAt: null,
    afterThreshold: 'until_end' as const,
  };
  expect(stageAt(idea, new Date('2099-01-01T00:00:00Z'))).toBe('open');
});

test('the preset opens an idea with next month’s cohort, for three months', () => {
  const now = new Date('2026-11-30T23:59:59.999Z');
  expect(scheduleIdea(presets.canvas, now)).toMatchObject({
    opensAt: new Date(opens),
    closesAt: new Date(closes),
    cohort: '2026-12',
    threshold: {kind: 'absolute', metric: 'net', value: 100},
  });
  expect(scheduleIdea(presets.jive, now)).toMatchObject({
    opensAt: now,
    closesAt: null,
    cohort: null,
    threshold: null,
  });
});

test.each([
  ['close', before(closes), 'closed'],
  ['until_end', closes, 'closed'],
  ['for_ever', closes, 'open'],
] as const)(
  'an idea that made it and then stays open “%s” is %s %s',
  (afterThreshold, now, voting) => {
    const idea = {
      decidedStage: null,
      opensAt: new Date(opens),
      closesAt: new Date(closes),
      reachedAt: new Date(opens),
      afterThreshold,
      held: false,
    };
    expect(votingAt(idea, new Date(now))).toBe(voting);
  },
);
