import type {Formats} from '../internal/formats.js';
import {counted} from './counted.js';
import {sharedMessages} from './shared.js';

/** What is said around the comments on an idea. */
export const discussionMessages = {
  ...sharedMessages,

  comments: 'Comments',
  commentCount: counted('comment', 'comments'),
  showComments: 'Show',
  allComments: 'All comments',
  onlyUseCases: 'Use cases only',
  noComments: 'No comments yet. What would you do with it?',
  noUseCases: 'No use cases yet.',
  moreComments: 'Show more comments',
  commentsShown: counted('comment shown.', 'comments shown.'),
  newComments: counted('new comment', 'new comments'),
  useCase: 'Use case',
  commentBy: ({name}: {name: string}) => `Comment by ${name}`,
  useCaseBy: ({name}: {name: string}) => `Use case by ${name}`,
  repliesTo: ({name}: {name: string}) => `Replies to ${name}`,
  commentRemoved: 'This comment was removed.',
  fromMerged: 'Came with a merged idea',
  edited: 'changed',

  writeComment: 'Write a comment',
  reply: 'Reply',
  replyTo: ({name}: {name: string}) => `Reply to ${name}`,
  remove: 'Remove',
  removeMine: 'Remove this comment for good?',
  removeReally: 'Yes, remove it',
  keep: 'Keep it',
  removed: 'Comment removed.',
  notRemoved: ({reason}: {reason: string}) =>
    `The comment was not removed. ${reason}`,
  takesNone_locked: 'This discussion is locked and takes no more comments.',
  takesNone_account_blocked:
    'Your account is blocked in this community, so you can only read.',
  takesNone_account_too_new: 'Your account is too new to comment here.',
  takesNone_email_unverified: 'Confirm your e-mail address to comment here.',
  takesNone_rate_limited:
    'You have written a lot in a short time. Wait a while to write more.',
  takesNone: 'You may not comment here.',

  yourComment: 'Your comment',
  yourReply: ({name}: {name: string}) => `Your reply to ${name}`,
  commentHint: 'Markdown works. Ctrl and Enter sends it.',
  kindOfComment: 'This is',
  kind_comment: 'a comment',
  kind_use_case: 'a use case: what I would do with it',
  postComment: 'Post',
  posting: 'Sending…',
  posted: 'Your comment is posted.',
  cancel: 'Cancel',
  charactersOf: (
    {count, most}: {count: number; most: number},
    format: Formats,
  ) => `${format.number(count)} of ${format.number(most)}`,
  commentEmpty: 'Write something first.',
  commentTooLong: 'Keep it to 5,000 characters.',
  commentNotSent: ({reason}: {reason: string}) =>
    `Your comment was not sent. ${reason} What you wrote is still here.`,
  signInToComment:
    'Sign in to send your comment. What you wrote is still here.',
} as const;
