import {counted} from './counted.js';
import {formMessages} from './form.js';
import {sharedMessages} from './shared.js';

/** What staff reads where posts wait for them. */
export const reviewQueueMessages = {
  ...sharedMessages,
  ...formMessages,

  queue: 'Posts that wait for staff',
  empty: 'Nothing waits for you. What is held or reported will stand here.',
  allSettled: 'That was the last one. Nothing else waits.',
  lookAgain: 'Look again',
  moreShown: counted('post shown', 'posts shown'),

  theQuestion: ({title}: {title: string}) => `“${title}”`,
  theAnswer: ({title, name}: {title: string; name: string}) =>
    `the answer by ${name} to “${title}”`,
  answerTo: ({title}: {title: string}) => `Answer to “${title}”`,
  written: ({when}: {when: string}) => `Written ${when}`,
  due: ({when}: {when: string}) => `Its author expects it ${when}`,
  overdue: 'Its author expected it by now',

  status_pending: 'Held',
  status_rejected: 'Not taken',
  status_reported: 'Reported',
  because_every_post: 'Here every post is looked at first.',
  because_first_post: 'It is the first post of its author.',
  because_suspicion: 'It looked suspicious.',
  because_reports: 'It was reported often, so it is out of sight.',
  stillSeen: 'It was reported. Everybody still sees it.',

  signals: ({signals}: {signals: string}) => `Noticed: ${signals}.`,
  signal_trap: 'a field was filled in that people do not see',
  signal_too_fast: 'it was sent too fast for a person',
  signal_hidden_characters: 'characters that hide or turn the direction',
  signal_mixed_scripts: 'words of mixed alphabets',
  signal_new_with_link: 'a link from a new account',
  signal_mostly_links: 'hardly anything but links',
  signal_repeated_elsewhere: 'the same text was posted within a day',
  signal_words: 'words from the list of this place',

  reports: 'Reports',
  reportedBy: ({
    name,
    reason,
    when,
  }: {
    name: string;
    reason: string;
    when: string;
  }) => `${name}, ${when}: ${reason}`,
  reason_spam: 'Advertising',
  reason_abuse: 'Insults or threats',
  reason_not_an_answer: 'No answer',
  reason_duplicate: 'A duplicate',
  reason_off_topic: 'Off topic',
  reason_personal_data: 'Something private of somebody',
  reason_other: 'Something else',

  select: ({post}: {post: string}) => `Select ${post}`,
  bulk: 'The selected posts',
  selected: counted('post selected', 'posts selected'),
  selectAll: 'Select all',
  selectNone: 'Select none',
  actions: ({post}: {post: string}) => `What becomes of ${post}`,
  actOn: ({action, post}: {action: string; post: string}) =>
    `${action} ${post}`,
  approve: 'Approve',
  approve_and_trust: 'Approve and trust',
  reject: 'Reject',
  reject_and_block: 'Reject and block',
  withSelected: ({action}: {action: string}) => `${action} selected`,

  why: 'Why?',
  whyHint: 'Its author reads this.',
  whyBlock: 'Its author reads this, and from then on can only read here.',
  whyMissing: 'Write why; the author has to know.',

  done_approve: counted('post approved.', 'posts approved.'),
  done_approve_and_trust: counted(
    'post approved. Its author is trusted from now on.',
    'posts approved. Their authors are trusted from now on.',
  ),
  done_reject: counted('post rejected.', 'posts rejected.'),
  done_reject_and_block: counted(
    'post rejected. Its author is blocked.',
    'posts rejected. Their authors are blocked.',
  ),
  gone: counted(
    'post had been settled by somebody else.',
    'posts had been settled by somebody else.',
  ),
  notSettled: ({reason}: {reason: string}) =>
    `Nothing was decided about it. ${reason}`,
} as const;
