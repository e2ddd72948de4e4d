import type {FieldGroup} from '../forms/field.js';

/** Everything that can be decided about the ideas of a board, in its words. */
export const ideaPolicyFields: readonly FieldGroup[] = [
  {
    legend: 'When voting is open',
    fields: [
      {
        path: 'cohort.calendar',
        label: 'Ideas open',
        kind: 'choice',
        options: [
          ['monthly', 'Together, once a month'],
          ['rolling', 'At once, counted to their month'],
          ['none', 'At once, without months'],
        ],
      },
      {
        path: 'cohort.opensOn',
        label: 'On this day of the month',
        kind: 'number',
      },
      {
        path: 'cohort.timeZone',
        label: 'Time zone',
        hint: 'Such as Europe/Berlin.',
        kind: 'text',
      },
      {
        path: 'window',
        label: 'Voting ends',
        kind: 'switch',
        fallback: {count: 3, unit: 'months'},
        inside: [
          {path: 'window.count', label: 'After so many', kind: 'number'},
          {
            path: 'window.unit',
            label: 'Of these',
            kind: 'choice',
            options: [
              ['months', 'Months'],
              ['days', 'Days'],
            ],
          },
        ],
      },
    ],
  },
  {
    legend: 'What makes it',
    fields: [
      {
        path: 'threshold',
        label: 'There is a threshold',
        kind: 'switch',
        fallback: {
          kind: 'absolute',
          metric: 'net',
          value: 100,
          minimumVoters: 0,
        },
        inside: [
          {
            path: 'threshold.kind',
            label: 'Ideas make it',
            kind: 'choice',
            options: [
              ['absolute', 'When they reach a number'],
              ['percentile', 'As the best percent of their month'],
              ['top', 'As the best few of their month'],
            ],
          },
          {
            path: 'threshold.metric',
            label: 'What is compared',
            kind: 'choice',
            options: [
              ['net', 'Votes for less votes against'],
              ['up', 'Votes for'],
              ['ratio', 'The share of votes for'],
            ],
          },
          {path: 'threshold.value', label: 'The number', kind: 'number'},
          {
            path: 'threshold.minimumVoters',
            label: 'Never with fewer voters than',
            kind: 'number',
          },
        ],
      },
      {
        path: 'afterThreshold',
        label: 'An idea that has made it takes votes',
        kind: 'choice',
        options: [
          ['until_end', 'Until voting ends'],
          ['close', 'No longer'],
          ['for_ever', 'For ever'],
        ],
      },
      {
        path: 'latch',
        label: 'It stays so when votes are taken back',
        kind: 'check',
      },
    ],
  },
  {
    legend: 'Votes',
    fields: [
      {
        path: 'downvotes',
        label: 'Votes against',
        kind: 'choice',
        options: [
          ['on', 'Everybody'],
          ['staff', 'Staff only'],
          ['off', 'Nobody'],
        ],
      },
      {
        path: 'selfVote',
        label: 'The author’s own vote',
        kind: 'choice',
        options: [
          ['auto', 'Counts at once'],
          ['allowed', 'Is allowed'],
          ['forbidden', 'Is not taken'],
        ],
      },
      {
        path: 'countsShown',
        label: 'Counts are shown',
        kind: 'choice',
        options: [
          ['always', 'Always'],
          ['after_vote', 'To those who have voted'],
          ['after_close', 'When voting has ended'],
        ],
      },
      {
        path: 'budget',
        label: 'Everybody has only so many votes',
        kind: 'switch',
        fallback: {
          votes: 10,
          period: 'month',
          countsDown: false,
          returnOnClose: true,
        },
        inside: [
          {path: 'budget.votes', label: 'Votes', kind: 'number'},
          {
            path: 'budget.period',
            label: 'Counted',
            kind: 'choice',
            options: [
              ['month', 'Each month'],
              ['cohort', 'In each cohort'],
              ['board', 'Once'],
            ],
          },
          {
            path: 'budget.countsDown',
            label: 'Votes against cost one too',
            kind: 'check',
          },
          {
            path: 'budget.returnOnClose',
            label: 'They come back when an idea closes',
            kind: 'check',
          },
        ],
      },
      {
        path: 'limits.votesPerMinute',
        label: 'Votes a minute at most',
        kind: 'number',
        isOptional: true,
      },
      {
        path: 'limits.downvotesPerDay',
        label: 'Votes against a day at most',
        kind: 'number',
        isOptional: true,
      },
      {
        path: 'limits.downvotesPerDayAndAuthor',
        label: 'Against one author at most',
        kind: 'number',
        isOptional: true,
      },
      {
        path: 'eligibility.minimumAccountAgeDays',
        label: 'Voters have joined so many days ago',
        kind: 'number',
      },
      {
        path: 'eligibility.verifiedEmail',
        label: 'Voters have confirmed their e-mail address',
        kind: 'check',
      },
      {
        path: 'eligibility.groups',
        label: 'Only these groups vote',
        hint: 'One a line; empty for everybody.',
        kind: 'lines',
      },
    ],
  },
  {
    legend: 'Suggesting',
    fields: [
      {
        path: 'form.review',
        label: 'Staff looks at an idea before others see it',
        kind: 'check',
      },
      {path: 'form.asksKind', label: 'Ask whether it is new', kind: 'check'},
      {
        path: 'form.audiences',
        label: 'Who may want it',
        hint: 'One a line; empty asks nobody.',
        kind: 'lines',
      },
      {
        path: 'form.template',
        label: 'Stands in the empty description',
        kind: 'long',
      },
      {
        path: 'limits.ideasPerDay',
        label: 'Ideas a day at most',
        kind: 'number',
        isOptional: true,
      },
      {
        path: 'resubmit.allowed',
        label: 'An archived idea may be tried again',
        kind: 'check',
      },
      {
        path: 'resubmit.cooldownDays',
        label: 'After so many days',
        kind: 'number',
      },
      {
        path: 'resubmit.maximumTimes',
        label: 'So many times at most',
        kind: 'number',
        isOptional: true,
      },
    ],
  },
  {
    legend: 'Reminders',
    fields: [
      {path: 'reminders.halfWay', label: 'At half time', kind: 'check'},
      {
        path: 'reminders.daysBeforeEnd',
        label: 'So many days before the end',
        hint: 'One number a line.',
        kind: 'numbers',
      },
    ],
  },
];
