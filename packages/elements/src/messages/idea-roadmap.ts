import type {Formats} from '../internal/formats.js';
import {ideaMessages} from './ideas.js';

/** What a roadmap says; loaded where ideas are shown as one. */
export const roadmapMessages = {
  ...ideaMessages,

  roadmap: 'Roadmap',
  column_scheduled: 'Scheduled',
  column_open: 'Open for votes',
  column_reached: 'Made it',
  column_planned: 'Planned',
  column_in_development: 'In development',
  column_shipped: 'Shipped',
  column_on_radar: 'On the radar',
  column_declined: 'Declined',
  column_archived: 'Archived',
  otherStages: 'Not on the way',
  noneHere: 'Nothing here now.',
  shown: ({count, isAll}: {count: number; isAll: boolean}, format: Formats) =>
    isAll
      ? `${format.number(count)} shown`
      : `${format.number(count)} shown, and there are more`,
  moreOf: ({more, column}: {more: string; column: string}) =>
    `${more}: ${column}`,
} as const;
