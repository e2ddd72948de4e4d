import {ideaMessages} from './ideas.js';

/** What is said of the steps in the life of an idea. */
export const timelineMessages = {
  ...ideaMessages,

  timeline: 'History',
  noSteps: 'Nothing has happened yet.',
  moreSteps: 'Show more',
  began: 'Suggested',
  changed: 'Changed',
  rulesChanged: 'The rules of the board changed',
  byTime: 'by the rules of the board, when the time came',
  byVote: 'by the rules of the board, with a vote',
} as const;
