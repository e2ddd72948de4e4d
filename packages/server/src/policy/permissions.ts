import type {Denial, Permission, QuestionKind, Role} from '@townhall/client';

/** Somebody who wants to do something; null is a guest. */
export type Actor = {id: string; role: Role; blocked: boolean} | null;

/** Somebody who may write. */
export type Member = NonNullable<Actor>;

export const allowed: Permission = {allowed: true, reason: null};
export const denied = (reason: Denial): Permission => ({
  allowed: false,
  reason,
});

/** Whether somebody may write anything at all. */
export function mayWrite(actor: Actor): Permission {
  if (actor === null) return denied('sign_in_required');
  return actor.blocked ? denied('account_blocked') : allowed;
}

/** Whether somebody may do what only staff does. */
export function mayModerate(actor: Actor): Permission {
  const writing = mayWrite(actor);
  if (!writing.allowed) return writing;
  return actor?.role === 'staff' ? allowed : denied('only_staff');
}

const editingTime = 60 * 60 * 1_000;

/**
 * Authors may change an idea for an hour, and after it until somebody else has
 * voted on what it says; staff always may.
 */
export function mayEditIdea(
  actor: Actor,
  idea: {
    author: string | null;
    createdAt: Date;
    hasForeignVotes: boolean;
    /** Its words are fixed, as where it was decided. */
    isFrozen: boolean;
  },
  now: Date,
): Permission {
  const writing = mayWrite(actor);
  if (!writing.allowed || actor?.role === 'staff') return writing;
  if (actor?.id !== idea.author) return denied('not_eligible');
  if (idea.isFrozen) return denied('locked');
  const isFresh = now.getTime() - idea.createdAt.getTime() < editingTime;
  return isFresh || !idea.hasForeignVotes ? allowed : denied('locked');
}

/** What decides who may do what with a question. */
export interface QuestionFacts {
  kind: QuestionKind;
  author: string | null;
  locked: boolean;
  closed: boolean;
}

/** Whether a question takes an answer from somebody. */
export function mayAnswer(
  actor: Actor,
  {locked, closed}: QuestionFacts,
): Permission {
  const writing = mayWrite(actor);
  if (!writing.allowed) return writing;
  return locked || closed ? denied('locked') : allowed;
}

/** Whether somebody may say that they have this question too. */
export function maySayTheSame(
  actor: Actor,
  {author, kind}: QuestionFacts,
): Permission {
  const writing = mayWrite(actor);
  if (!writing.allowed) return writing;
  if (kind !== 'question') return denied('not_supported');
  return actor?.id === author ? denied('not_eligible') : allowed;
}

/** Whether somebody may say which answer was the right one for them. */
export function mayMarkCorrect(
  actor: Actor,
  {author, kind}: QuestionFacts,
): Permission {
  const writing = mayWrite(actor);
  if (!writing.allowed) return writing;
  if (kind !== 'question') return denied('not_supported');
  return actor?.id === author ? allowed : denied('only_the_asker');
}

/** Whether somebody may say, for the community, that an answer is right. */
export function mayConfirm(actor: Actor, {kind}: QuestionFacts): Permission {
  const moderating = mayModerate(actor);
  if (!moderating.allowed || kind === 'question') return moderating;
  return denied('not_supported');
}

/** Whether somebody may close a question; its asker only as no longer needed. */
export function mayClose(
  actor: Actor,
  {author, closed}: QuestionFacts,
): Permission {
  const writing = mayWrite(actor);
  if (!writing.allowed) return writing;
  if (actor?.role !== 'staff' && actor?.id !== author) {
    return denied('only_staff');
  }
  return closed ? denied('locked') : allowed;
}

/** What decides whether a question may be opened again. */
export interface ReopeningFacts extends QuestionFacts {
  /** Nothing is left of its words. */
  removed: boolean;
  assumedAt: Date | null;
  closedAt: Date | null;
  /** Its asker closed it. */
  closedByAuthor: boolean;
  reopenDays: number;
}

/**
 * Staff may open again what is closed or counts as solved; its asker too, for
 * some days, but not what staff has closed.
 */
export function mayReopen(
  actor: Actor,
  question: ReopeningFacts,
  now: Date,
): Permission {
  const writing = mayWrite(actor);
  if (!writing.allowed) return writing;
  if (question.removed) return denied('locked');
  const since = question.closedAt ?? question.assumedAt;
  if (actor?.role === 'staff') return since ? allowed : denied('locked');
  if (actor?.id !== question.author) return denied('only_the_asker');
  if (question.closedAt && !question.closedByAuthor)
    return denied('only_staff');
  const day = 86_400_000;
  return since && now.getTime() < since.getTime() + question.reopenDays * day
    ? allowed
    : denied('locked');
}

/** Whether somebody may say that this answer helped. */
export function mayMarkHelpful(
  actor: Actor,
  answer: {author: string | null},
): Permission {
  const writing = mayWrite(actor);
  if (!writing.allowed) return writing;
  return actor?.id === answer.author ? denied('own_answer') : allowed;
}
