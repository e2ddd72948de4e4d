import {sharedMessages} from './shared.js';

/** What the welcome says; the rest comes from the community. */
export const welcomeMessages = {
  ...sharedMessages,

  closeWelcome: 'Close welcome',
  restore: 'Show welcome again',
} as const;
