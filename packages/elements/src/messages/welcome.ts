import {sharedMessages} from './shared.js';

/** What the welcome says; the rest comes from the community. */
export const welcomeMessages = {
  ...sharedMessages,

  closeWelcome: 'Close welcome',
  restore: 'Show welcome again',
  notClosed: 'This could not be closed for good, so it is back.',
  notRestored: 'The welcome could not be brought back.',
} as const;
