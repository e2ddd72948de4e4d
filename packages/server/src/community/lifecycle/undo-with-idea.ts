import type {Idea} from '@townhall/client';
import {stageAt} from '../../policy/idea-stage.js';
import {refuse} from '../../problem.js';
import type {ViewerContext} from '../context.js';
import {ideaFrom} from '../ideas/idea-row.js';
import {readIdeaFor} from '../ideas/read-ideas.js';
import {moderateIdea, type Moderating} from './moderate-idea.js';
import {recordTransition} from './record-transition.js';
import {
  forgetUndo,
  readUndo,
  restorePrior,
  untell,
  wasTold,
} from './undo-row.js';

/** Ten seconds are offered; the rest is for slow hands and slow lines. */
const longest = 60_000;

interface Undo {
  transition: string;
  key: string;
  at: Date;
  nextAt: Date | null;
}

/**
 * Takes back the last thing that staff did with an idea: whoever did it, soon,
 * and only while nothing else has happened to it. Its timeline tells both.
 */
export function undoWithIdea(
  context: ViewerContext,
  id: string,
): Promise<Idea> {
  return moderateIdea(
    context,
    id,
    async (moderating) => {
      const {tx, idea, actor, now} = moderating;
      const undo = await readLast(context, moderating);
      const from = stageAt(idea, now);
      const address = [context.communityId, id];
      await tx.query(restorePrior, [...address, now]);
      await tx.query(untell, [...address, undo.key]);
      const told = await tx.query(wasTold, [...address, undo.key]);
      const {stage: to} = await readIdeaFor(context, tx, id);
      await recordTransition(context, tx, {
        idea: id,
        from,
        to,
        cause: 'staff',
        reason: 'Taken back.',
        actor: actor.id,
        at: now,
        nextAt: undo.nextAt,
        silent: told.length === 0,
      });
      await tx.query(forgetUndo, address);
    },
    {isUndo: true},
  );
}

async function readLast(
  {communityId}: ViewerContext,
  {tx, idea, actor, now}: Moderating,
): Promise<Undo> {
  const [undo] = await tx.query<Undo>(readUndo, [
    communityId,
    idea.id,
    actor.id,
  ]);
  if (undo && now.getTime() - undo.at.getTime() <= longest) return undo;
  return refuse('transition_not_allowed', {
    detail: undo
      ? 'That was too long ago to be taken back. Bring the idea to another stage instead.'
      : 'There is nothing of yours to take back: something else has happened to this idea since.',
    current: ideaFrom(idea, now),
  });
}
