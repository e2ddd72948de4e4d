import type {Place} from '@townhall/client';
import type {Field, FieldGroup} from '../forms/field.js';

/** Where a poll is asked: everywhere, or in one of these places. */
export const pollPlaceField = (places: readonly Place[]): Field => ({
  path: 'place',
  label: 'Place',
  kind: 'choice',
  options: [
    ['', 'The whole community'],
    ...places.map(({id, name}) => [id, name] as const),
  ],
  isOptional: true,
});

/** Everything that a poll is made of; where it is asked only a new one is told. */
export const pollFields = (place?: Field): readonly FieldGroup[] => [
  {
    legend: 'What is asked',
    fields: [
      {path: 'question', label: 'Question', kind: 'text'},
      {
        path: 'options',
        label: 'Options',
        hint: 'One a line; 2 to 20.',
        kind: 'lines',
      },
      {
        path: 'maximumChoices',
        label: 'So many may be chosen',
        kind: 'number',
      },
      ...(place ? [place] : []),
    ],
  },
  {
    legend: 'How it goes',
    fields: [
      {
        path: 'resultsShown',
        label: 'Readers see the results',
        kind: 'choice',
        options: [
          ['always', 'Always'],
          ['after_vote', 'Once they have chosen'],
          ['after_close', 'Once it is closed'],
        ],
      },
      {
        path: 'closesAt',
        label: 'Until',
        hint: 'By the clock of this computer; empty until you close it.',
        kind: 'moment',
      },
      {path: 'changeable', label: 'A choice may be changed', kind: 'check'},
      {
        path: 'optionsMayGrow',
        label: 'Options may be added later',
        kind: 'check',
      },
    ],
  },
];
