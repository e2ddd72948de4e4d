import {
  mayWrite,
  allowed,
  denied,
  type Actor,
} from '../../policy/permissions.js';
import type {Permission} from '@townhall/client';
import type {Source, ViewerContext} from '../context.js';
import {isUuid} from '../uuid.js';
import {visible} from '../visibility.js';
import {refusePost} from './read-posts.js';

/** A post that nobody else changes until the transaction ends. */
export interface LockedPost {
  place: string;
  version: number;
  publishedAt: Date | null;
  /** When listeners were told that it is published; null before. */
  toldAt: Date | null;
  commentsLocked: boolean;
}

/** Locks a post that the viewer may see. */
export async function lockPost(
  {communityId, viewerId, clock}: ViewerContext,
  tx: Source,
  id: string,
): Promise<LockedPost> {
  const [post] = await tx.query<LockedPost>(
    `select p.place_id as place, p.version, p.published_at as "publishedAt",
            p.told_at as "toldAt",
            p.comments_locked_at is not null as "commentsLocked"
       from posts p
      where p.community_id = $1 and p.id = $2::uuid
        and ${visible.postFor('$3', '$4')}
        for update of p`,
    [communityId, isUuid(id) ? id : null, clock(), viewerId],
  );
  return post ?? refusePost();
}

/** Whether somebody may say something of a post. */
export function mayCommentOnPost(
  actor: Actor,
  {commentsLocked}: LockedPost,
): Permission {
  const writing = mayWrite(actor);
  if (!writing.allowed) return writing;
  return commentsLocked ? denied('locked') : allowed;
}
