import type {ArchiveReason, IdeaPolicy, Stage, Tally} from '@townhall/client';
import {closedSentence, unansweredSentence} from './archive-sentence.js';
import {addDays} from './calendar.js';
import type {IdeaSchedule} from './idea-schedule.js';
import {
  isUnderReview,
  stageAt,
  votingPeriodAt,
  type DecidedStage,
  type IdeaFacts,
} from './idea-stage.js';
import {remindersOf, type Reminder} from './reminders.js';

/** All that decides what the clock and the rules do with an idea next. */
export type SteppingIdea = IdeaFacts &
  Pick<IdeaSchedule, 'threshold' | 'latch' | 'countsShown'> &
  Pick<Tally, 'up' | 'down'> & {
    /** How far its timeline has come; null before the first step. */
    toldStage: Stage | null;
    /** Everything before this moment has been seen to. */
    nextAt: Date | null;
    createdAt: Date;
    updatedAt: Date;
    assignee: string | null;
    /** Whose its part of the product is. */
    owner: string | null;
    policy: Pick<IdeaPolicy, 'reminders' | 'cohort' | 'clarificationDays'>;
  };

/** One step that is due. */
export interface Step {
  from: Stage | null;
  to: Stage;
  cause: 'time' | 'vote' | 'staff';
  at: Date;
  /** The same for the same step, whoever finds it due and however often. */
  key: string;
  reason: string | null;
  /** Where the rules decide the stage, and not only tell of it. */
  decides?: {
    stage: DecidedStage;
    archiveReason: ArchiveReason | null;
    assignee: string | null;
  };
}

/** What is to be done with an idea at this moment. */
export interface DueSteps {
  /** In the order in which they should have happened. */
  steps: Step[];
  /** The latest of those that are due, while voting is open. */
  reminder: Reminder | null;
  /** When there is something to do again, if nothing else happens. */
  nextAt: Date | null;
}

const movedOn = (
  idea: SteppingIdea,
  {to, decides}: Omit<Step, 'from'>,
): SteppingIdea => ({
  ...idea,
  toldStage: to,
  decidedStage: decides?.stage ?? idea.decidedStage,
});

/** Everything that the clock and the rules have to do with an idea now. */
export function dueSteps(before: SteppingIdea, now: Date): DueSteps {
  const steps: Step[] = [];
  let idea = before;
  for (
    let next = nextStep(idea, now);
    next !== undefined;
    next = nextStep(idea, now)
  ) {
    const at = later(next.at, steps.at(-1)?.at ?? null);
    steps.push({...next, from: idea.toldStage, at});
    idea = movedOn(idea, next);
  }
  return {steps, ...waiting(idea, before, now)};
}

type NextStep = Omit<Step, 'from'> | undefined;

/** The rules, in order; each one moves the timeline on, so they come to an end. */
function nextStep(idea: SteppingIdea, now: Date): NextStep {
  const {toldStage, decidedStage} = idea;
  if (toldStage === null) return firstStep(idea);
  if (toldStage === 'scheduled' && hasOpened(idea, now)) return opening(idea);
  const reachedAt = reachedBy(idea, now);
  if (toldStage === 'open' && reachedAt) return reaching(idea, reachedAt);
  if (decidedStage !== null) return decidedStep(idea, now);
  const target = stageAt(idea, now);
  switch (toldStage) {
    case 'scheduled':
      return undefined;
    case 'open':
      return target === 'archived' ? closing(idea) : undefined;
    case 'threshold_reached':
      return idea.reachedAt === null && !reachedAt
        ? losing(idea)
        : assigning(idea, now);
    default:
      // A decision was taken back, and the calendar rules again.
      return target === toldStage
        ? undefined
        : by('time', target, now, 'returned');
  }
}

const by = (cause: Step['cause'], to: Stage, at: Date, what: string) => ({
  to,
  cause,
  at,
  key: `${what} ${at.toISOString()}`,
  reason: null,
});

function firstStep({decidedStage, createdAt, opensAt}: SteppingIdea): NextStep {
  if (decidedStage !== null && isUnderReview(decidedStage)) {
    return by('time', decidedStage, createdAt, 'created');
  }
  const stage = createdAt < opensAt ? 'scheduled' : 'open';
  return by('time', stage, createdAt, 'created');
}

