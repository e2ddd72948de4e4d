import type {FieldGroup} from '../forms/field.js';

/** Everything that a poll is made of. */
export const pollFields: readonly FieldGroup[] = [
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
      {
        path: 'place',
        label: 'Place',
        hint: 'Its name in addresses; empty for the whole community.',
        kind: 'text',
        isOptional: true,
      },
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
