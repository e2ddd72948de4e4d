import type {Formats} from '../internal/formats.js';
import {formMessages} from './form.js';

/** What the fields say that plugins put into forms. */
export const pluginFieldMessages = {
  ...formMessages,
  askedBy: ({plugin}: {plugin: string}) => `${plugin} asks`,
  answersShown: 'What you answer here is added to your text.',
  chooseOne: 'Choose one',
  yes: 'Yes',
  no: 'No',
  answerNeeded: ({label}: {label: string}) => `Please answer “${label}”.`,
  answerTooLong: (
    {label, most}: {label: string; most: number},
    format: Formats,
  ) => `The answer to “${label}” may have ${format.number(most)} characters.`,
  answersTooLong:
    'With what you answered below, your text is too long. Please shorten it.',
  answerNoNumber: ({label}: {label: string}) =>
    `The answer to “${label}” has to be a number.`,
  answerNoDate: ({label}: {label: string}) =>
    `The answer to “${label}” has to be a date.`,
} as const;
