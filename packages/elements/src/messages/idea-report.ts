import {formMessages} from './form.js';
import {sharedMessages} from './shared.js';

/** What the form to report an idea says. */
export const reportMessages = {
  ...sharedMessages,
  ...formMessages,

  reportHeading: 'What is wrong with this idea?',
  reason_spam: 'It is advertising',
  reason_abuse: 'It insults or threatens somebody',
  reason_duplicate: 'Another idea says the same',
  reason_off_topic: 'It does not belong here',
  reason_personal_data: 'It tells something private of somebody',
  reason_other: 'Something else',
  reasonMissing: 'Choose what is wrong.',
  reportText: 'What should staff know?',
  sendReport: 'Send to staff',
  sending: 'Sending…',
  reported: 'Thank you. Staff will look at it.',
  textTooLong: 'Keep it to 2,000 characters.',
  notReported: ({reason}: {reason: string}) =>
    `Your report was not sent. ${reason}`,
  signInToReport: 'Sign in to send your report.',
} as const;
