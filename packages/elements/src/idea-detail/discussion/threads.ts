import type {Comment} from '@townhall/client';

/** A comment and what was replied to it. */
export interface Thread {
  comment: Comment;
  replies: Comment[];
}

/**
 * Comments as they are read: thread after thread, in each the earliest first.
 * Ids grow with time, so their order is the order of the community.
 */
export function threadsOf(comments: readonly Comment[]): Thread[] {
  const inTime = [...comments].sort((a, b) => (a.id < b.id ? -1 : 1));
  const threads = new Map<string, Thread>();
  for (const comment of inTime) {
    const thread = comment.parent && threads.get(comment.parent);
    // A use case may be shown without what it replies to.
    if (thread) thread.replies.push(comment);
    else threads.set(comment.id, {comment, replies: []});
  }
  return [...threads.values()];
}
