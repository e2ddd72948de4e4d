import {ideaFormMessages} from './idea-form.js';

/** What an author is told who changes an idea; it is loaded for them. */
export const ideaEditMessages = {
  ...ideaFormMessages,

  editHeading: 'Change your idea',
  editHint:
    'You can change it for an hour, and after that until somebody else has voted on it. From then on you can add to it.',
  changeIsBack: 'What you had begun to change is here again.',
  beginAnew: 'Begin anew',
  saveChanges: 'Save changes',
  noLongerYours:
    'Somebody has voted on these words meanwhile, so they stay as they are. You can add to them.',
  notChanged: ({reason}: {reason: string}) =>
    `Your idea was not changed. ${reason} What you wrote is still here.`,
} as const;
