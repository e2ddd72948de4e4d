import type {IdeaPolicy, Stage} from '@townhall/client';
import {lastOpening, nextOpening} from '../../policy/calendar.js';
import {
  scheduleFrom,
  scheduleIdea,
  type IdeaSchedule,
} from '../../policy/idea-schedule.js';
import {
  decidedStages,
  stageAt,
  votingPeriodAt,
  type DecidedStage,
  type IdeaFacts,
} from '../../policy/idea-stage.js';
import type {RecordOf} from '../records.js';
import type {KnownSchedule} from '../surroundings.js';
import {unfit} from '../unfit-record.js';

/** When an imported idea opens and closes, and what was decided about it. */
export type PlannedSchedule = IdeaSchedule & IdeaFacts;

/** Dates that the record gives are kept; the others follow its stage. */
export function planSchedule(
  record: RecordOf<'idea'>,
  policy: IdeaPolicy,
  before: KnownSchedule | undefined,
  createdAt: Date,
  now: Date,
): PlannedSchedule {
  const {stage} = record;
  if (stage === 'merged') unfit('stage: a merged idea cannot be imported.');
  const decidedStage = isDecided(stage) ? stage : null;
  const schedule = {
    ...datesFor(record, policy, before, createdAt, now),
    ...(record.closesAt === undefined
      ? {}
      : {
          closesAt: record.closesAt === null ? null : new Date(record.closesAt),
        }),
  };
  const {opensAt, closesAt} = schedule;
  if (closesAt !== null && closesAt <= opensAt) {
    unfit('closesAt: must be later than opensAt.');
  }
  return {
    ...schedule,
    decidedStage,
    reachedAt: reachedAt(record, before, opensAt),
  };
}

const isDecided = (stage: Stage | undefined): stage is DecidedStage =>
  decidedStages.some((decided) => decided === stage);

function datesFor(
  {stage, opensAt}: RecordOf<'idea'>,
  policy: IdeaPolicy,
  before: KnownSchedule | undefined,
  createdAt: Date,
  now: Date,
): IdeaSchedule {
  if (opensAt !== undefined) return scheduleFrom(policy, new Date(opensAt));
  if (before && keepsDates(before, stage, now)) {
    return before;
  }
  const {calendar, opensOn, timeZone} = policy.cohort;
  if (stage === 'scheduled') {
    return scheduleFrom(policy, nextOpening(now, opensOn, timeZone));
  }
  const usual = scheduleIdea(policy, createdAt);
  if (stage !== 'open' && stage !== 'threshold_reached') return usual;
  const undecided = {...usual, decidedStage: null, reachedAt: null};
  if (votingPeriodAt(undecided, now) === 'open') return usual;
  return scheduleFrom(
    policy,
    calendar === 'monthly' ? lastOpening(now, opensOn, timeZone) : now,
  );
}

/** A change of words moves no date; a change of stage may. */
const keepsDates = (
  before: KnownSchedule,
  stage: Stage | undefined,
  now: Date,
) =>
  stage === undefined ||
  isDecided(stage) ||
  stageAt({...before, decidedStage: null}, now) === stage;

function reachedAt(
  {stage, updatedAt, reachedAt: given}: RecordOf<'idea'>,
  before: KnownSchedule | undefined,
  opensAt: Date,
) {
  if (before?.reachedAt) return before.reachedAt;
  if (given !== undefined) return new Date(given);
  if (stage !== 'threshold_reached') return null;
  const updated = updatedAt === undefined ? opensAt : new Date(updatedAt);
  return updated < opensAt ? opensAt : updated;
}
