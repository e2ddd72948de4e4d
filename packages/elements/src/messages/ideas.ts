import type {Rank} from '@townhall/client';
import type {Formats} from '../internal/formats.js';
import {counted} from './counted.js';
import {sharedMessages} from './shared.js';

const netVotes = counted('net vote', 'net votes');

/** How far something is: so many of so many. */
export interface Needed {
  has: number;
  needs: number;
}

/** What the elements about ideas say. */
export const ideaMessages = {
  ...sharedMessages,

  voteUp: 'Vote up',
  voteDown: 'Vote down',
  net: 'net',
  tally: (
    {up, down, net}: {up: number; down: number; net: number},
    format: Formats,
  ) =>
    `${format.number(up)} up, ${format.number(down)} down, ${format.number(net)} net`,
  upAndDown: ({up, down}: {up: string; down: string}) =>
    `${up} up · ${down} down`,
  voteNotCounted: ({reason}: {reason: string}) =>
    `Your vote was not counted. ${reason}`,

  countsLater: 'Votes are shown later.',

  of_net: ({has, needs}: Needed, format: Formats) =>
    `${format.number(has)} of ${netVotes({count: needs}, format)}`,
  of_up: ({has, needs}: Needed, format: Formats) =>
    `${format.number(has)} of ${format.number(needs)} votes for it`,
  of_ratio: ({has, needs}: Needed, format: Formats) =>
    `${format.number(has)} % for it, ${format.number(needs)} % needed`,
  rank: ({place, of, stay}: Rank, format: Formats) =>
    `Place ${format.number(place)} of ${format.number(of)}; the first ${format.number(stay)} make it`,
  netVotes: ({net}: {net: number}, format: Formats) =>
    netVotes({count: net}, format),
  reachedOn: ({date}: {date: string}) => `Threshold reached on ${date}`,
  daysLeft: counted('day left', 'days left'),
  closesAt: ({time}: {time: string}) => `closes ${time}`,
  opensOn: ({date}: {date: string}) => `Voting opens on ${date}`,
  onHold: 'Voting is on hold while votes are checked',
  closed: ({date, result}: {date: string; result: string}) =>
    `Voting closed on ${date} with ${result}.`,
  closedWith: ({result}: {result: string}) => `Voting closed with ${result}.`,

  stage_pending_review: 'Waiting for review',
  stage_needs_clarification: 'Needs an answer from its author',
  stage_scheduled: 'Scheduled',
  stage_open: 'Open',
  stage_threshold_reached: 'Threshold reached',
  stage_assigned: 'In research',
  stage_planned: 'Planned',
  stage_in_development: 'In development',
  stage_shipped: 'Shipped',
  stage_declined: 'Declined',
  stage_on_radar: 'On the radar',
  stage_archived: 'Archived',
  stage_merged: 'Merged',

  readMore: 'Read more',
  readLess: 'Read less',
  response: 'Official response',
  tags: 'Tags',

  find: 'Search and filter',
  ideas: 'Ideas',
  empty: 'No ideas yet. Yours could be the first.',
  moreShown: counted('idea shown.', 'ideas shown.'),

  suggest: 'Suggest an idea',
} as const;
