import {sharedMessages} from './shared.js';

/** What is said of following a question; loaded with the button. */
export const followingMessages = {
  ...sharedMessages,
  follow: 'Follow',
  followed: 'You are told of new answers.',
  unfollowed: 'You are not told of new answers.',
  notFollowed: ({reason}: {reason: string}) => `Nothing has changed: ${reason}`,
} as const;
