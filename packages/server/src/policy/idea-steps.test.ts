import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {propertyRuns} from '../testing/property-runs.js';
import {addDays} from './calendar.js';
import {scheduleFrom, scheduleIdea} from './idea-schedule.js';
import {stageAt} from './idea-stage.js';
import {remindersOf} from './reminders.js';
import {dueSteps, type DueSteps, type SteppingIdea} from './idea-steps.js';
import {presets} from './presets.js';

const zones = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'America/Sao_Paulo',
  'Pacific/Apia',
];

/** Any moment of three years with a leap day, month ends and clock changes. */
const moment = fc
  .integer({
    min: Date.parse('2027-01-01T00:00:00Z'),
    max: Date.parse('2029-12-31T00:00:00Z'),
  })
  .map((milliseconds) => new Date(milliseconds));

const policyOf = (timeZone: string, opensOn: number, months: number) => ({
  ...presets.canvas,
  cohort: {calendar: 'monthly' as const, opensOn, timeZone},
  window: {count: months, unit: 'months' as const},
});

const newIdea = (
  createdAt: Date,
  policy: typeof presets.canvas,
): SteppingIdea => ({
  ...scheduleIdea(policy, createdAt),
  decidedStage: null,
  reachedAt: null,
  toldStage: null,
  nextAt: null,
  createdAt,
  updatedAt: createdAt,
  up: 0,
  down: 0,
  assignee: null,
  owner: null,
  policy,
});

/** What the scheduler does with what is due. */
const moved = (
  idea: SteppingIdea,
  {steps, nextAt}: DueSteps,
): SteppingIdea => ({
  ...idea,
  toldStage: steps.at(-1)?.to ?? idea.toldStage,
  decidedStage:
    steps.findLast(({decides}) => decides)?.decides?.stage ?? idea.decidedStage,
  nextAt,
});

/** Runs the scheduler at each of these moments. */
function run(start: SteppingIdea, moments: readonly Date[]) {
  let idea = start;
  const all: DueSteps[] = [];
  for (const now of moments) {
    const due = dueSteps(idea, now);
    idea = moved(idea, due);
    all.push(due);
  }
  return {
    idea,
    steps: all.flatMap(({steps}) => steps),
    reminders: all.flatMap(({reminder}) => reminder ?? []),
  };
}

const policies = fc
  .tuple(
    fc.constantFrom(...zones),
    fc.integer({min: 1, max: 31}),
    fc.integer({min: 1, max: 6}),
  )
  .map(([zone, day, months]) => policyOf(zone, day, months));

const lateEnough = new Date('2032-01-01T00:00:00Z');

