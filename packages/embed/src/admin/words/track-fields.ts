import type {Field} from '../forms/field.js';

/** Everything that one track is made of. */
export const trackFields = (at: string): readonly Field[] => [
  {path: `${at}.title`, label: 'Title', kind: 'text'},
  {
    path: `${at}.id`,
    label: 'Short name',
    hint: 'Small letters, digits and dashes. Who chose a track keeps it by this name.',
    kind: 'text',
  },
  {path: `${at}.description`, label: 'Description', kind: 'text'},
  {
    path: `${at}.icon`,
    label: 'Picture',
    kind: 'choice',
    options: [
      ['people', 'People'],
      ['server', 'A server'],
      ['compass', 'A compass'],
      ['code', 'Code'],
      ['handshake', 'A handshake'],
      ['book', 'A book'],
    ],
  },
  {
    path: `${at}.first.tags`,
    label: 'Tags that come first',
    hint: 'One a line, the most important first.',
    kind: 'lines',
  },
  {
    path: `${at}.first.areas`,
    label: 'Areas of boards that come first',
    hint: 'One a line, the most important first.',
    kind: 'lines',
  },
  {
    path: `${at}.first.places`,
    label: 'Places that come first',
    hint: 'One a line, by their names in addresses.',
    kind: 'lines',
  },
];
