import type {Formats} from '../internal/formats.js';
import {counted} from './counted.js';
import {sharedMessages} from './shared.js';

/** What the list of those who helped most says. */
export const advocatesMessages = {
  ...sharedMessages,

  advocates: 'Who helped most',
  withinDays: ({days}: {days: number}) =>
    days === 1 ? 'Since yesterday' : `Within the last ${days} days`,
  empty:
    'Nobody’s answers have been marked as correct or helpful here yet. Answer a question, and be the first.',
  rank: ({rank}: {rank: number}) => `Place ${rank}`,
  correct: counted('correct answer', 'correct answers'),
  confirmed: ({count}: {count: number}, format: Formats) =>
    `${format.number(count)} confirmed by staff`,
  helpful: counted('helpful mark', 'helpful marks'),
  badge: ({badge}: {badge: number}) =>
    badge === 1 ? 'First correct answer' : `${badge} correct answers and more`,
} as const;
