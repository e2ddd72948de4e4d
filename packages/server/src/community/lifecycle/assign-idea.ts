import type {Assignment, Idea} from '@townhall/client';
import {assignmentSchema} from '@townhall/client/contract';
import {stageAt} from '../../policy/idea-stage.js';
import {stageRules} from '../../policy/stage-rules.js';
import {refuse} from '../../problem.js';
import {valid} from '../../valid.js';
import type {ViewerContext} from '../context.js';
import {ideaFrom} from '../ideas/idea-row.js';
import {notify} from '../notifications/notify.js';
import {insistOnPerson} from '../people/insist-on-person.js';
import {moderateIdea} from './moderate-idea.js';
import {recordTransition} from './record-transition.js';

/** Gives an idea to somebody to research and answer; null to nobody. */
export function assignIdea(
  context: ViewerContext,
  id: string,
  draft: Assignment,
): Promise<Idea> {
  const {person} = valid(assignmentSchema, draft);
  return moderateIdea(context, id, async (moderating) => {
    const {tx, idea, actor, now} = moderating;
    const from = stageAt(idea, now);
    const {category} = stageRules[from];
    if (category === 'closed' || category === 'done') {
      refuse('transition_not_allowed', {
        detail:
          'There is nothing more to do about this idea. Bring it to another stage first.',
        current: ideaFrom(idea, now),
      });
    }
    if (person !== null) await insistOnPerson(context, tx, person);
    const takenUp = person !== null && from === 'threshold_reached';
    await tx.query(
      `update ideas
          set assignee_id = $3, version = version + 1, updated_at = $4,
              decided_stage = case when $5 then 'assigned'
                                   else decided_stage end
        where community_id = $1 and id = $2`,
      [context.communityId, id, person, now, takenUp],
    );
    const key = context.uuids.next();
    await recordTransition(context, tx, {
      idea: id,
      from,
      to: takenUp ? 'assigned' : from,
      cause: 'staff',
      reason:
        person === null
          ? 'Nobody looks after it for now.'
          : 'Somebody looks after it now.',
      actor: actor.id,
      at: now,
      key,
      ...(takenUp ? {} : {nextAt: idea.nextAt}),
    });
    if (person === null) return;
    await notify(context, tx, [
      {idea: id, kind: 'assigned', key, at: now, person, except: actor.id},
    ]);
  });
}
