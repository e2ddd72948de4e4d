import {counted} from './counted.js';
import {sharedMessages} from './shared.js';

/** What the number of questions says. */
export const questionCountMessages = {
  ...sharedMessages,
  questionCount: counted('question', 'questions'),
} as const;
