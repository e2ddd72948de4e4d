import type {Answer, Idea, Person, Question} from '@townhall/client';

const at = '2026-11-02T09:00:00.000Z';

/** Somebody who writes, for tests. */
export const aPerson = (change: Partial<Person> = {}): Person => ({
  id: 'person-1',
  name: 'Ada Lovelace',
  role: 'member',
  title: '',
  avatar: null,
  joinedAt: at,
  ...change,
});

/** An idea, for tests. */
export const anIdea = (change: Partial<Idea> = {}): Idea => ({
  id: 'idea-1',
  place: 'roadmap',
  title: 'Dark mode',
  body: [],
  excerpt: 'My eyes would like it.',
  author: aPerson(),
  stage: 'open',
  votes: {up: 12, down: 2, net: 10},
  voting: 'open',
  cohort: '2026-11',
  opensAt: at,
  closesAt: null,
  threshold: null,
  rank: null,
  reachedAt: null,
  archived: null,
  mergedInto: null,
  attempt: 1,
  previousAttempt: null,
  nextAttempt: null,
  assignee: null,
  area: null,
  audience: null,
  kind: null,
  comments: 3,
  followers: 4,
  response: null,
  images: [],
  tags: ['design'],
  version: 1,
  createdAt: at,
  updatedAt: at,
  ...change,
});

/** A question, for tests. */
export const aQuestion = (change: Partial<Question> = {}): Question => ({
  id: 'question-1',
  place: 'help',
  kind: 'question',
  title: 'How do I export my courses?',
  body: [],
  excerpt: 'I looked everywhere.',
  author: aPerson(),
  anonymous: false,
  state: 'unanswered',
  closed: null,
  answerCount: 0,
  sameQuestionCount: 2,
  correctAnswer: null,
  confirmedAnswer: null,
  locked: false,
  tags: ['export'],
  editedAt: null,
  version: 1,
  createdAt: at,
  updatedAt: at,
  ...change,
});

/** An answer to that question, for tests. */
export const anAnswer = (change: Partial<Answer> = {}): Answer => ({
  id: 'answer-1',
  question: 'question-1',
  body: [],
  author: aPerson(),
  anonymous: false,
  correct: null,
  confirmed: null,
  helpfulCount: 0,
  pending: false,
  editedAt: null,
  version: 1,
  createdAt: at,
  updatedAt: at,
  ...change,
});