/** What was decided about it before it opened kept it from opening. */
const hasOpened = (
  {decidedStage, opensAt, updatedAt}: SteppingIdea,
  now: Date,
) =>
  opensAt <= now &&
  (decidedStage === null ||
    (!isUnderReview(decidedStage) && opensAt <= updatedAt));

const opening = ({opensAt}: SteppingIdea): NextStep =>
  by('time', 'open', opensAt, 'opened');

/** When it made the threshold; where a cohort decides, when that closed. */
function reachedBy(idea: SteppingIdea, now: Date): Date | null {
  if (idea.reachedAt !== null) {
    return idea.reachedAt <= now ? idea.reachedAt : null;
  }
  return stageAt(idea, now) === 'threshold_reached' ? idea.closesAt : null;
}

const reaching = ({threshold}: SteppingIdea, at: Date): NextStep =>
  by(
    threshold && threshold.kind !== 'absolute' ? 'time' : 'vote',
    'threshold_reached',
    at,
    'reached',
  );

const losing = ({nextAt, opensAt}: SteppingIdea): NextStep =>
  by('vote', 'open', later(opensAt, nextAt), 'lost');

function closing(idea: SteppingIdea): NextStep {
  const closesAt = idea.closesAt ?? idea.opensAt;
  return {
    ...by('time', 'archived', later(closesAt, idea.nextAt), 'closed'),
    reason: closedSentence(idea),
    decides: {
      stage: 'archived',
      archiveReason: 'below_threshold',
      assignee: idea.assignee,
    },
  };
}

/** What may still lose its threshold is nobody's before voting has ended. */
function assigning(idea: SteppingIdea, now: Date): NextStep {
  const assignee = idea.assignee ?? idea.owner;
  const at = reachedBy(idea, now);
  if (assignee === null || at === null) return undefined;
  if (!idea.latch && votingPeriodAt(idea, now) === 'open') return undefined;
  return {
    ...by('time', 'assigned', at, 'assigned'),
    decides: {stage: 'assigned', archiveReason: null, assignee},
  };
}

function decidedStep(idea: SteppingIdea, now: Date): NextStep {
  const {decidedStage, toldStage, nextAt, updatedAt} = idea;
  if (decidedStage !== null && decidedStage !== toldStage) {
    return by('staff', decidedStage, updatedAt, `decided ${decidedStage}`);
  }
  if (decidedStage !== 'needs_clarification') return undefined;
  if (nextAt === null || nextAt > now) return undefined;
  return {
    ...by('time', 'archived', nextAt, 'unanswered'),
    reason: unansweredSentence(idea.policy.clarificationDays),
    decides: {
      stage: 'archived',
      archiveReason: 'stale_clarification',
      assignee: idea.assignee,
    },
  };
}

/** What is to be told while nothing else happens, and when to look again. */
function waiting(
  idea: SteppingIdea,
  before: SteppingIdea,
  now: Date,
): Pick<DueSteps, 'reminder' | 'nextAt'> {
  if (idea.decidedStage === 'needs_clarification') {
    return {reminder: null, nextAt: answerBy(idea, now)};
  }
  if (idea.decidedStage !== null) return {reminder: null, nextAt: null};
  if (idea.toldStage === 'threshold_reached') {
    return {reminder: null, nextAt: idea.latch ? null : after(idea, now)};
  }
  if (idea.toldStage !== 'open') return {reminder: null, nextAt: null};
  const from = before.toldStage === 'open' ? before.nextAt : idea.opensAt;
  const reminders = remindersOf(idea, idea.policy);
  const due = reminders.filter(
    ({at}) => at <= now && from !== null && at >= from,
  );
  return {
    // A clock that went back may not have come to its opening yet.
    reminder: stageAt(idea, now) === 'open' ? (due.at(-1) ?? null) : null,
    nextAt: reminders.find(({at}) => at > now)?.at ?? null,
  };
}

function answerBy({nextAt, policy}: SteppingIdea, now: Date): Date | null {
  if (nextAt !== null || policy.clarificationDays === null) return nextAt;
  return addDays(now, policy.clarificationDays, policy.cohort.timeZone);
}

/** When voting ends, if that is still to come. */
const after = ({closesAt}: SteppingIdea, now: Date) =>
  closesAt !== null && closesAt > now ? closesAt : null;

const later = (one: Date, other: Date | null) =>
  other !== null && other > one ? other : one;
