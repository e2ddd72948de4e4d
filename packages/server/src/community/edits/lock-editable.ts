import type {PostKind, RichText} from '@townhall/client';
import {mayEditPost} from '../../policy/editing.js';
import {mayModerate, type Member} from '../../policy/permissions.js';
import {refuse} from '../../problem.js';
import {refuseAnswer} from '../answers/read-answers.js';
import type {Source, ViewerContext} from '../context.js';
import {insist} from '../people/actor.js';
import {refuseQuestion} from '../questions/read-questions.js';
import {lockPost, type LockedPost} from '../review/lock-post.js';

/** A post that its author or staff changes, and nobody else meanwhile. */
export interface EditablePost extends LockedPost {
  title: string | null;
  source: string;
  body: RichText;
  tags: string[];
  revision: number;
  createdAt: Date;
  locked: boolean;
}

/** Locks a post for somebody who may change it; refuses everybody else. */
export async function lockEditable(
  context: ViewerContext,
  tx: Source,
  actor: Member,
  kind: PostKind,
  id: string,
): Promise<EditablePost> {
  const locked = await lockPost(context, tx, kind, id);
  const [written] = locked
    ? await tx.query<Written>(statements[kind], [context.communityId, id])
    : [];
  if (!locked || !written) return refusePost(kind);
  const {isHidden, ...rest} = written;
  const post: EditablePost = {...locked, ...rest};
  const isTheirs = actor.id === post.author || mayModerate(actor).allowed;
  // What waits for staff is not told of by a refusal either.
  if (isHidden || (post.heldAs !== null && !isTheirs)) return refusePost(kind);
  insistOnEditing(actor, post);
  return post;
}

interface Written extends Omit<EditablePost, keyof LockedPost> {
  /** It is empty already, or its question is not for everybody. */
  isHidden: boolean;
}

function insistOnEditing(actor: Member, post: EditablePost) {
  const permission = mayEditPost(actor, {
    author: post.author,
    locked: post.locked,
    rejected: post.heldAs === 'rejected',
  });
  if (permission.reason === 'locked') {
    refuse('locked', {
      detail: post.locked
        ? 'This question is locked, and what was said stays as it is.'
        : 'Staff has not taken this. Post it anew, in other words.',
    });
  }
  insist(permission);
}

/** There is no such post for this asker. */
export const refusePost = (kind: PostKind) =>
  kind === 'question' ? refuseQuestion() : refuseAnswer();

/** A change to what somebody else has changed meanwhile is refused. */
export function insistOnRevision(post: EditablePost, revision: number) {
  if (post.revision === revision) return;
  const {title, source, tags} = post;
  refuse('edit_conflict', {
    detail:
      'Somebody has changed this meanwhile. Look at what stands there now, and make your change to that.',
    current: {title, text: source, tags, revision: post.revision},
  });
}

const columns = (alias: string) => `${alias}.source, ${alias}.body,
  ${alias}.revision, ${alias}.created_at as "createdAt"`;

const statements: Record<PostKind, string> = {
  question: `
select ${columns('q')}, q.title, q.tags, q.locked,
       q.closed_reason is not distinct from 'removed' as "isHidden"
  from questions q
 where q.community_id = $1 and q.id = $2`,
  answer: `
select ${columns('a')}, null as title, '{}'::text[] as tags, q.locked,
       q.held_as is not null as "isHidden"
  from answers a
  join questions q
    on q.community_id = a.community_id and q.id = a.question_id
 where a.community_id = $1 and a.id = $2`,
};
