import type {Permission} from '@townhall/client';
import {mayComment} from '../../policy/discussion.js';
import type {Actor} from '../../policy/permissions.js';
import type {CommunityContext, Source, ViewerContext} from '../context.js';
import {lockIdea} from '../ideas/lock-idea.js';
import {readIdea, refuseIdea} from '../ideas/read-ideas.js';
import {lockPost, mayCommentOnPost} from '../posts/lock-post.js';
import {readPost, refusePost} from '../posts/read-posts.js';

/** What people say something of. */
export interface CommentSubject {
  of: 'idea' | 'post';
  id: string;
}

/** The same while nobody else changes it or what is said of it. */
export interface LockedSubject {
  place: string;
  commentsLocked: boolean;
  /** Whether somebody may say something of it. */
  may: (actor: Actor) => Permission;
}

interface Discussed {
  /** The column of `idea_comments` that names it. */
  column: 'idea_id' | 'post_id';
  /** Where comments of it are counted. */
  table: 'ideas' | 'posts';
  lock(context: ViewerContext, tx: Source, id: string): Promise<LockedSubject>;
  /** Refuses what nobody may see. */
  insist(context: CommunityContext, id: string): Promise<unknown>;
  refuse: () => never;
}

/** Everything that differs by what is discussed. */
export const discussed: Record<CommentSubject['of'], Discussed> = {
  idea: {
    column: 'idea_id',
    table: 'ideas',
    lock: async (context, tx, id) => {
      const idea = await lockIdea(context, tx, id);
      return {...idea, may: (actor) => mayComment(actor, idea)};
    },
    insist: (context, id) => readIdea(context, context.database, id),
    refuse: refuseIdea,
  },
  post: {
    column: 'post_id',
    table: 'posts',
    lock: async (context, tx, id) => {
      const post = await lockPost(context, tx, id);
      return {...post, may: (actor) => mayCommentOnPost(actor, post)};
    },
    insist: (context, id) => readPost(context, context.database, id),
    refuse: refusePost,
  },
};

/** The subject of a row that names an idea or else a post. */
export function subjectOf({
  idea,
  post,
}: {
  idea: string | null;
  post: string | null;
}): CommentSubject {
  // The schema of the table makes sure that each names one.
  return idea === null ? {of: 'post', id: post ?? ''} : {of: 'idea', id: idea};
}
