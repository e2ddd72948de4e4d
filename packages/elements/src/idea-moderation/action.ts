import type {Idea, ModeratedIdea, Person, Stage} from '@townhall/client';

/** What staff can do with an idea. */
export const actions = [
  'approve',
  'decline',
  'ask',
  'stage',
  'merge',
  'unmerge',
  'move',
  'assign',
  'lock',
  'unlock',
  'hold',
  'release',
  'exclude',
  'readmit',
] as const;
export type Action = (typeof actions)[number];

/** What can be done with many at once. */
export const bulkActions = [
  'approve',
  'decline',
  'move',
  'assign',
  'lock',
] as const satisfies readonly Action[];

/** What somebody wants to do, with all that it takes. */
export interface Wish {
  readonly action: Action;
  readonly text: string;
  readonly stage: Stage | undefined;
  readonly cohort: string;
  /** Who looks after it, or who voted; null for nobody, undefined until then. */
  readonly person: Person | null | undefined;
  /** The idea that stays when two are merged. */
  readonly target: Idea | undefined;
}

/** Nothing is chosen yet. */
export const emptyWish = (action: Action): Wish => ({
  action,
  text: '',
  stage: undefined,
  cohort: '',
  person: undefined,
  target: undefined,
});

/** It has not been let in, so that only its author and staff see it. */
export const isUnseen = ({stage}: Idea) =>
  stage === 'pending_review' || stage === 'needs_clarification';

/** The stages that have an action of their own. */
const named: readonly Stage[] = [
  'scheduled',
  'declined',
  'needs_clarification',
  'merged',
];

/** Where an idea may be brought by choosing a stage. */
export const otherStages = ({idea, next}: ModeratedIdea) =>
  isUnseen(idea)
    ? []
    : next.filter(({to}) => !named.includes(to)).map(({to}) => to);

/** Whether this can be done with an idea now; the community has the last word. */
export function isPossible(action: Action, moderated: ModeratedIdea): boolean {
  const {idea, next, commentsLocked, held, excluded} = moderated;
  const {stage} = idea;
  const leadsTo = (way: Stage) => next.some(({to}) => to === way);
  const isOver = stage === 'archived' || stage === 'merged';
  switch (action) {
    case 'approve':
      return isUnseen(idea) && leadsTo('open');
    case 'decline':
      return leadsTo('declined') || (isUnseen(idea) && leadsTo('archived'));
    case 'ask':
      return leadsTo('needs_clarification');
    case 'stage':
      return otherStages(moderated).length > 0;
    case 'merge':
      return stage !== 'merged';
    case 'unmerge':
      return stage === 'merged';
    case 'move':
      return stage === 'scheduled' || stage === 'open';
    case 'assign':
      return !isOver && !['declined', 'on_radar', 'shipped'].includes(stage);
    case 'lock':
      return !isUnseen(idea) && !isOver && !commentsLocked;
    case 'unlock':
      return commentsLocked;
    case 'hold':
      return idea.voting === 'open' && held === null;
    case 'release':
      return held !== null;
    case 'exclude':
      return !isUnseen(idea) && stage !== 'scheduled';
    case 'readmit':
      return excluded > 0;
  }
}

/** Whether it takes words, and whether it can do without. */
export function textOf(
  {action, stage}: Wish,
  next: ModeratedIdea['next'],
): 'needed' | 'optional' | undefined {
  switch (action) {
    case 'decline':
    case 'ask':
    case 'merge':
    case 'unmerge':
    case 'hold':
    case 'release':
    case 'exclude':
    case 'readmit':
      return 'needed';
    case 'stage':
      return needsResponse(stage, next) ? 'needed' : 'optional';
    case 'move':
      return 'optional';
    default:
      return undefined;
  }
}

/** People are owed an official answer there. */
export const needsResponse = (
  stage: Stage | undefined,
  next: ModeratedIdea['next'],
) => next.some((way) => way.to === stage && way.needsResponse);

/** It is about somebody who voted on the idea. */
export const isAboutVoter = (action: Action) =>
  action === 'exclude' || action === 'readmit';

/** What is still missing, by the field that lacks it. */
export function missingIn(
  wish: Wish,
  next: ModeratedIdea['next'],
): 'text' | 'tooLong' | 'choice' | undefined {
  const {action, text} = wish;
  if (action === 'stage' && !wish.stage) return 'choice';
  if (action === 'move' && !wish.cohort) return 'choice';
  if (action === 'assign' && wish.person === undefined) return 'choice';
  if (isAboutVoter(action) && !wish.person) return 'choice';
  if (action === 'merge' && !wish.target) return 'choice';
  if (text.trim().length > 1_000) return 'tooLong';
  return textOf(wish, next) === 'needed' && !text.trim() ? 'text' : undefined;
}
