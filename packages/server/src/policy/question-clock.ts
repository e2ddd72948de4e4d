import type {GoalName, QuestionPolicy} from '@townhall/client';
import {addBusinessTime, businessTimeBetween} from './business-time.js';
import {addDays} from './calendar.js';

/** Who has to say something next. */
export type Turn = 'asker' | 'community';

/** What the times of a question follow from. */
export interface TimingFacts {
  createdAt: Date;
  /** Whether it is looked after by the policy at all: a question, and to be seen. */
  measured: boolean;
  /** What was asked, or whose last word was, before then is not measured. */
  goalsSince: Date | null;
  firstResponseAt: Date | null;
  firstPeerAt: Date | null;
  /** When nothing was owed any more. */
  resolvedAt: Date | null;
  /** Whose turn it became, and when; at first it is the community's. */
  turns: readonly {turn: Turn; at: Date}[];
  followUpAt: Date | null;
  followUpAnswered: boolean;
  /** The goals of which it has been told that they were missed. */
  breached: readonly GoalName[];
}

/** One goal of a question, told from facts. */
export interface TimedGoal {
  name: GoalName;
  /** By when; null while the asker has to say something. */
  dueAt: Date | null;
  metAt: Date | null;
}

/** When what is due with a question. */
export interface QuestionTimes {
  turn: Turn;
  turnSince: Date;
  /** Until then it is the peers'. */
  peersUntil: Date | null;
  goals: TimedGoal[];
  /** The nearest goal that is still to be met, and when it is near. */
  dueAt: Date | null;
  soonAt: Date | null;
  /** Within business hours; null until somebody answers. */
  firstResponseSeconds: number | null;
  /** When the asker is asked whether it is solved. */
  followUpDueAt: Date | null;
  /** When no answer to that counts as yes. */
  assumedAt: Date | null;
  /** When the scheduler has something to do; null for never. */
  nextAt: Date | null;
}

const minute = 60_000;

/** Works out whose turn it is with a question, and by when what is due. */
export function questionTimes(
  facts: TimingFacts,
  policy: QuestionPolicy,
): QuestionTimes {
  const last = facts.turns.at(-1) ?? {
    turn: 'community' as const,
    at: facts.createdAt,
  };
  const isNew = (at: Date) =>
    facts.goalsSince !== null && at >= facts.goalsSince;
  const measured = facts.measured && isNew(facts.createdAt);
  const goals = measured ? goalsOf(facts, policy) : [];
  const open = facts.resolvedAt === null && facts.measured;
  const unmet = open ? goals.filter(({metAt}) => metAt === null) : [];
  const follows =
    open && last.turn === 'asker' && isNew(last.at)
      ? followUpTimes(facts, policy, last.at)
      : {followUpDueAt: null, assumedAt: null};
  const untold = goals.filter(
    (goal) => !facts.breached.includes(goal.name) && !isMetInTime(goal),
  );
  return {
    turn: last.turn,
    turnSince: last.at,
    peersUntil:
      measured && policy.peerWindow !== null
        ? addBusinessTime(
            policy.calendar,
            facts.createdAt,
            policy.peerWindow * 60 * minute,
          )
        : null,
    goals: goals.map(({name, dueAt, metAt}) => ({name, dueAt, metAt})),
    dueAt: earliest(unmet.map(({dueAt}) => dueAt)),
    soonAt: earliest(unmet.map(({soonAt}) => soonAt)),
    firstResponseSeconds:
      facts.firstResponseAt &&
      Math.floor(
        businessTimeBetween(
          policy.calendar,
          facts.createdAt,
          facts.firstResponseAt,
        ) / 1_000,
      ),
    ...follows,
    nextAt: earliest([
      ...untold.map(({dueAt}) => dueAt),
      follows.followUpDueAt,
      follows.assumedAt,
    ]),
  };
}

