import type {Idea} from '@townhall/client';
import type {Formats} from '../internal/formats.js';
import type {Say} from '../internal/messages.js';
import {counted} from '../messages/counted.js';
import type {moderationMessages} from '../messages/idea-moderation.js';
import {isUnseen, type Wish} from './action.js';

/** What it takes to speak to staff. */
export interface ModerationMoment {
  say: Say<typeof moderationMessages>;
  format: Formats;
}

const votesText = counted('vote', 'votes');
const commentsText = counted('comment', 'comments');

/** Says what will happen, before it does. */
export function consequence(
  {action, target}: Wish,
  idea: Idea | undefined,
  {say, format}: ModerationMoment,
): string {
  if (action === 'decline' && idea && isUnseen(idea)) {
    return say('will_decline_unseen');
  }
  if (action !== 'merge') return say(`will_${action}`);
  if (!idea || !target) return say('will_merge_unknown');
  const {up = 0, down = 0} = idea.votes ?? {};
  return say('will_merge', {
    votes: votesText({count: up + down}, format),
    comments: commentsText({count: idea.comments}, format),
    target: target.title,
  });
}

/** Says what has happened. */
export function doneText(
  {action, person}: Wish,
  idea: Idea,
  {say}: ModerationMoment,
): string {
  if (action === 'stage') {
    return say('done_stage', {stage: say(`stage_${idea.stage}`)});
  }
  if (action === 'exclude' || action === 'readmit') {
    return say(`done_${action}`, {name: person?.name ?? ''});
  }
  if (action !== 'assign') return say(`done_${action}`);
  return person
    ? say('done_assign', {name: person.name})
    : say('done_unassign');
}
