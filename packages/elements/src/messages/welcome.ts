import type {Formats} from '../internal/formats.js';
import {sharedMessages} from './shared.js';

/** What the welcome says; the rest comes from the community. */
export const welcomeMessages = {
  ...sharedMessages,

  closeWelcome: 'Close welcome',
  restore: 'Show welcome again',
  later: 'Remind me later',
  done: 'Done',
  stepsDone: ({done, of}: {done: number; of: number}, format: Formats) =>
    `${format.number(done)} of ${format.number(of)} done`,
} as const;
