import {ideaMessages} from './ideas.js';

/** What the vote of a single idea says. */
export const ideaVoteMessages = {
  ...ideaMessages,
  not_found: 'This idea is gone, or you may not see it.',
} as const;
