import {sharedMessages} from './shared.js';

/** What is said around one post that is open. */
export const openedPostMessages = {
  ...sharedMessages,

  allPosts: 'All posts',
  not_found: 'This post does not exist, or it is not there for everybody.',
  noComments: 'No comments yet. What do you think?',
  tags: 'Tags',
} as const;
