import type {
  IdeaPolicy,
  PolicyEffectKind,
  Stage,
  Tally,
  Threshold,
} from '@townhall/client';
import {nextOpening} from './calendar.js';
import {
  scheduleFrom,
  scheduleIdea,
  type IdeaSchedule,
} from './idea-schedule.js';
import {stageAt, type IdeaFacts} from './idea-stage.js';
import {makesThreshold} from './threshold.js';

/** An idea that a change of policy may touch. */
export type RuledIdea = IdeaFacts & IdeaSchedule & Pick<Tally, 'up' | 'down'>;

/** What a change of policy makes of one idea. */
export interface RuleChange {
  kinds: PolicyEffectKind[];
  schedule: IdeaSchedule;
  reachedAt: Date | null;
  from: Stage;
  to: Stage;
}

/**
 * What another policy makes of an idea at this moment. Only what is scheduled
 * or open is touched: what has closed, made it or been decided stays as it is.
 */
export function changeOfRules(
  idea: RuledIdea,
  before: IdeaPolicy,
  after: IdeaPolicy,
  now: Date,
): RuleChange | null {
  const from = stageAt(idea, now);
  if (idea.decidedStage !== null) return null;
  if (from !== 'scheduled' && from !== 'open') return null;
  const planned = scheduleFrom(after, openingUnder(idea, before, after, now));
  const schedule = notInThePast(planned, now);
  const reachedAt =
    from === 'open' && makesThreshold(schedule.threshold, idea) ? now : null;
  const changed = {...idea, ...schedule, reachedAt};
  // What closes now has not reached anything by being compared half-way.
  const to = stageAt({...changed, rank: idea.rank ?? null}, now);
  const kinds = kindsOf(idea, changed, now);
  return {kinds, schedule, reachedAt, from, to};
}

/** What has opened keeps its opening; what waits for one follows the calendar. */
function openingUnder(
  idea: RuledIdea,
  before: IdeaPolicy,
  after: IdeaPolicy,
  now: Date,
): Date {
  if (idea.opensAt <= now) return idea.opensAt;
  if (JSON.stringify(before.cohort) === JSON.stringify(after.cohort)) {
    return idea.opensAt;
  }
  if (after.cohort.calendar !== 'monthly')
    return scheduleIdea(after, now).opensAt;
  const {opensOn, timeZone} = after.cohort;
  return nextOpening(now, opensOn, timeZone);
}

/** Nobody's vote of the last weeks is undone: it closes now, not back then. */
function notInThePast(schedule: IdeaSchedule, now: Date): IdeaSchedule {
  const {opensAt, closesAt} = schedule;
  if (closesAt === null || closesAt > now || opensAt >= now) return schedule;
  return {...schedule, closesAt: now};
}

function kindsOf(
  before: RuledIdea,
  after: RuledIdea,
  now: Date,
): PolicyEffectKind[] {
  const closesNow = after.closesAt !== null && after.closesAt <= now;
  const differs: Record<PolicyEffectKind, boolean> = {
    opening: before.opensAt.getTime() !== after.opensAt.getTime(),
    closing: !closesNow && !isSameTime(before.closesAt, after.closesAt),
    closes_now: closesNow,
    threshold: !isSameThreshold(before.threshold, after.threshold),
    reaches: after.reachedAt !== null,
  };
  // The keys of a record of these kinds.
  const kinds = Object.keys(differs) as PolicyEffectKind[];
  return kinds.filter((kind) => differs[kind]);
}

const isSameTime = (one: Date | null, other: Date | null) =>
  one?.getTime() === other?.getTime();

const isSameThreshold = (one: Threshold | null, other: Threshold | null) =>
  one === other ||
  (one !== null &&
    other !== null &&
    one.kind === other.kind &&
    one.metric === other.metric &&
    one.value === other.value &&
    one.minimumVoters === other.minimumVoters);

/** A change of rules as its idea's timeline tells it. */
export function changeSentence(
  before: RuledIdea,
  {kinds, schedule}: RuleChange,
  timeZone: string,
): string {
  const day = (at: Date | null) =>
    at === null
      ? 'never'
      : new Intl.DateTimeFormat('en-GB', {
          timeZone,
          day: 'numeric',
          month: 'long',
          year: 'numeric',
        }).format(at);
  const sentences: Record<PolicyEffectKind, string> = {
    opening: `It opens on ${day(schedule.opensAt)} instead of ${day(before.opensAt)}.`,
    closing:
      schedule.closesAt === null
        ? `Voting does not end any more; it was to end on ${day(before.closesAt)}.`
        : `Voting ends on ${day(schedule.closesAt)}${before.closesAt === null ? '; it was not to end' : ` instead of ${day(before.closesAt)}`}.`,
    closes_now: `Voting ends now${before.closesAt === null ? '; it was not to end' : ` instead of on ${day(before.closesAt)}`}.`,
    threshold: `It needs ${needed(schedule.threshold)} instead of ${needed(before.threshold)}.`,
    reaches: 'It has that already.',
  };
  return kinds.map((kind) => sentences[kind]).join(' ');
}

function needed(threshold: Threshold | null): string {
  if (threshold === null) return 'nothing';
  const {kind, metric, value, minimumVoters} = threshold;
  const measure = {
    net: 'net votes',
    up: 'votes for it',
    ratio: 'share of votes for it',
  }[metric];
  const from =
    minimumVoters > 0 ? ` from at least ${minimumVoters} voters` : '';
  if (kind === 'top') {
    return `to be among the first ${value} of its cohort by ${measure}${from}`;
  }
  if (kind === 'percentile') {
    return `to be among the best ${value} % of its cohort by ${measure}${from}`;
  }
  return metric === 'ratio'
    ? `${value} % of votes for it${from}`
    : `${value} ${measure}${from}`;
}
