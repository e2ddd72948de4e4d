import {counted} from './counted.js';
import {formMessages} from './form.js';
import {votingMessages} from './voting.js';

/** What the form to suggest an idea says; it is loaded with the form. */
export const ideaFormMessages = {
  ...votingMessages,
  ...formMessages,

  opensAtOnce: 'Your idea opens for voting at once.',
  opensLater: ({date}: {date: string}) =>
    `Your idea opens for voting on ${date}, together with the others of that month.`,
  suggested: ({opening}: {opening: string}) => `Thank you! ${opening}`,

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
  similarFound: counted('similar idea found.', 'similar ideas found.'),
  voteInstead: 'Vote for this instead',
  voted: 'You voted for this',
} as const;
