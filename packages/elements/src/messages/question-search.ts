import type {Formats} from '../internal/formats.js';
import {counted} from './counted.js';

/** What is said to somebody who seeks among questions. */
export const searchMessages = {
  search: 'Words in the title and the text',
  found: ({count}: {count: number}, format: Formats) =>
    `${counted('question', 'questions')({count}, format)} shown.`,
  noneFound: ({q}: {q: string}) => `No question fits “${q}”.`,
  endSearch: 'Show all questions',
} as const;
