import type {Formats} from '../internal/formats.js';
import {formMessages} from './form.js';
import {sharedMessages} from './shared.js';

/** What is said of what has become of a question, and of what can be done with it. */
export const questionCareMessages = {
  ...sharedMessages,
  ...formMessages,

  anonymous: 'Anonymous',

  kind_discussion: 'Discussion',
  kind_announcement: 'Announcement',

  closedAs_duplicate: 'Asked before',
  closedAs_off_topic: 'Off topic',
  closedAs_outdated: 'Outdated',
  closedAs_no_longer_needed: 'No longer needed',
  closedAs_moved_to_ticket: 'Moved to a ticket',

  closedAs_removed: 'Removed',
  closedWhy_duplicate: ({when}: {when: string}) =>
    `Closed ${when}: the same was asked before. Its answers are here:`,
  closedWhy_duplicateGone: ({when}: {when: string}) =>
    `Closed ${when}: the same was asked before, and that question is not here any more.`,
  closedWhy_off_topic: ({when}: {when: string}) =>
    `Closed ${when}: it does not belong here.`,
  closedWhy_outdated: ({when}: {when: string}) =>
    `Closed ${when}: what was said here no longer holds.`,
  closedWhy_no_longer_needed: ({when}: {when: string}) =>
    `Closed ${when}: whoever asked needs no answer any more.`,
  closedWhy_moved_to_ticket: ({when}: {when: string}) =>
    `Closed ${when}: it goes on in a ticket of the support team, between them and whoever asked.`,
  closedWhy_removed: ({when}: {when: string}) =>
    `Removed ${when}. What others answered is left.`,
  waits: 'Only you and staff see this question, until staff has looked at it.',
  assumed: 'Nobody has said that this is still open, so it counts as answered.',

  actions: 'More about this question',
  actionsOf: ({name}: {name: string}) => `More about the answer by ${name}`,
  edit: 'Edit',
  remove: 'Remove',
  report: 'Report',
  history: 'History',
  edited: ({when}: {when: string}) => `Edited ${when}`,
  close: 'Close',
  reopen: 'Open again',
  reopened: 'It is open again.',
  notReopened: ({reason}: {reason: string}) =>
    `It was not opened again. ${reason}`,

  solved: 'Did this solve it?',
  solvedHint: 'Your yes helps those who ask the same.',
  solvedYes: 'Yes, solved',
  solvedNo: 'Not yet',
  solvedNoted: 'Good to hear. It counts as solved.',
  unsolvedNoted: 'Noted. It is the community’s turn again.',
  replyNotTaken: ({reason}: {reason: string}) =>
    `Your reply did not arrive. ${reason}`,
  signInFirst: 'Sign in to do that.',
} as const;

/** What the form to close a question says. */
export const closeMessages = {
  ...questionCareMessages,

  closeHeading: 'Close this question?',
  closeHint: 'It takes no more answers. Those it has stay to be read.',
  closeOwnHint:
    'It takes no more answers, and everybody sees that you need none any more. You can open it again.',
  reason: 'Why?',
  reason_duplicate: 'The same was asked before',
  reason_off_topic: 'It does not belong here',
  reason_outdated: 'What was said here no longer holds',
  reason_no_longer_needed: 'Nobody needs an answer any more',
  reason_moved_to_ticket: 'It goes on in a ticket',
  reasonMissing: 'Choose a reason.',
  original: 'Which question?',
  originalFind: 'Find the question that was asked before',
  originalHint: 'Four words of it are enough.',
  originalNone: 'No such question yet.',
  originalFound: ({count}: {count: number}, format: Formats) =>
    format.plural(count, {
      one: `${format.number(count)} question found.`,
      other: `${format.number(count)} questions found.`,
    }),
  originalMissing: 'Choose the question that was asked before.',
  closeReally: 'Close it',
  sending: 'Sending…',
  closed: 'The question is closed.',
  notClosed: ({reason}: {reason: string}) =>
    `The question was not closed. ${reason}`,
  cycle:
    'The other question is itself closed as a repetition of this one. Choose another, or open that one again first.',
} as const;
