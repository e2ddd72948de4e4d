import type {Formats} from '../internal/formats.js';

/** `1 question`, `2 questions` */
export const counted =
  (one: string, other: string) =>
  ({count}: {count: number}, format: Formats) =>
    `${format.number(count)} ${format.plural(count, {one, other})}`;
