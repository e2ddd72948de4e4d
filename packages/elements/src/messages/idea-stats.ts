import type {Formats} from '../internal/formats.js';
import {counted} from './counted.js';
import {sharedMessages} from './shared.js';

/** How many of how many. */
interface Share {
  made: number;
  of: number;
}

/** What the figures of a board say. */
export const ideaStatsMessages = {
  ...sharedMessages,

  stats: 'What became of the ideas',
  empty: 'No ideas yet, so there is nothing to count.',

  submitted: 'Suggested',
  scheduled: 'Scheduled',
  open: 'Open for votes',
  reached: 'Made the threshold',
  archived: 'Archived',
  other: 'Everything else',
  answered: 'Answered officially',
  share: 'Share that made it',
  shareOf: ({made, of}: Share, format: Formats) =>
    of > 0 ? `${format.number(Math.round((made * 100) / of))} %` : '–',
  shareLater: 'still open',
  madeOf: ({made, of}: Share, format: Formats) =>
    `${format.number(made)} of ${counted('idea', 'ideas')({count: of}, format)} whose voting has ended`,
  votingGoesOn: 'known when voting has ended',

  chart: ({first, last}: {first: string; last: string}) =>
    `Ideas by month, from ${first} to ${last}. The figures are in the table.`,
  legend: 'What the colours mean',
  showFigures: 'Figures in a table',
  figures: 'Ideas by month, in figures',
  cohort: 'Month',
  allMonths: 'All months',
  noCohort: 'Without a month',
} as const;
