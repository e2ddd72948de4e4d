import type {Formats} from '../internal/formats.js';
import {counted} from './counted.js';
import {questionMessages} from './questions.js';

/** What is said of a question to those who open it or take part in it. */
export const answerMessages = {
  ...questionMessages,

  sameSaid: 'Noted: you have this question too.',
  sameTakenBack: 'Taken back: you no longer have this question.',
  notSaved: ({reason}: {reason: string}) => `That was not saved. ${reason}`,
  signInToMark: 'Sign in to say so.',

  answers: 'Answers',
  answerBy: ({name}: {name: string}) => `Answer by ${name}`,
  sortAnswers: 'Sort answers',
  answers_best: 'Best first',
  answers_new: 'Newest first',
  answers_old: 'Oldest first',
  beFirst: 'No answers yet. Yours could be the first.',
  answerGone: 'The answer that your link leads to is not here any more.',
  linkToAnswer: 'Link to this answer,',
  moreAnswers: 'Show more answers',
  newAnswers: counted('new answer', 'new answers'),

  correctAnswer: 'Correct answer',
  confirmedAnswer: 'Confirmed answer',
  goToAnswer: ({name}: {name: string}) => `Go to the answer by ${name}`,
  markedCorrect: ({name}: {name: string}) => `Marked correct by ${name}`,
  confirmedBy: ({name}: {name: string}) => `Confirmed by ${name} (staff)`,
  foundHelpful: ({count}: {count: number}, format: Formats) =>
    `${format.number(count)} found this helpful`,
  helpful: 'Helpful',
  correct: 'Correct',
  confirmed: 'Confirm',
  marked_helpful: 'Marked as helpful.',
  marked_correct: 'Marked as correct.',
  marked_confirmed: 'Confirmed.',
  unmarked: 'Mark taken back.',
  own_answer: 'You cannot mark your own answer as helpful.',
  only_the_asker: 'Only the person who asked can mark the correct answer.',
  only_staff: 'Only staff can confirm an answer.',

  yourAnswer: 'Your answer',
  answerHint: 'Markdown works.',
  postAnswer: 'Post answer',
  sending: 'Sending…',
  answerPosted: 'Your answer is posted.',
  answerTooShort: 'Write at least 2 characters.',
  textTooLong: 'Keep it to 20,000 characters.',
  answerNotSent: ({reason}: {reason: string}) =>
    `Your answer was not sent. ${reason} What you wrote is still here.`,
  signInToAnswer: 'Sign in to send your answer. What you wrote is still here.',
  takesNone_locked: 'This question is locked and takes no more answers.',
  takesNone_closed: 'This question is closed and takes no more answers.',
  draftKept: 'Your draft is still here.',
  copyDraft: 'Copy draft',
  draftCopied: 'Draft copied.',
  draftSelected: 'Draft selected: copy it with your keyboard.',
} as const;
