import {formMessages} from './form.js';
import {sharedMessages} from './shared.js';

/** What the forms below a question or an answer say. */
export const postPanelMessages = {
  ...sharedMessages,
  ...formMessages,

  sending: 'Sending…',
  signInFirst: 'Sign in to do that. What you wrote is still here.',

  reportQuestion: 'What is wrong with this question?',
  reportAnswer: 'What is wrong with this answer?',
  report_spam: 'It is advertising',
  report_abuse: 'It insults or threatens somebody',
  report_not_an_answer: 'It does not answer the question',
  report_duplicate: 'The same was said before',
  report_off_topic: 'It does not belong here',
  report_personal_data: 'It tells something private of somebody',
  report_other: 'Something else',
  reasonMissing: 'Choose what is wrong.',
  reportText: 'What should staff know?',
  reportTooLong: 'Keep it to 2,000 characters.',
  sendReport: 'Send to staff',
  reported: 'Thank you. Staff will look at it.',
  notReported: ({reason}: {reason: string}) =>
    `Your report was not sent. ${reason}`,

  editQuestion: 'Change this question',
  editAnswer: 'Change this answer',
  title: 'Question',
  text: 'Text',
  tags: 'Tags',
  tagsHint: 'Separate tags with commas.',
  editSilent: ({when}: {when: string}) =>
    `Nobody is told of a change until ${when}.`,
  editTold: 'Everybody will see that it was changed, and when.',
  saveChanges: 'Save changes',
  changed: 'Your change is saved.',
  changedWaits: 'Your change is saved. Staff looks at it before others see it.',
  titleLength: 'A question has 10 to 160 characters.',
  textMissing: 'Write at least 2 characters.',
  textTooLong: 'Keep it to 20,000 characters.',
  notChanged: ({reason}: {reason: string}) =>
    `Your change was not saved. ${reason} What you wrote is still here.`,
  conflict:
    'Somebody has changed this meanwhile. What stands there now is below; put into your text what is to stay, and save again.',
  standsNow: 'What stands there now',

  removeQuestion: 'Remove this question?',
  removeAnswer: 'Remove this answer?',
  removeHint: 'It will be gone for everybody.',
  removeAnsweredHint:
    'Others have answered, so their answers stay. What you wrote and your name will be gone.',
  removeReally: 'Yes, remove it',
  removed: 'Removed.',
  notRemoved: ({reason}: {reason: string}) => `It was not removed. ${reason}`,

  history: 'What stood here before',
  noHistory: 'Nothing has been changed.',
  until: ({when, name}: {when: string; name: string}) =>
    `Until ${when}, when ${name} changed it`,
  closeHistory: 'Close',
} as const;
