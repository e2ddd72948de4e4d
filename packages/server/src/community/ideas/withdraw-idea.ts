import type {Withdrawal} from '@townhall/client';
import {mayWithdraw} from '../../policy/discussion.js';
import {refuse} from '../../problem.js';
import type {ViewerContext} from '../context.js';
import {recordTransition} from '../lifecycle/record-transition.js';
import {insist, readMember} from '../people/actor.js';
import {write} from '../write.js';
import {lockIdea} from './lock-idea.js';

/** Takes an idea back: it is gone, or archived where others have voted on it. */
export async function withdrawIdea(
  context: ViewerContext,
  id: string,
): Promise<Withdrawal> {
  const {communityId, viewerId, clock} = context;
  const actor = await readMember(context, context.database);
  return write(context, async (tx) => {
    const idea = await lockIdea(context, tx, id);
    const permission = mayWithdraw(actor, idea);
    if (permission.reason === 'locked') {
      refuse('locked', {
        detail:
          'An idea can be taken back until it is decided. Ask staff if it should not stay.',
      });
    }
    insist(permission);
    if (!idea.hasForeignVotes) {
      await tx.query(
        `update ideas set hidden_at = $3, version = version + 1
          where community_id = $1 and id = $2`,
        [communityId, id, clock()],
      );
      // Nobody may be told of what is gone, so lists are read again.
      await tx.happened({type: 'gap'});
      return {idea: id, outcome: 'deleted'};
    }
    await tx.query(
      `update ideas
          set decided_stage = 'archived', archive_reason = 'withdrawn',
              version = version + 1, updated_at = $3
        where community_id = $1 and id = $2`,
      [communityId, id, clock()],
    );
    await recordTransition(context, tx, {
      idea: id,
      from: idea.stage,
      to: 'archived',
      cause: 'author',
      actor: viewerId,
    });
    await tx.happened({type: 'idea.changed', place: idea.place, idea: id});
    return {idea: id, outcome: 'archived'};
  });
}
