import {sharedMessages} from './shared.js';

/** What an empty place says with its starters. */
export const starterMessages = {
  ...sharedMessages,

  starters: 'A beginning',
  nothing: 'Nothing is here yet. Be the first.',
  firstQuestions: 'You could ask first',
  examples: 'What an idea can look like',
  example: 'Example',
  notVoted: 'An example cannot be voted on, and is never counted.',
  greeters: 'Here to greet you',
} as const;
