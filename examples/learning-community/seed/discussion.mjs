import {duration} from './calendar.mjs';

/** Who says what of which idea: id, idea, person, how long ago, words, and more. */
const said = [
  [
    'banks-case',
    'shared-banks',
    'sunita',
    '6 days',
    'We would keep one bank for all of physics, and **tag each question by lab**. Three schools have asked us for it.',
    {kind: 'use_case'},
  ],
  [
    'banks-question',
    'shared-banks',
    'kofi',
    '5 days',
    'Who may change a question that another school uses?',
  ],
  [
    'banks-answer',
    'shared-banks',
    'weiling',
    '4 days',
    'Whoever wrote it. Everybody else gets a copy with its history.',
    {parent: 'banks-question'},
  ],
  [
    'emoji-for',
    'emoji-reactions',
    'oscar',
    '5 days',
    'A thumb says “read”, and that is all I ask.',
  ],
  [
    'emoji-against',
    'emoji-reactions',
    'patrick',
    '4 days',
    'And the first 🤔 under a report becomes a call from a parent.',
  ],
  [
    'chance-case',
    'second-chance',
    'samuel',
    '8 days',
    'My students are far away: for them the second attempt *is* the lesson.',
    {kind: 'use_case'},
  ],
];

/** What somebody told staff, and nobody has settled yet. */
const reported = [
  ['emoji-report', 'emoji-reactions', 'joe', 'off_topic', 'This is a school.'],
  [
    'chance-report',
    'second-chance',
    'mei',
    'duplicate',
    'Somebody asked for the same last year.',
  ],
];

/**
 * What people say of ideas, and what waits for staff, as import records.
 *
 * @param {Date} now
 */
export function* discussion(now) {
  for (const [id, idea, author, ago, text, more] of said) {
    const createdAt = new Date(now.getTime() - duration(ago)).toISOString();
    yield {type: 'comment', id, idea, author, text, createdAt, ...more};
  }
  for (const [id, idea, by, reason, text] of reported) {
    const at = new Date(now.getTime() - duration('1 day')).toISOString();
    yield {type: 'report', id, idea, by, reason, text, at};
  }
}
