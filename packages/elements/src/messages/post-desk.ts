import type {Formats} from '../internal/formats.js';
import {counted} from './counted.js';
import {formMessages} from './form.js';
import {sharedMessages} from './shared.js';

/** What staff reads who writes the posts of a blog; loaded for staff. */
export const postDeskMessages = {
  ...sharedMessages,
  ...formMessages,

  forStaff: 'For staff',
  writePost: 'Write a post',
  unpublished: ({count}: {count: number}, format: Formats) =>
    `${counted('post', 'posts')({count}, format)} not published yet`,
  unpublishedAtLeast: ({count}: {count: number}, format: Formats) =>
    `At least ${counted('post', 'posts')({count}, format)} not published yet`,
  draft: 'Draft',
  scheduled: ({when}: {when: string}) => `From ${when}`,
  edit: 'Edit',
  editTitled: ({title}: {title: string}) => `Edit: ${title}`,
  moreUnpublished: 'Show more',
  changePost: 'Change this post',

  group: 'Group',
  groupMissing: 'Choose a group.',
  noGroups: 'There is no group to post in yet.',
  title: 'Title',
  titleWrong: 'A title has 3 to 160 characters.',
  text: 'Text',
  textHint: 'Markdown works.',
  textMissing: 'Write at least 2 characters.',
  textTooLong: 'Keep it to 50,000 characters.',
  tags: 'Tags',
  tagsHint: 'Separate tags with commas.',
  tagsTooMany: 'Use at most 10 tags of 40 characters each.',
  when: 'Published',
  when_now: 'Now',
  when_later: 'Later, by itself',
  when_draft: 'Not yet; keep it as a draft',
  when_kept: ({when}: {when: string}) => `As it is, since ${when}`,
  moment: 'When',
  momentHint: ({zone}: {zone: string}) => `In the time of ${zone}.`,
  momentMissing: 'Choose a day and a time to come.',

  sending: 'Sending…',
  publish: 'Publish',
  schedule: 'Schedule',
  keepDraft: 'Keep as a draft',
  saveChanges: 'Save changes',
  published: 'The post is published.',
  isScheduled: ({when}: {when: string}) =>
    `The post will be published ${when}.`,
  isDraft: 'The draft is kept. Only staff sees it.',
  isChanged: 'The change is saved.',
  notSent: ({reason}: {reason: string}) =>
    `The post was not saved. ${reason} What you wrote is still here.`,
  conflict:
    'Somebody has changed this post meanwhile. What stands there now is below; put into your text what is to stay, and save again.',
  standsNow: 'What stands there now',

  closeComments: 'Close comments',
  openComments: 'Open comments',
  commentsClosed: 'Nobody can comment on this post any more.',
  commentsOpen: 'This post can be commented on again.',
  remove: 'Remove',
  removeHeading: 'Remove this post?',
  removeHint: 'It will be gone for everybody, with all that was said of it.',
  removeReally: 'Yes, remove it',
  removed: 'The post is removed.',
  notDone: ({reason}: {reason: string}) => `That was not done. ${reason}`,
} as const;