describe('what is due', () => {
  it('is the same whenever the scheduler runs, and however often', () => {
    fc.assert(
      fc.property(
        policies,
        moment,
        fc.array(moment, {maxLength: 12}),
        (policy, createdAt, looks) => {
          const idea = newIdea(createdAt, policy);
          const after = looks.filter((look) => look >= createdAt);
          after.sort((one, other) => one.getTime() - other.getTime());
          const once = run(idea, [lateEnough]);
          const often = run(idea, [...after, ...after.slice(-1), lateEnough]);
          expect(often.steps.map(({key}) => key)).toEqual(
            once.steps.map(({key}) => key),
          );
        },
      ),
      {numRuns: propertyRuns(100)},
    );
  });

  it('brings the timeline to where a read says the idea stands', () => {
    fc.assert(
      fc.property(
        policies,
        moment,
        fc.array(moment, {minLength: 1, maxLength: 8}),
        (policy, createdAt, looks) => {
          let idea = newIdea(createdAt, policy);
          looks.sort((one, other) => one.getTime() - other.getTime());
          for (const now of looks.filter((look) => look >= createdAt)) {
            idea = moved(idea, dueSteps(idea, now));
            expect(idea.toldStage).toBe(stageAt(idea, now));
            expect(dueSteps(idea, now).steps).toEqual([]);
          }
        },
      ),
      {numRuns: propertyRuns(100)},
    );
  });

  it('happens once and in order when clocks jump forward and back', () => {
    fc.assert(
      fc.property(
        policies,
        moment,
        fc.array(moment, {maxLength: 20}),
        (policy, createdAt, looks) => {
          const {steps} = run(newIdea(createdAt, policy), [
            ...looks,
            lateEnough,
          ]);
          const keys = steps.map(({key}) => key);
          expect(new Set(keys).size).toBe(keys.length);
          const times = steps.map(({at}) => at.getTime());
          expect(times).toEqual([...times].sort((a, b) => a - b));
          expect(steps.map(({to}) => to)).toEqual([
            'scheduled',
            'open',
            'archived',
          ]);
        },
      ),
      {numRuns: propertyRuns(100)},
    );
  });

  it('reminds of each thing once, and never once voting has ended', () => {
    fc.assert(
      fc.property(policies, moment, (policy, createdAt) => {
        const idea = newIdea(createdAt, policy);
        const {opensAt, closesAt} = idea;
        const days: Date[] = [];
        for (let day = 0; day < 260; day += 1) {
          days.push(addDays(createdAt, day, policy.cohort.timeZone));
        }
        const {reminders} = run(idea, days);
        const named = reminders.map(
          ({kind, daysLeft}) => `${kind} ${daysLeft}`,
        );
        expect(new Set(named).size).toBe(named.length);
        // Of two that are due at one look, the later one is enough: half of a
        // month may be fourteen days before its end.
        const lookAt = (at: Date) => days.findIndex((day) => day >= at);
        const looks = remindersOf(idea, policy).map(({at}) => lookAt(at));
        expect(named).toHaveLength(new Set(looks).size);
        expect(named).toEqual(
          expect.arrayContaining(['ending 14', 'ending 3']),
        );
        for (const {at} of reminders) {
          expect(at > opensAt && closesAt !== null && at < closesAt).toBe(true);
        }
      }),
      {numRuns: propertyRuns(15)},
    );
  });

  it('is nothing where the timeline stands where the calendar has it', () => {
    const policy = policyOf('UTC', 1, 3);
    const idea = newIdea(new Date('2027-01-15T10:00:00Z'), policy);
    const archived = {...idea, toldStage: 'archived' as const};

    const due = dueSteps(archived, new Date('2027-06-01T00:00:00Z'));

    expect(due).toEqual({steps: [], reminder: null, nextAt: null});
  });
});

describe('a deadline', () => {
  it.each([
    ['2026-11-30T00:00:00.000Z', 3, '2027-02-28T00:00:00.000Z', 'UTC'],
    ['2027-11-30T00:00:00.000Z', 3, '2028-02-29T00:00:00.000Z', 'UTC'],
    [
      '2027-12-31T23:00:00.000Z',
      3,
      '2028-03-31T22:00:00.000Z',
      'Europe/Berlin',
    ],
    [
      '2027-09-15T13:30:00.000Z',
      1,
      '2027-10-15T13:00:00.000Z',
      'Australia/Lord_Howe',
    ],
  ])('from %s, %i months later, is %s in %s', (opens, months, closes, zone) => {
    const schedule = scheduleFrom(policyOf(zone, 1, months), new Date(opens));
    expect(schedule.closesAt?.toISOString()).toBe(closes);
  });

  it('that falls between two looks is told with its own time', () => {
    const policy = policyOf('UTC', 1, 3);
    const idea = newIdea(new Date('2027-01-15T10:00:00Z'), policy);
    const {steps} = run(idea, [
      new Date('2027-02-10T00:00:00Z'),
      new Date('2027-05-20T00:00:00Z'),
    ]);
    expect(steps.map(({to, at}) => [to, at.toISOString()])).toEqual([
      ['scheduled', '2027-01-15T10:00:00.000Z'],
      ['open', '2027-02-01T00:00:00.000Z'],
      ['archived', '2027-05-01T00:00:00.000Z'],
    ]);
  });
});
