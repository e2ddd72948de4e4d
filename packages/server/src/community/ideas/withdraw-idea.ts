import type {Withdrawal} from '@townhall/client';
import {advanceIdea} from '../../lifecycle/advance-ideas.js';
import {mayWithdraw} from '../../policy/discussion.js';
import {refuse} from '../../problem.js';
import type {ViewerContext} from '../context.js';
import {recordTransition} from '../lifecycle/record-transition.js';
import {insist, readMember} from '../people/actor.js';
import {isUuid} from '../uuid.js';
import {write} from '../write.js';
import {hideIdea} from './hide-idea.js';
import {lockIdea} from './lock-idea.js';

/** Takes an idea back: it is gone, or archived where others have voted on it. */
export async function withdrawIdea(
  context: ViewerContext,
  id: string,
): Promise<Withdrawal> {
  const {communityId, viewerId, clock} = context;
  const actor = await readMember(context, context.database);
  // What the clock does comes first, so that the timeline tells both in order.
  if (isUuid(id)) await advanceIdea(context, id);
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
      await hideIdea(context, tx, {id, reason: 'withdrawn'});
      // Nobody may be told of what is gone, so lists are read again.
      tx.happened({type: 'gap'});
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
    tx.happened({type: 'idea.changed', place: idea.place, idea: id});
    return {idea: id, outcome: 'archived'};
  });
}
