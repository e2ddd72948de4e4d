import {sharedMessages} from './shared.js';

/** What the choice of a track says. */
export const trackMessages = {
  ...sharedMessages,

  tracks: 'Choose your track',
  why: 'What fits it comes first in ideas and questions. You can change it at any time.',
  noTracks: 'There are no tracks to choose from here yet.',
  chosen: ({title}: {title: string}) => `What fits “${title}” comes first.`,
  left: 'Everything is shown again.',
  leave: 'Leave this track',
  onDevice: 'Kept on this device until you sign in.',
  notKept: ({reason}: {reason: string}) =>
    `Your choice was not kept. ${reason}`,
} as const;
