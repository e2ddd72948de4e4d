import type {Formats} from '../internal/formats.js';
import {counted} from './counted.js';
import {ideaMessages} from './ideas.js';

/** What is said of one idea to those who open it. */
export const ideaDetailMessages = {
  ...ideaMessages,
  not_found: 'This idea is gone, or you may not see it.',

  close: 'Close',
  closeIdea: 'Close this idea',

  area: 'Area',
  audience: 'For',
  kind: 'Kind',
  kind_new: 'Something new',
  kind_modify: 'A change of what is there',
  assignee: 'Assigned to',

  mergedInto: 'This idea became part of another; its votes went there:',
  anotherIdea: 'the other idea',
  resultBy: ({result, date}: {result: string; date: string}) =>
    `${result} by ${date}`,
  archivedWith: ({result}: {result: string}) =>
    `Archived by the rules of this board: ${result}.`,
  archived_below_threshold:
    'Archived by the rules of this board: it had too few votes when voting ended.',
  archived_duplicate: 'Archived, because another idea says the same.',
  archived_stale_clarification:
    'Archived, because a question about it was not answered in time.',
  archived_withdrawn: 'Archived, because its author took it back.',
  archived_staff: 'Archived by staff.',
  attempt: ({attempt}: {attempt: number}, format: Formats) =>
    `Attempt ${format.number(attempt)}. Before it:`,
  attemptWith: (
    {attempt, result}: {attempt: number; result: string},
    format: Formats,
  ) => `Attempt ${format.number(attempt)}. The one before had ${result}:`,
  attemptBefore: 'the attempt before',
  triedAgain: 'This idea was tried again:',
  attemptAfter: 'the next attempt',

  clarifications: 'Added by the author',

  links: 'Elsewhere',
  link_github: 'GitHub',
  link_zendesk: 'Zendesk',
  link_docs: 'Documentation',
  link_other: 'Link',
  state_open: 'open',
  state_in_progress: 'in progress',
  state_done: 'done',
  state_closed: 'closed',

  actions: 'What you can do',
  follow: 'Follow',
  followers: counted('follower', 'followers'),
  followed: 'You follow this idea.',
  unfollowed: 'You no longer follow this idea.',
  share: 'Share',
  linkCopied: 'Link copied.',
  linkShown: 'Copy this link:',
  report: 'Report',
  edit: 'Change',
  edited: 'Your idea was changed.',
  clarify: 'Add a clarification',
  withdraw: 'Withdraw',
  deleteIdea: 'Delete',
  resubmit: 'Try again',
  history: 'History',
  notDone: ({reason}: {reason: string}) => `That was not done. ${reason}`,
  signInFirst: 'Sign in, and it will be done.',
  withdrawn: 'This idea was withdrawn.',

  resubmit_not_allowed: 'This board does not take this idea again.',
  sibling_open: 'It was tried again already.',
  cooldown: 'An idea has to rest before it can be tried again.',
} as const;
