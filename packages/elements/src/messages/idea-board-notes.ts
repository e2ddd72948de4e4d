import {sharedMessages} from './shared.js';

/** What a board has to say of itself where it is not as usual. */
export const boardNotes = {
  ...sharedMessages,

  noCommunity:
    'No ideas can be shown here: this page does not say which community they are from.',
  maybePrivate: 'If it is for members only, sign in to see it.',
  shown_after_vote: 'You see how an idea stands once you have voted on it.',
  shown_after_close: 'Votes are shown when voting is over.',
} as const;
