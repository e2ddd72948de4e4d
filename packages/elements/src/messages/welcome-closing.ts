import {welcomeMessages} from './welcome.js';

/** What is said when a welcome closes or comes back; it is loaded for that. */
export const closingMessages = {
  ...welcomeMessages,

  notClosed: 'This could not be closed for good, so it is back.',
  notRestored: 'The welcome could not be brought back.',
} as const;
