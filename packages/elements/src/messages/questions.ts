import type {Formats} from '../internal/formats.js';
import {counted} from './counted.js';
import {sharedMessages} from './shared.js';

/** What is said of questions as long as none is opened and none is asked. */
export const questionMessages = {
  ...sharedMessages,

  state_unanswered: 'Unanswered',
  state_answered: 'Answered',
  state_needs_confirmation: 'Needs confirmation',
  state_correct_by_author: 'Correct answer',
  state_confirmed_by_staff: 'Confirmed by staff',
  state_assumed_answered: 'Assumed answered',
  state_closed: 'Closed',
  state_pending_review: 'Waits for a look',
  locked: 'Locked',

  anonymous: 'Anonymous',
  answerCount: counted('answer', 'answers'),
  noAnswers: 'No answers yet',
  sameCount: counted('person has this too', 'people have this too'),
  sameQuestion: 'I have this question too',
  tags: 'Tags',

  search: 'Search',
  show: 'Show',
  allQuestions: 'All questions',
  questions: 'Questions',
  ask: 'Ask a question',
  empty: 'No questions yet. Yours could be the first.',
  noneInState: 'No questions here at the moment.',
  clearFilter: 'Show all questions',
  newQuestions: counted('new question', 'new questions'),
  moreShown: ({count}: {count: number}, format: Formats) =>
    `${counted('question', 'questions')({count}, format)} shown.`,
} as const;
