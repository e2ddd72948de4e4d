import type {Formats} from '../internal/formats.js';

/** What a tile says itself; everything else was pushed to it. */
export const tileMessages = {
  empty: 'There is nothing here yet.',
  unreadable:
    'This tile cannot be shown, because what was sent to it cannot be read. Whoever runs it can see why in the console.',
  tile: 'Tile',
  name: 'Name',
  value: 'Value',
  open: 'Open',
  stands: 'Stands here now',
  previous: 'Previous',
  next: 'Next',
  more: ({count}: {count: number}, format: Formats) =>
    `${format.number(count)} more are not shown.`,
} as const;
