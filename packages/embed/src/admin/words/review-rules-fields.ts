import type {Field, FieldGroup} from '../forms/field.js';

const allowance = (who: 'newcomer' | 'member'): readonly Field[] => [
  {path: `${who}.linksPerPost`, label: 'Links a post at most', kind: 'number'},
  {path: `${who}.postsPerHour`, label: 'Posts an hour at most', kind: 'number'},
];

/** Everything that can be decided about who is looked at first. */
export const reviewRulesFields: readonly FieldGroup[] = [
  {
    legend: 'Review',
    fields: [
      {
        path: 'review',
        label: 'Staff looks first at',
        kind: 'choice',
        options: [
          ['all', 'Every post'],
          ['first_post', 'The first post of each person'],
          ['none', 'No post'],
        ],
      },
      {
        path: 'withinHours',
        label: 'Tell authors that it takes so many hours',
        kind: 'number',
        isOptional: true,
      },
      {
        path: 'hideAtReports',
        label: 'So many reports take a post from sight',
        kind: 'number',
        isOptional: true,
      },
      {
        path: 'pictures',
        label: 'Pictures may stand in posts; each counts as a link',
        kind: 'check',
      },
      {
        path: 'anonymous',
        label:
          'Members may ask without their name for others; staff is told it',
        kind: 'check',
      },
      {
        path: 'minimumSeconds',
        label: 'Written in less than so many seconds is suspicious',
        kind: 'number',
      },
    ],
  },
  {
    legend: 'New members',
    fields: [
      {path: 'newcomer.days', label: 'For so many days', kind: 'number'},
      {path: 'newcomer.posts', label: 'Or so many posts', kind: 'number'},
      ...allowance('newcomer'),
    ],
  },
  {legend: 'Everybody else', fields: allowance('member')},
];
