import type {Formats} from '../internal/formats.js';
import {sharedMessages} from './shared.js';

const counted =
  (one: string, other: string) =>
  ({count}: {count: number}, format: Formats) =>
    `${format.number(count)} ${format.plural(count, {one, other})}`;

/** What the elements about questions say. */
export const questionMessages = {
  ...sharedMessages,

  state_unanswered: 'Unanswered',
  state_answered: 'Answered',
  state_needs_confirmation: 'Needs confirmation',
  state_correct_by_author: 'Correct answer',
  state_confirmed_by_staff: 'Confirmed by staff',
  state_assumed_answered: 'Assumed answered',
  state_closed: 'Closed',
  locked: 'Locked',

  answerCount: counted('answer', 'answers'),
  noAnswers: 'No answers yet',
  sameCount: counted('person has this too', 'people have this too'),
  sameQuestion: 'I have this question too',
  sameSaid: 'Noted: you have this question too.',
  sameTakenBack: 'Taken back: you no longer have this question.',
  tags: 'Tags',
  questionNotFound: 'This question does not exist, or you may not see it.',

  answers: 'Answers',
  answerBy: ({name}: {name: string}) => `Answer by ${name}`,
  sortAnswers: 'Sort answers',
  answers_best: 'Best first',
  answers_new: 'Newest first',
  answers_old: 'Oldest first',
  beFirst: 'No answers yet. Yours could be the first.',
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
  notSaved: ({reason}: {reason: string}) => `That was not saved. ${reason}`,
  signInToMark: 'Sign in to say so.',
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

  show: 'Show',
  allQuestions: 'All questions',
  questions: 'Questions',
  empty: 'No questions yet. Yours could be the first.',
  noneInState: 'No questions here at the moment.',
  clearFilter: 'Show all questions',
  newQuestions: counted('new question', 'new questions'),
  moreShown: ({count}: {count: number}, format: Formats) =>
    `${counted('question', 'questions')({count}, format)} shown.`,

  ask: 'Ask a question',
  title: 'Question',
  titleHint: 'Ask it in one sentence, as you would ask a colleague.',
  text: 'Details',
  textHint: 'What have you tried, and what happened? Markdown works.',
  tagsHint: 'Separate tags with commas.',
  postQuestion: 'Post question',
  questionPosted: 'Your question is posted.',
  questionNotSent: ({reason}: {reason: string}) =>
    `Your question was not sent. ${reason} What you wrote is still here.`,
  signInToAsk: 'Sign in to send your question. What you wrote is still here.',
  titleTooShort: 'Write at least 10 characters.',
  titleTooLong: 'Keep it to 160 characters.',
  tagsTooMany: 'Use at most 10 tags of 40 characters each.',
  similar: 'Has it been answered already?',
  similarFound: ({count}: {count: number}, format: Formats) =>
    `${counted('similar question', 'similar questions')({count}, format)} found.`,
  answersMine: 'This answers my question',
  answered: 'Good to hear. Your question was not posted.',
} as const;
