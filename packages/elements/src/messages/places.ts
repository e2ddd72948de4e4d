import {counted} from './counted.js';
import {sharedMessages} from './shared.js';

/** What the places to join say. */
export const placesMessages = {
  ...sharedMessages,

  places: 'Places to join',
  none: 'There is nothing to join here yet.',
  space: 'Space',
  group: 'Group',
  join: 'Join',
  follow: 'Follow',
  members: counted('member', 'members'),
  followers: counted('follower', 'followers'),
  ideas: counted('idea', 'ideas'),
  questions: counted('question', 'questions'),
  posts: counted('post', 'posts'),
  newest: ({name}: {name: string}) => `New in ${name}`,
  empty: 'Nothing is in here yet. Be the first.',
  signInToJoin: 'Sign in to join or follow places.',
  notKept: ({reason}: {reason: string}) => `This was not kept. ${reason}`,
} as const;
