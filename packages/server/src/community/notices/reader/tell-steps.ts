import type {NoticeStep} from '@townhall/client';
import {stepsToTellSchema} from '@townhall/client/contract';
import {valid} from '../../../valid.js';
import type {ViewerContext} from '../../context.js';
import {readMember} from '../../people/actor.js';
import {write} from '../../write.js';
import {doneSteps} from './done-steps.js';
import {nameOfToday} from './news-names.js';

/**
 * Says that the viewer is told of steps that they have taken. What is answered
 * is told for the first time, so that of several devices one says it.
 */
export async function tellSteps(
  context: ViewerContext,
  told: readonly NoticeStep[],
): Promise<NoticeStep[]> {
  const {steps} = valid(stepsToTellSchema, {steps: told});
  await readMember(context, context.database);
  const {communityId, viewerId, clock} = context;
  return write(
    context,
    async (tx) => {
      const first = await tx.query<{step: NoticeStep}>(
        `insert into reader_steps (community_id, person_id, step, told_at)
         select p.community_id, p.id, done.step, $4::timestamptz
           from persons p,
                json_array_elements_text(${doneSteps}) as done(step)
          where p.community_id = $1 and p.id = $2
            and done.step = any($3::text[])
         on conflict do nothing
         returning step`,
        [communityId, viewerId, steps, clock()],
      );
      if (first.length > 0) {
        const reader = await nameOfToday(context, tx);
        tx.happened({type: 'reader.changed', reader});
      }
      return first.map(({step}) => step);
    },
    {movesDeadlines: false, changesReads: false},
  );
}
