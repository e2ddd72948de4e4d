import type {GoalName} from '@townhall/client';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {propertyRuns} from '../testing/property-runs.js';
import {businessTimeBetween} from './business-time.js';
import {
  goalState,
  missedGoals,
  questionTimes,
  type TimingFacts,
} from './question-clock.js';
import {questionPolicyFrom} from './question-presets.js';

const policy = questionPolicyFrom({
  preset: 'support',
  goals: {firstResponse: 480, firstPeerResponse: 300, resolution: 600},
});
const minute = 60_000;
const asked = new Date('2026-11-18T09:00:00.000Z');

const facts = (more: Partial<TimingFacts> = {}): TimingFacts => ({
  createdAt: asked,
  measured: true,
  goalsSince: asked,
  firstResponseAt: null,
  firstPeerAt: null,
  resolvedAt: null,
  turns: [],
  followUpAt: null,
  followUpAnswered: false,
  breached: [],
  ...more,
});

/** Turns that alternate, each so many minutes after the one before. */
const turnsOf = (gaps: readonly number[]) => {
  let at = asked.getTime();
  return gaps.map((gap, index) => {
    at += gap * minute;
    const turn = index % 2 === 0 ? ('asker' as const) : ('community' as const);
    return {turn, at: new Date(at)};
  });
};
const gaps = fc.array(fc.integer({min: 1, max: 5_000}), {maxLength: 8});

describe('the times of a question', () => {
  test('a goal takes only the business time in which it was owed', () => {
    fc.assert(
      fc.property(gaps, (given) => {
        const turns = turnsOf(given);
        const {goals, turn} = questionTimes(facts({turns}), policy);
        const due = goals.find(({name}) => name === 'resolution')?.dueAt;
        const ends = [...turns.map(({at}) => at), due ?? new Date(8.64e15)];
        let owed = 0;
        for (let index = 0; index < ends.length; index += 2) {
          const from = index === 0 ? asked : turns[index - 1]?.at;
          const end = ends[index];
          if (!from || !end || (due && from >= due)) break;
          const until = due && due < end ? due : end;
          if (until.getTime() === 8.64e15) break;
          owed += businessTimeBetween(policy.calendar, from, until);
        }
        if (due) expect(owed).toBe(600 * minute);
        else {
          expect(turn).toBe('asker');
          expect(owed).toBeLessThan(600 * minute);
        }
      }),
      {numRuns: propertyRuns(200)},
    );
  });

  test('something is due soon before it is due, and never after', () => {
    fc.assert(
      fc.property(
        gaps,
        fc.integer({min: -2_000, max: 2_000}),
        (given, offset) => {
          const times = questionTimes(facts({turns: turnsOf(given)}), policy);
          if (!times.dueAt || !times.soonAt) return;
          expect(times.soonAt < times.dueAt).toBe(true);
          const now = new Date(times.dueAt.getTime() + offset * minute);
          // What is known now has happened.
          fc.pre(now >= times.turnSince);
          const states = times.goals.map((goal) =>
            goalState(goal, policy, now),
          );
          expect(states.includes('breached')).toBe(now >= times.dueAt);
          if (now < times.dueAt) {
            expect(states.includes('due_soon')).toBe(now >= times.soonAt);
          }
        },
      ),
      {numRuns: propertyRuns(200)},
    );
  });

  test('the scheduler has something to do until each missed goal is told', () => {
    const told: GoalName[] = [];
    const now = new Date('2026-12-24T09:00:00.000Z');
    for (let looks = 0; looks < 3; looks += 1) {
      const given = facts({breached: told});
      const times = questionTimes(given, policy);
      expect(times.nextAt && times.nextAt <= now).toBe(true);
      const [missed] = missedGoals(times, given, now);
      if (missed) told.push(missed.name);
    }
    expect(told).toHaveLength(3);
    expect(questionTimes(facts({breached: told}), policy).nextAt).toBeNull();
  });

  test('what became needless before it was due is no goal', () => {
    const resolvedAt = new Date('2026-11-18T11:00:00.000Z');
    const firstResponseAt = new Date('2026-11-18T10:00:00.000Z');
    const turns = [{turn: 'asker' as const, at: firstResponseAt}];
    const {goals, dueAt, nextAt} = questionTimes(
      facts({resolvedAt, firstResponseAt, turns}),
      policy,
    );
    expect(goals.map(({name}) => name)).toEqual([
      'firstResponse',
      'resolution',
    ]);
    expect([dueAt, nextAt]).toEqual([null, null]);
  });

  test('an asker is asked once for each time it becomes their turn', () => {
    const turns = turnsOf([60]);
    const first = questionTimes(facts({turns}), policy);
    expect(first.followUpDueAt?.toISOString()).toBe('2026-11-21T10:00:00.000Z');
    const followUpAt = first.followUpDueAt;
    const waiting = questionTimes(facts({turns, followUpAt}), policy);
    expect(waiting.followUpDueAt).toBeNull();
    expect(waiting.assumedAt?.toISOString()).toBe('2026-11-28T10:00:00.000Z');
    const content = facts({turns, followUpAt, followUpAnswered: true});
    expect(questionTimes(content, policy).assumedAt).toBeNull();
    const later = turnsOf([60, 10_000, 60]);
    const again = questionTimes(facts({turns: later, followUpAt}), policy);
    expect(again.followUpDueAt).not.toBeNull();
    expect(again.assumedAt).toBeNull();
  });
});
