import {answerMessages} from './answers.js';

/** What one question on a page of its own says. */
export const threadMessages = {
  ...answerMessages,

  not_found:
    'This question is not here any more, or it is not for everybody to see.',
} as const;
