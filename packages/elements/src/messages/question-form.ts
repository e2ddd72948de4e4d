import type {Formats} from '../internal/formats.js';
import {counted} from './counted.js';
import {formMessages} from './form.js';
import {questionMessages} from './questions.js';

/** What the form to ask a question says; it is loaded with the form. */
export const questionFormMessages = {
  ...questionMessages,
  ...formMessages,

  title: 'Question',
  titleHint: 'Ask it in one sentence, as you would ask a colleague.',
  titleTooShort: 'Write at least 10 characters.',
  titleTooLong: 'Keep it to 160 characters.',
  text: 'Details',
  textHint: 'What have you tried, and what happened? Markdown works.',
  textTooLong: 'Keep it to 20,000 characters.',
  askAnonymously: 'Ask anonymously',
  anonymousHint:
    'Others do not see that it is you, neither here nor in what you answer to it. Staff does.',
  tagsHint: 'Separate tags with commas.',
  tagsTooMany: 'Use at most 10 tags of 40 characters each.',

  postQuestion: 'Post question',
  sending: 'Sending…',
  questionPosted: 'Your question is posted.',
  questionWaits:
    'Your question has arrived. Staff looks at it before others see it.',
  questionNotSent: ({reason}: {reason: string}) =>
    `Your question was not sent. ${reason} What you wrote is still here.`,
  signInToAsk: 'Sign in to send your question. What you wrote is still here.',

  similar: 'Has it been answered already?',
  similarFound: ({count}: {count: number}, format: Formats) =>
    `${counted('similar question', 'similar questions')({count}, format)} found.`,
  signInToMark: 'Sign in to say so. What you wrote is still here.',
  notSaved: ({reason}: {reason: string}) => `That was not saved. ${reason}`,
  sameNoted: 'Noted: you have this question too. Yours was not posted.',
  askAnother: 'Ask another question',
  answersMine: 'This answers my question',
  answered: 'Good to hear. Your question was not posted.',
} as const;
