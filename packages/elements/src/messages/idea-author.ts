import {formMessages} from './form.js';
import {sharedMessages} from './shared.js';

/** What an author is asked about an idea of theirs. */
export const authorMessages = {
  ...sharedMessages,
  ...formMessages,

  clarifyHeading: 'Add to your idea',
  clarifyText: 'What should everybody know?',
  clarifyHint:
    'The title and text stay as they are, because people have voted on them. Markdown works.',
  sendClarification: 'Add it',
  clarified: 'Added below your idea.',

  withdrawHeading: 'Withdraw your idea?',
  withdrawHint:
    'Others have voted on it, so it is archived and stays to be read.',
  withdrawReally: 'Withdraw it',

  deleteHeading: 'Delete your idea?',
  deleteHint: 'Nobody else has voted on it. It will be gone.',
  deleteReally: 'Delete it',

  resubmitHeading: 'Try your idea again',
  resubmitHint:
    'It starts at zero, with its own voting time. Those who voted may be told once.',
  resubmitText: 'Say it better this time',
  sendAgain: 'Try again',
  resubmitted: 'Your idea is on its way again.',

  sending: 'Sending…',
  textMissing: 'Write something first.',
  textTooLong: ({most}: {most: string}) => `Keep it to ${most} characters.`,
  notDone: ({reason}: {reason: string}) =>
    `That was not done. ${reason} What you wrote is still here.`,
  signInFirst: 'Sign in to send it. What you wrote is still here.',
} as const;
