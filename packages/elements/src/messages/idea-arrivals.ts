import {counted} from './counted.js';

/** What is said of ideas that have come while somebody was reading. */
export const arrivalMessages = {
  newIdeas: counted('new idea', 'new ideas'),
} as const;
