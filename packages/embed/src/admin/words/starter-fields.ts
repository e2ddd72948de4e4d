import type {Person} from '@townhall/client';
import type {Field, FieldGroup} from '../forms/field.js';

/** What an empty place shows besides examples; any of these people may greet. */
export const starterFields = (people: readonly Person[]): FieldGroup => ({
  legend: 'To begin with',
  fields: [
    {
      path: 'questions',
      label: 'Questions that somebody could ask first',
      hint: 'One a line, five at most.',
      kind: 'lines',
    },
    {
      path: 'greeters',
      label: 'Who is here to greet',
      hint: 'Five at most.',
      kind: 'several',
      options: people.map(({id, name}) => [id, name] as const),
    },
  ],
});

/** One example of an idea; nobody votes on it. */
export const exampleFields = (at: string): readonly Field[] => [
  {path: `${at}.title`, label: 'Title of the example', kind: 'text'},
  {path: `${at}.text`, label: 'Text of the example', kind: 'long'},
];
