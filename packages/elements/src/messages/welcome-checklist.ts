import {welcomeMessages} from './welcome.js';

/** What is said of the steps of a checklist; it is loaded for members. */
export const checklistMessages = {
  ...welcomeMessages,

  stepTaken: ({step}: {step: string}) => `Done: ${step}.`,
  allDone: 'You have taken all steps.',
} as const;
