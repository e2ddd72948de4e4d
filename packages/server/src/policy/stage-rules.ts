import type {IdeaPolicy, Stage} from '@townhall/client';

/** What can still be done with an idea while it stands somewhere. */
export interface Frozen {
  /** No vote counts, whatever its dates say. */
  votes: boolean;
  /** Its author may change it no longer. */
  edits: boolean;
  comments: boolean;
  /** It cannot be tried again from here. */
  resubmit: boolean;
}

/** What a stage means and where an idea may go from it. */
export interface StageRule {
  category: 'new' | 'voting' | 'active' | 'done' | 'closed';
  frozen: Frozen;
  /** Whether everybody may see it, or only its author and staff. */
  public: boolean;
  /** Where staff may bring it; the clock, votes and merges have their own ways. */
  next: readonly Stage[];
  /** Whether staff must say in public what was decided, and why. */
  needsResponse: boolean;
}

const answers = [
  'planned',
  'in_development',
  'shipped',
  'declined',
  'on_radar',
] as const satisfies readonly Stage[];

const underReview: Omit<StageRule, 'next'> = {
  category: 'new',
  frozen: {votes: true, edits: false, comments: true, resubmit: true},
  public: false,
  needsResponse: false,
};

const votedOn: Pick<StageRule, 'frozen' | 'public' | 'needsResponse'> = {
  frozen: {votes: false, edits: false, comments: false, resubmit: true},
  public: true,
  needsResponse: false,
};

const decided: Pick<StageRule, 'frozen' | 'public' | 'needsResponse'> = {
  frozen: {votes: true, edits: true, comments: false, resubmit: true},
  public: true,
  needsResponse: true,
};

/** Every stage's rules, as data. */
export const stageRules: Readonly<Record<Stage, StageRule>> = {
  pending_review: {
    ...underReview,
    next: ['scheduled', 'open', 'needs_clarification', 'archived'],
  },
  needs_clarification: {
    ...underReview,
    next: ['pending_review', 'scheduled', 'open', 'archived'],
  },
  scheduled: {
    ...votedOn,
    category: 'new',
    frozen: {...votedOn.frozen, votes: true},
    next: ['needs_clarification', 'declined', 'archived'],
  },
  open: {
    ...votedOn,
    category: 'voting',
    next: ['assigned', ...answers, 'archived'],
  },
  threshold_reached: {
    ...votedOn,
    category: 'active',
    next: ['assigned', ...answers],
  },
  assigned: {...votedOn, category: 'active', next: answers},
  planned: {
    ...decided,
    category: 'active',
    next: ['assigned', 'in_development', 'shipped', 'declined', 'on_radar'],
  },
  in_development: {
    ...decided,
    needsResponse: false,
    category: 'active',
    next: ['planned', 'shipped', 'declined', 'on_radar'],
  },
  shipped: {...decided, category: 'done', next: ['in_development']},
  declined: {
    ...decided,
    category: 'closed',
    next: ['assigned', 'planned', 'on_radar'],
  },
  on_radar: {
    ...decided,
    category: 'closed',
    next: ['assigned', 'planned', 'in_development', 'declined'],
  },
  archived: {
    ...decided,
    frozen: {...decided.frozen, resubmit: false},
    needsResponse: false,
    category: 'closed',
    next: ['scheduled', 'open'],
  },
  merged: {
    ...decided,
    frozen: {...decided.frozen, comments: true},
    needsResponse: false,
    category: 'closed',
    next: [],
  },
};

/** Where a new idea stands before anybody has seen it; null where nobody must. */
export const firstStage = ({
  form,
}: Pick<IdeaPolicy, 'form'>): 'pending_review' | null =>
  form.review ? 'pending_review' : null;

/** The stages that only an idea's author and staff may see. */
export const hiddenStages = Object.entries(stageRules).flatMap(
  ([stage, rule]) => (rule.public ? [] : stage),
);
