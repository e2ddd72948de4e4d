import type {Idea, IdeaPolicy, MoveDraft} from '@townhall/client';
import {moveDraftSchema} from '@townhall/client/contract';
import {openingOf} from '../../policy/calendar.js';
import {scheduleFrom} from '../../policy/idea-schedule.js';
import {stageAt} from '../../policy/idea-stage.js';
import {refuse} from '../../problem.js';
import {cleanLine} from '../../text/clean-text.js';
import {valid} from '../../valid.js';
import type {ViewerContext} from '../context.js';
import {ideaFrom} from '../ideas/idea-row.js';
import {
  scheduleColumnTypes,
  scheduleRow,
  setSchedule,
} from '../ideas/schedule-row.js';
import {moderateIdea, type LockedIdea} from './moderate-idea.js';
import {recordTransition} from './record-transition.js';

/** Lets an idea open with another cohort, or at another moment. */
export function moveIdea(
  context: ViewerContext,
  id: string,
  draft: MoveDraft,
): Promise<Idea> {
  const move = valid(moveDraftSchema, draft);
  return moderateIdea(context, id, async ({tx, idea, actor, now}) => {
    const from = stageAt(idea, now);
    if (from !== 'scheduled' && from !== 'open') {
      refuse('transition_not_allowed', {
        detail:
          'Only an idea that is scheduled or open for votes can be moved to another opening.',
        current: ideaFrom(idea, now),
      });
    }
    const schedule = scheduleFrom(idea.policy, openingFor(idea.policy, move));
    insistOnTime(idea, schedule.closesAt, now);
    const moved = {...idea, ...schedule};
    const to = stageAt(moved, now);
    await tx.query(
      `update ideas i
          set version = version + 1, updated_at = $4, ${setSchedule('s')}
         from jsonb_to_record($3::jsonb) as s(${scheduleColumnTypes})
        where community_id = $1 and id = $2`,
      [context.communityId, id, JSON.stringify(scheduleRow(schedule)), now],
    );
    await recordTransition(context, tx, {
      idea: id,
      from,
      to,
      cause: 'staff',
      reason: move.reason === undefined ? null : cleanLine(move.reason),
      actor: actor.id,
      at: now,
    });
  });
}

function openingFor(
  {cohort: {calendar, opensOn, timeZone}}: IdeaPolicy,
  move: MoveDraft,
): Date {
  if ('opensAt' in move) return new Date(move.opensAt);
  if (calendar === 'monthly') return openingOf(move.cohort, opensOn, timeZone);
  return refuse('invalid_request', {
    detail:
      'Ideas in this board do not open in cohorts. Say when it opens, in “opensAt”.',
    fields: [{path: 'cohort', message: 'This board has no cohorts to join.'}],
  });
}

function insistOnTime(idea: LockedIdea, closesAt: Date | null, now: Date) {
  if (closesAt === null || closesAt > now) return;
  refuse('invalid_request', {
    detail: 'Voting would already be over. Choose a later opening.',
    fields: [{path: 'opensAt', message: 'Too long ago.'}],
    current: ideaFrom(idea, now),
  });
}
