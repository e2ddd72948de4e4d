import {sharedMessages} from './shared.js';

/** What is said of following a question; loaded with the button. */
export const followingMessages = {
  ...sharedMessages,
  follow: 'Follow',
  followed: 'You are told of new answers.',
  unfollowed: 'You are not told of new answers.',
  followTag: ({tag}: {tag: string}) => `Follow ${tag}`,
  tagFollowed: ({tag}: {tag: string}) =>
    `You are told of new questions about ${tag}.`,
  tagUnfollowed: ({tag}: {tag: string}) =>
    `You are not told of new questions about ${tag}.`,
  notFollowed: ({reason}: {reason: string}) => `Nothing has changed: ${reason}`,
} as const;
