import type {Idea, Stage} from '@townhall/client';

/** Stages that somebody decides; the others follow from dates and votes. */
export const decidedStages = [
  'assigned',
  'planned',
  'in_development',
  'shipped',
  'declined',
  'on_radar',
  'archived',
] as const satisfies readonly Stage[];
export type DecidedStage = (typeof decidedStages)[number];

/** The facts that a stage is told from. */
export interface IdeaFacts {
  decidedStage: DecidedStage | null;
  opensAt: Date;
  closesAt: Date | null;
  reachedAt: Date | null;
}

/** Where an idea stands at this moment, whether or not any job has run. */
export function stageAt(idea: IdeaFacts, now: Date): Stage {
  if (idea.decidedStage !== null) return idea.decidedStage;
  if (now < idea.opensAt) return 'scheduled';
  if (idea.reachedAt !== null) return 'threshold_reached';
  return hasClosed(idea, now) ? 'archived' : 'open';
}

/** Whether a vote would count at this moment. */
export function votingAt(idea: IdeaFacts, now: Date): Idea['voting'] {
  if (idea.decidedStage !== null || hasClosed(idea, now)) return 'closed';
  return now < idea.opensAt ? 'not_open' : 'open';
}

const hasClosed = ({closesAt}: IdeaFacts, now: Date) =>
  closesAt !== null && now >= closesAt;
