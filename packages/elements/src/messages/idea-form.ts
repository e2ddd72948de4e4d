import type {Formats} from '../internal/formats.js';
import {ideaMessages} from './ideas.js';

/** What the form to suggest an idea says; it is loaded with the form. */
export const ideaFormMessages = {
  ...ideaMessages,

  title: 'Title',
  titleHint: 'Say in one sentence what should change.',
  text: 'Details',
  textHint: 'Who needs it, and what for? Markdown works.',
  tagsHint: 'Separate tags with commas.',
  submit: 'Suggest this idea',
  submitting: 'Sending…',
  notSuggested: ({reason}: {reason: string}) =>
    `Your idea was not sent. ${reason} What you wrote is still here.`,
  signInToSuggest: 'Sign in to send your idea.',
  titleTooShort: 'Write at least 10 characters.',
  titleTooLong: 'Keep it to 120 characters.',
  textTooLong: 'Keep it to 10,000 characters.',
  tagsTooMany: 'Use at most 10 tags of 40 characters each.',
  similar: 'Is it one of these?',
  similarFound: ({count}: {count: number}, format: Formats) =>
    `${format.number(count)} similar ${format.plural(count, {one: 'idea', other: 'ideas'})} found.`,
  voteInstead: 'Vote for this instead',
  voted: 'You voted for this',
} as const;
