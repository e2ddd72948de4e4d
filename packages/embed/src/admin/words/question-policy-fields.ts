import type {FieldGroup} from '../forms/field.js';

/** Everything that can be decided about looking after questions. */
export const questionPolicyFields: readonly FieldGroup[] = [
  {
    legend: 'Whose turn it is',
    fields: [
      {
        path: 'calendar.timeZone',
        label: 'Time zone of your hours',
        hint: 'Such as Europe/Berlin.',
        kind: 'text',
      },
      {
        path: 'calendar.holidays',
        label: 'Holidays',
        hint: 'One date a line, such as 2026-12-25.',
        kind: 'lines',
      },
      {
        path: 'peerWindow',
        label: 'Business hours in which members answer first',
        kind: 'number',
        isOptional: true,
      },
    ],
  },
  {
    legend: 'Goals, in minutes of business time',
    fields: [
      {
        path: 'goals.firstResponse',
        label: 'A first answer',
        kind: 'number',
        isOptional: true,
      },
      {
        path: 'goals.firstPeerResponse',
        label: 'A first answer by a member',
        kind: 'number',
        isOptional: true,
      },
      {
        path: 'goals.resolution',
        label: 'An answer that is marked',
        kind: 'number',
        isOptional: true,
      },
      {path: 'dueSoonMinutes', label: 'Due soon is', kind: 'number'},
    ],
  },
  {
    legend: 'In the end',
    fields: [
      {
        path: 'followUp',
        label: 'Ask whether it is solved',
        kind: 'switch',
        fallback: {afterDays: 3, assumeAfterDays: 7},
        inside: [
          {
            path: 'followUp.afterDays',
            label: 'So many days after the last answer',
            kind: 'number',
          },
          {
            path: 'followUp.assumeAfterDays',
            label: 'Without a reply it counts as solved after days',
            kind: 'number',
          },
        ],
      },
      {
        path: 'reopenDays',
        label: 'Days in which it may be opened again',
        kind: 'number',
      },
      {
        path: 'staleDays',
        label: 'Days without anything new that make it stale',
        kind: 'number',
        isOptional: true,
      },
      {
        path: 'claims.minutes',
        label: 'Minutes for which a question that was taken is theirs',
        kind: 'number',
      },
      {
        path: 'claims.assignedHours',
        label: 'Hours for which a question that was given is theirs',
        kind: 'number',
      },
    ],
  },
];
