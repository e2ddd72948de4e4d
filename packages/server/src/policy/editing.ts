import type {Permission} from '@townhall/client';
import {allowed, denied, mayWrite, type Actor} from './permissions.js';

/** So long nobody is told that a post was changed. */
const silentMinutes = 15;

/** What decides who may change or take back a post. */
export interface EditingFacts {
  author: string | null;
  /** Its question takes nothing any more. */
  locked: boolean;
  /** Staff has not taken it. */
  rejected: boolean;
}

/** Whether somebody may change a post or take it back: its author, or staff. */
export function mayEditPost(
  actor: Actor,
  {author, locked, rejected}: EditingFacts,
): Permission {
  const writing = mayWrite(actor);
  if (!writing.allowed || actor?.role === 'staff') return writing;
  if (actor?.id !== author) return denied('not_eligible');
  return locked || rejected ? denied('locked') : allowed;
}

/** Until when a change of a post is nobody's business. */
export const silentUntil = (createdAt: Date): Date =>
  new Date(createdAt.getTime() + silentMinutes * 60_000);
