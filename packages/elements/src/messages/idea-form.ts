import type {Formats} from '../internal/formats.js';
import {counted} from './counted.js';
import {formMessages} from './form.js';
import {pictureMessages} from './idea-pictures.js';
import {votingMessages} from './voting.js';

const months = counted('month', 'months');
const days = counted('day', 'days');

/** What the form to suggest an idea says; it is loaded with the form. */
export const ideaFormMessages = {
  ...votingMessages,
  ...formMessages,
  ...pictureMessages,

  whatHappens: 'What happens with your idea:',
  reviewedFirst: 'Staff looks at it before others can see it.',
  opensAtOnce: 'Your idea opens for voting at once.',
  opensAfterReview: 'It opens for voting when staff lets it in.',
  opensLater: ({date}: {date: string}) =>
    `Your idea opens for voting on ${date}, together with the others of that month.`,
  needs_net: ({value}: {value: number}, format: Formats) =>
    `It needs ${format.number(value)} net votes to be taken up.`,
  needs_up: ({value}: {value: number}, format: Formats) =>
    `It needs ${format.number(value)} votes for it to be taken up.`,
  needs_ratio: ({value}: {value: number}, format: Formats) =>
    `${format.number(value)} % of its votes have to be for it.`,
  needsBest: 'The best of those that open together are taken up.',
  votingFor_months: ({count}: {count: number}, format: Formats) =>
    `Voting stays open for ${months({count}, format)}.`,
  votingFor_days: ({count}: {count: number}, format: Formats) =>
    `Voting stays open for ${days({count}, format)}.`,
  selfVote_auto: 'Your own vote is counted already.',
  selfVote_forbidden: 'You cannot vote on your own idea.',
  budget_month: ({votes}: {votes: number}, format: Formats) =>
    `Everybody has ${format.number(votes)} votes a month; suggesting costs none.`,
  budget_cohort: ({votes}: {votes: number}, format: Formats) =>
    `Everybody has ${format.number(votes)} votes for the ideas that open together; suggesting costs none.`,
  budget_board: ({votes}: {votes: number}, format: Formats) =>
    `Everybody has ${format.number(votes)} votes in this board; suggesting costs none.`,
  perDay: ({most}: {most: number}, format: Formats) =>
    `You can suggest ${format.number(most)} a day.`,

  thanks: 'Thank you for your idea!',
  nowReviewed:
    'Staff looks at it first. You will be told when others can see it.',
  nowOpen: 'It is open for voting now.',
  openIdea: 'Open your idea',
  share: 'Share',
  linkCopied: 'Link copied.',
  linkShown: 'Copy this link:',
  done: 'Close',

  title: 'Title',
  titleHint: 'Say in one sentence what should change.',
  charactersLeft: counted('character left.', 'characters left.'),
  charactersOver: counted('character too many.', 'characters too many.'),
  text: 'Details',
  textHint: 'Who needs it, and what for? Markdown works.',
  choose_kind: 'What is it?',
  choose_audience: 'Who is it for?',
  choose_area: 'What is it about?',
  choose: 'Choose…',
  chooseOne: 'Choose one of these.',
  kind_new: 'Something new',
  kind_modify: 'A change of what is there',
  tagsHint: 'Separate tags with commas.',
  submit: 'Suggest this idea',
  submitting: 'Sending…',
  notSuggested: ({reason}: {reason: string}) =>
    `Your idea was not sent. ${reason} What you wrote is still here.`,
  mendFields: 'Something in it has to change first.',
  tooManyToday: ({when}: {when: string}) =>
    `You have suggested all that this board takes of one person a day. You can send it ${when}.`,
  signInToSuggest: 'Sign in to send your idea.',
  titleTooShort: 'Write at least 10 characters.',
  titleTooLong: 'Keep it to 120 characters.',
  textTooLong: 'Keep it to 10,000 characters.',
  tagsTooMany: 'Use at most 10 tags of 40 characters each.',
  similar: 'Is it one of these?',
  similarFound: counted('similar idea found.', 'similar ideas found.'),
  voteInstead: 'Vote for this instead',
  openInstead: 'See what became of it',
  voted: 'You voted for this',
} as const;
