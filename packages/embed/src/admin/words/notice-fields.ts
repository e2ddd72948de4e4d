import type {Field, FieldGroup} from '../forms/field.js';

const zone = (path: string): Field => ({
  path,
  label: 'Time zone',
  hint: 'Such as Europe/Berlin.',
  kind: 'text',
});

/** What a notice is, where and when it is shown. */
export const noticeFields: readonly FieldGroup[] = [
  {
    legend: 'What it is',
    fields: [
      {
        path: 'kind',
        label: 'Kind',
        kind: 'choice',
        options: [
          ['welcome', 'Welcome'],
          ['announcement', 'Announcement'],
          ['event', 'Event'],
          ['app_prompt', 'App prompt'],
        ],
      },
      {path: 'published', label: 'Publish it', kind: 'check'},
      {
        path: 'priority',
        label: 'Priority',
        hint: 'The highest is shown first.',
        kind: 'number',
      },
    ],
  },
  {
    legend: 'Who sees it, and where',
    fields: [
      {
        path: 'segments',
        label: 'Only these readers',
        hint: 'None ticked: everybody whom there are words for.',
        kind: 'several',
        options: [
          ['guest', 'Guests'],
          ['new_member', 'New members'],
          ['returning_member', 'Returning members'],
          ['staff', 'Staff'],
        ],
      },
      {
        path: 'pages',
        label: 'On these pages',
        hint: 'One a line, such as /courses/*; empty for every page.',
        kind: 'lines',
      },
      {
        path: 'group',
        label: 'Group',
        hint: 'A reader sees one notice of a group at most.',
        kind: 'text',
        isOptional: true,
      },
      {
        path: 'reshow',
        label: 'Those who closed it see it again',
        kind: 'choice',
        options: [
          ['changed', 'When it says something new'],
          ['never', 'Never'],
        ],
      },
    ],
  },
  {
    legend: 'When it is shown',
    fields: [
      {path: 'schedule.start', label: 'From', kind: 'moment'},
      {path: 'schedule.end', label: 'Until', kind: 'moment'},
      zone('schedule.zone'),
    ],
  },
];

/** When and where something takes place. */
export const eventFields: FieldGroup = {
  legend: 'The event',
  fields: [
    {path: 'event.start', label: 'It begins', kind: 'moment'},
    {path: 'event.end', label: 'It ends', kind: 'moment'},
    zone('event.zone'),
    {path: 'event.place', label: 'Where', kind: 'text'},
    {
      path: 'event.href',
      label: 'Link to take part',
      kind: 'text',
      isOptional: true,
    },
  ],
};

/** Where an app is to be had. */
export const appFields: FieldGroup = {
  legend: 'The app',
  fields: [
    {
      path: 'apps.ios',
      label: 'Link for iPhone and iPad',
      kind: 'text',
      isOptional: true,
    },
    {
      path: 'apps.android',
      label: 'Link for Android',
      kind: 'text',
      isOptional: true,
    },
  ],
};

/** The words for one segment. */
export const wordsFields = (index: number): readonly Field[] => [
  {
    path: `words.${index}.title`,
    label: 'Title',
    hint: '{name} stands for the reader’s name.',
    kind: 'text',
  },
  {
    path: `words.${index}.text`,
    label: 'Text',
    hint: 'With **bold**, lists and links as posts have them.',
    kind: 'long',
  },
];

/** The doors of a notice: those there are, and a new one below. */
export const doorFields = (at: string): readonly Field[] => [
  {path: `${at}.label`, label: 'On the button', kind: 'text'},
  {path: `${at}.href`, label: 'Where it leads', kind: 'text'},
  {
    path: `${at}.icon`,
    label: 'Picture',
    kind: 'choice',
    options: [
      ['answers', 'Answers'],
      ['groups', 'Groups'],
      ['ideas', 'Ideas'],
      ['link', 'A link'],
    ],
  },
  {
    path: `${at}.step`,
    label: 'Ticked off once the reader has',
    hint: 'Buttons with this make a checklist.',
    kind: 'choice',
    options: [
      ['', 'Nothing to tick off'],
      ['asked', 'Asked a question'],
      ['answered', 'Answered a question'],
      ['voted', 'Voted on an idea'],
      ['joined', 'Joined a place'],
      ['track', 'Chosen a track'],
    ],
  },
];
