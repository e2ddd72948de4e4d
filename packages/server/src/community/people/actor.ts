import type {Permission, ProblemCode, Role} from '@townhall/client';
import type {Actor, Member} from '../../policy/permissions.js';
import {mayWrite} from '../../policy/permissions.js';
import {refuse} from '../../problem.js';
import type {Source, ViewerContext} from '../context.js';

/** Who is asking, as the database knows them now; null for a guest. */
export async function readActor(
  {communityId, viewerId}: ViewerContext,
  source: Source,
): Promise<Actor> {
  if (viewerId === null) return null;
  const [person] = await source.query<{role: Role; blocked: boolean}>(
    `select role, blocked_at is not null as blocked
       from persons
      where community_id = $1 and id = $2`,
    [communityId, viewerId],
  );
  if (!person) {
    return refuse('token_invalid', {
      detail: 'This session belongs to nobody here. Please sign in again.',
    });
  }
  return {id: viewerId, ...person};
}

/** Who is asking, if they may write at all. */
export async function readMember(
  context: ViewerContext,
  source: Source,
): Promise<Member> {
  // A guest costs no query.
  const actor =
    context.viewerId === null ? null : await readActor(context, source);
  insist(mayWrite(actor));
  // Only guests are null, and they may not write.
  return actor as Member;
}

/** Refuses what is not permitted, with its reason as the code. */
export function insist({allowed, reason}: Permission): void {
  if (allowed) return;
  // Every denial is also a problem code.
  const code: ProblemCode = reason ?? 'not_eligible';
  refuse(code);
}
