import type {Idea} from '@townhall/client';
import {mayModerate} from '../../policy/permissions.js';
import type {ViewerContext} from '../context.js';
import {lockIdea} from '../ideas/lock-idea.js';
import {readIdea} from '../ideas/read-ideas.js';
import {insist, readMember} from '../people/actor.js';
import {write} from '../write.js';

/** Closes the discussion of an idea, or opens it again. */
export async function lockComments(
  context: ViewerContext,
  ideaId: string,
  locked: boolean,
): Promise<Idea> {
  insist(mayModerate(await readMember(context, context.database)));
  return write(context, async (tx) => {
    const {place, commentsLocked} = await lockIdea(context, tx, ideaId);
    if (commentsLocked !== locked) {
      await tx.query(
        `update ideas set comments_locked_at = $3, version = version + 1
          where community_id = $1 and id = $2`,
        [context.communityId, ideaId, locked ? context.clock() : null],
      );
      tx.happened({type: 'idea.changed', place, idea: ideaId});
    }
    return readIdea(context, tx, ideaId);
  });
}
