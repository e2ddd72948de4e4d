import type {Idea, IdeaPolicy} from '@townhall/client';
import {advanceIdea} from '../../lifecycle/advance-ideas.js';
import {mayModerate, type Member} from '../../policy/permissions.js';
import type {Queryable} from '../../database/database.js';
import type {CommunityContext, ViewerContext} from '../context.js';
import {ideaColumns, ideaJoins, type IdeaRow} from '../ideas/idea-row.js';
import {queryIdeas} from '../ideas/query-ideas.js';
import {readIdeaFor, refuseIdea} from '../ideas/read-ideas.js';
import {insist, readMember} from '../people/actor.js';
import {isUuid} from '../uuid.js';
import {write, type WriteTransaction} from '../write.js';
import {keepForUndo} from './undo-row.js';

/** An idea that nobody else can change meanwhile, and its board's policy. */
export type LockedIdea = IdeaRow & {policy: IdeaPolicy};

/** What staff does with an idea. */
export interface Moderating {
  tx: WriteTransaction;
  idea: LockedIdea;
  actor: Member;
  now: Date;
}

/**
 * Lets staff do something with an idea. What the clock does comes first, so
 * that the timeline tells both in order.
 */
export async function moderateIdea(
  context: ViewerContext,
  id: string,
  work: (moderating: Moderating) => Promise<void>,
  {isUndo = false}: {isUndo?: boolean} = {},
): Promise<Idea> {
  const actor = await insistOnStaff(context);
  if (!isUuid(id)) return refuseIdea();
  await advanceIdea(context, id);
  await write(context, async (tx) => {
    const idea = await lockIdea(context, tx, id);
    const now = context.clock();
    const keep = isUndo
      ? undefined
      : await keepForUndo(context, tx, {idea: id, actor: actor.id, now});
    await work({tx, idea, actor, now});
    await keep?.();
    tx.happened({type: 'idea.changed', place: idea.place, idea: id});
  });
  return readIdeaFor(context, context.database, id);
}

/** Whoever is asking, if they are staff. */
export async function insistOnStaff(context: ViewerContext): Promise<Member> {
  const actor = await readMember(context, context.database);
  insist(mayModerate(actor));
  return actor;
}

async function lockIdea(
  {communityId}: CommunityContext,
  tx: Queryable,
  id: string,
): Promise<LockedIdea> {
  await tx.query(
    `select 1 from ideas where community_id = $1 and id = $2
        for no key update`,
    [communityId, id],
  );
  const [idea] = await queryIdeas<LockedIdea>(
    tx,
    `select ${ideaColumns}, place.policy
       from ideas i ${ideaJoins}
       join places place
         on place.community_id = i.community_id and place.id = i.place_id
      where i.community_id = $1 and i.id = $2 and i.hidden_at is null`,
    [communityId, id],
  );
  return idea ?? refuseIdea();
}
