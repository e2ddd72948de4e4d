import type {FieldGroup} from '../forms/field.js';

/** Everything that holds for all notices. */
export const noticeSettingsFields: readonly FieldGroup[] = [
  {
    legend: 'Not too many',
    fields: [
      {
        path: 'cap',
        label: 'Only so many notices are new to one reader',
        kind: 'switch',
        fallback: {notices: 3, days: 7},
        inside: [
          {path: 'cap.notices', label: 'Notices', kind: 'number'},
          {path: 'cap.days', label: 'Within so many days', kind: 'number'},
        ],
      },
      {
        path: 'quietHours',
        label: 'Hours without another one after one was closed',
        kind: 'number',
      },
      {
        path: 'laterHours',
        label: 'Hours until a notice put off comes back',
        kind: 'number',
      },
      {path: 'appPrompts', label: 'Show app prompts', kind: 'check'},
    ],
  },
];
