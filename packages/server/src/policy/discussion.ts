import type {Permission, Stage} from '@townhall/client';
import {
  allowed,
  denied,
  mayWrite,
  type Actor,
  type Member,
} from './permissions.js';
import {stageRules} from './stage-rules.js';

/** What decides what may be said of an idea. */
export interface DiscussionFacts {
  author: string | null;
  stage: Stage;
  /** Whether staff has closed the discussion. */
  commentsLocked: boolean;
}

/** Stages from which an author may still take an idea back. */
const undecided: readonly Stage[] = [
  'pending_review',
  'needs_clarification',
  'scheduled',
  'open',
];

/** Whether somebody may say something of an idea. */
export function mayComment(
  actor: Actor,
  {stage, commentsLocked}: DiscussionFacts,
): Permission {
  const writing = mayWrite(actor);
  if (!writing.allowed) return writing;
  return commentsLocked || stageRules[stage].frozen.comments
    ? denied('locked')
    : allowed;
}

/** Whether somebody may add to what an idea says. */
export function mayClarify(
  actor: Actor,
  {author, stage}: DiscussionFacts,
): Permission {
  const writing = mayWrite(actor);
  if (!writing.allowed) return writing;
  if (actor?.id !== author) return denied('not_eligible');
  return stageRules[stage].frozen.edits ? denied('locked') : allowed;
}

/** Whether somebody may take an idea back. */
export function mayWithdraw(
  actor: Actor,
  {author, stage}: DiscussionFacts,
): Permission {
  const writing = mayWrite(actor);
  if (!writing.allowed) return writing;
  if (actor?.id !== author) return denied('not_eligible');
  return undecided.includes(stage) ? allowed : denied('locked');
}

const changingTime = 15 * 60 * 1_000;

/** Authors may change a comment for a quarter of an hour. */
export function mayChangeComment(
  actor: Member,
  comment: {author: string | null; createdAt: Date; commentsLocked: boolean},
  now: Date,
): Permission {
  if (actor.id !== comment.author) return denied('not_eligible');
  const isFresh = now.getTime() - comment.createdAt.getTime() < changingTime;
  return isFresh && !comment.commentsLocked ? allowed : denied('locked');
}

/** Authors may take their comments back, and staff may remove any. */
export const mayRemoveComment = (
  actor: Member,
  {author}: {author: string | null},
): Permission =>
  actor.role === 'staff' || actor.id === author
    ? allowed
    : denied('not_eligible');
