import type {Formats} from '../internal/formats.js';
import {sharedMessages} from './shared.js';

/** What the figures of a community say. */
export const communityStatsMessages = {
  ...sharedMessages,

  stats: 'How the community is doing',
  notPublic: 'This community does not publish its figures.',
  onlyStaff: 'Only staff sees these figures; they are not published.',
  registered: 'Registered',
  active: 'Active',
  contributing: 'Contributing',
  questions: 'Questions',
  withinTheHour: 'Heard within the hour',
  joined: 'New',
  lately: 'Of the last 30 days',
  period: 'From',
  by: 'Show by',
  day: 'Day',
  week: 'Week',
  month: 'Month',
  of: ({count, all}: {count: number; all: number}, format: Formats) =>
    `${format.number(count)} of ${format.number(all)}`,
  chart: ({first, last}: {first: string; last: string}) =>
    `Active and contributing people from ${first} to ${last}; the figures are in the table`,
  asTable: 'As a table',
  figures: 'Figures by period',
  asOf: ({when}: {when: string}) =>
    `Counted ${when}. Figures may be five minutes old.`,
} as const;
