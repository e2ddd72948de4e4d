import {ideaMessages} from './ideas.js';

/** What is said of the steps in the life of an idea. */
export const timelineMessages = {
  ...ideaMessages,

  timeline: 'History',
  noSteps: 'Nothing has happened yet.',
  moreSteps: 'Show more',
  began: 'Suggested',
  datesChanged: 'Its dates changed',
  rulesChanged: 'The rules of the board changed',
  byRules: 'by the rules of the board',
  byTime: 'by the rules of the board, when the time came',
  byVote: 'by the rules of the board, with a vote',
} as const;