/** Asked once for each time that it became the asker's turn. */
function followUpTimes(
  {followUpAt, followUpAnswered}: TimingFacts,
  {followUp, calendar}: QuestionPolicy,
  turnSince: Date,
) {
  const never = {followUpDueAt: null, assumedAt: null};
  if (followUp === null) return never;
  const {afterDays, assumeAfterDays} = followUp;
  if (followUpAt === null || followUpAt < turnSince) {
    const followUpDueAt = addDays(turnSince, afterDays, calendar.timeZone);
    return {...never, followUpDueAt};
  }
  if (followUpAnswered) return never;
  const assumedAt = addDays(followUpAt, assumeAfterDays, calendar.timeZone);
  return {...never, assumedAt};
}

const isMetInTime = ({dueAt, metAt}: TimedGoal) =>
  metAt !== null && (dueAt === null || metAt <= dueAt);

/** The goals that were missed by now, and nobody has been told of it. */
export const missedGoals = (
  {goals}: QuestionTimes,
  {breached}: TimingFacts,
  now: Date,
): (TimedGoal & {dueAt: Date})[] =>
  goals.flatMap((goal) =>
    goal.dueAt &&
    goal.dueAt <= now &&
    !isMetInTime(goal) &&
    !breached.includes(goal.name)
      ? [{...goal, dueAt: goal.dueAt}]
      : [],
  );

type NearingGoal = TimedGoal & {soonAt: Date | null};

/** The goals there are; one that became needless before it was due is none. */
function goalsOf(facts: TimingFacts, policy: QuestionPolicy): NearingGoal[] {
  const met: Record<GoalName, Date | null> = {
    firstResponse: facts.firstResponseAt,
    firstPeerResponse: facts.firstPeerAt,
    resolution: facts.resolvedAt,
  };
  // Names of goals are the keys of this very record.
  return (Object.keys(met) as GoalName[]).flatMap((name) => {
    const minutes = policy.goals[name];
    if (minutes === null) return [];
    const metAt = met[name];
    const end = metAt ?? facts.resolvedAt;
    const due = (left: number) => dueAt(facts, policy, left * minute, end);
    const goal = {
      name,
      metAt,
      dueAt: due(minutes),
      soonAt: due(minutes - policy.dueSoonMinutes),
    };
    const needless =
      metAt === null && end !== null && !(goal.dueAt && goal.dueAt <= end);
    return needless ? [] : [goal];
  });
}

/**
 * When so much business time has passed in which it was the community's turn;
 * null where it is not, and the time has not passed yet.
 */
function dueAt(
  {createdAt, turns}: TimingFacts,
  {calendar}: QuestionPolicy,
  milliseconds: number,
  end: Date | null,
): Date | null {
  let left = milliseconds;
  let since: Date | null = createdAt;
  for (const {turn, at} of turns) {
    if (end && at >= end) break;
    if (since && turn === 'asker') {
      const due = addBusinessTime(calendar, since, left);
      if (due && due <= at) return due;
      left -= businessTimeBetween(calendar, since, at);
      since = null;
    } else if (!since && turn === 'community') {
      since = at;
    }
  }
  return since && addBusinessTime(calendar, since, left);
}

const earliest = (moments: readonly (Date | null)[]): Date | null =>
  moments.reduce(
    (first, one) => (one && (!first || one < first) ? one : first),
    null,
  );

/** How a goal stands at a moment. */
export function goalState(
  {dueAt, metAt, name}: TimedGoal,
  policy: QuestionPolicy,
  now: Date,
): 'on_track' | 'due_soon' | 'breached' | 'paused' | 'met' {
  if (metAt !== null) return dueAt && metAt > dueAt ? 'breached' : 'met';
  if (dueAt === null) return 'paused';
  if (now >= dueAt) return 'breached';
  const left = businessTimeBetween(policy.calendar, now, dueAt);
  const soon = policy.dueSoonMinutes * minute;
  return left <= soon && policy.goals[name] !== null ? 'due_soon' : 'on_track';
}
