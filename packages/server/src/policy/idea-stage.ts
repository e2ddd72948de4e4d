import type {Idea, IdeaPolicy, Rank, Stage} from '@townhall/client';

/** Stages that somebody decides; the others follow from dates and votes. */
export const decidedStages = [
  'pending_review',
  'needs_clarification',
  'assigned',
  'planned',
  'in_development',
  'shipped',
  'declined',
  'on_radar',
  'archived',
  'merged',
] as const satisfies readonly Stage[];
export type DecidedStage = (typeof decidedStages)[number];

/** The facts that a stage is told from. */
export interface IdeaFacts {
  decidedStage: DecidedStage | null;
  opensAt: Date;
  closesAt: Date | null;
  reachedAt: Date | null;
  afterThreshold: IdeaPolicy['afterThreshold'];
  /** Its place in its cohort, where the threshold compares a cohort. */
  rank?: Rank | null;
}

/** Where an idea stands at this moment, whether or not any job has run. */
export function stageAt(idea: IdeaFacts, now: Date): Stage {
  if (idea.decidedStage !== null) return idea.decidedStage;
  if (now < idea.opensAt) return 'scheduled';
  if (idea.reachedAt !== null) return 'threshold_reached';
  if (!hasClosed(idea, now)) return 'open';
  return isAmongTheBest(idea) ? 'threshold_reached' : 'archived';
}

/** Whether a vote would count at this moment; staff may hold what is open. */
export function votingAt(
  idea: IdeaFacts & {held: boolean},
  now: Date,
): Idea['voting'] {
  const period = votingPeriodAt(idea, now);
  return period === 'open' && idea.held ? 'on_hold' : period;
}

/** Whether its dates and what was decided let an idea take votes. */
export function votingPeriodAt(
  idea: IdeaFacts,
  now: Date,
): Exclude<Idea['voting'], 'on_hold'> {
  if (idea.decidedStage !== null && !isAssignedByVotes(idea)) {
    return isUnderReview(idea.decidedStage) ? 'not_open' : 'closed';
  }
  if (now < idea.opensAt) return 'not_open';
  if (idea.reachedAt !== null && idea.afterThreshold !== 'until_end') {
    return idea.afterThreshold === 'close' ? 'closed' : 'open';
  }
  return hasClosed(idea, now) ? 'closed' : 'open';
}

/** Before it is let into a cohort; only its author and staff see it. */
export const isUnderReview = (stage: Stage) =>
  stage === 'pending_review' || stage === 'needs_clarification';

/** Having somebody who looks after it does not end the vote that got it there. */
const isAssignedByVotes = ({decidedStage, reachedAt}: IdeaFacts) =>
  decidedStage === 'assigned' && reachedAt !== null;

/** Ties at the edge stay in together: they have the same place. */
const isAmongTheBest = ({rank}: IdeaFacts) =>
  rank !== undefined && rank !== null && rank.place <= rank.stay;

const hasClosed = ({closesAt}: IdeaFacts, now: Date) =>
  closesAt !== null && now >= closesAt;
