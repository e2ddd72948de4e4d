import type {Idea, Question} from '@townhall/client';
import type {Given} from '../../host/told/given.js';
import {anAnswer, anIdea, aPerson, aQuestion} from '../sample-data.js';

const ideaQuery = {place: 'roadmap', sort: 'top', stage: '', q: ''} as const;
const questionQuery = {
  place: 'help',
  sort: 'new',
  state: '',
  tag: '',
  q: '',
} as const;

const usual = {
  ideas: [anIdea(), anIdea({id: 'idea-2', stage: 'shipped', tags: []})],
  questions: [aQuestion(), aQuestion({id: 'question-2', state: 'answered'})],
};

const long = 'long '.repeat(400);

/** What is allowed, and seldom thought of. */
const odd: {ideas: Idea[]; questions: Question[]} = {
  ideas: [
    anIdea({
      id: 'idea-odd',
      title: '',
      excerpt: '',
      author: null,
      votes: null,
      tags: [],
      closesAt: null,
    }),
    anIdea({
      id: 'idea-loud',
      title: `<b>${long}`,
      excerpt: '{{constructor}} \u202Eback',
      author: aPerson({name: '', avatar: null}),
      tags: ['__proto__', 'constructor', long],
    }),
  ],
  questions: [
    aQuestion({
      id: 'question-odd',
      title: '',
      excerpt: '',
      author: null,
      tags: [],
    }),
    aQuestion({id: 'question-loud', title: `<b>${long}`, tags: ['__proto__']}),
  ],
};

/** What the suite tells a contribution to a point. */
export const usualGiven = (point: string): Given[] => [
  givenFor(point, usual, 'Dark mode'),
];

/** The same, as it hardly ever is. */
export const oddGiven = (point: string): Given[] => [
  givenFor(point, odd, ''),
  givenFor(
    point,
    {ideas: odd.ideas.slice(1), questions: odd.questions.slice(1)},
    `${long} https://a.example <script>`,
  ),
  ...(/badges|items|suggest/.test(point)
    ? [{...givenFor(point, usual, ''), items: [], authors: []}]
    : []),
];

function givenFor(
  point: string,
  {ideas, questions}: {ideas: Idea[]; questions: Question[]},
  words: string,
): Given {
  const [idea] = ideas;
  const [question] = questions;
  const isQuestion = point.startsWith('qa.');
  const place = isQuestion ? 'help' : 'roadmap';
  const isOne =
    /\.(card\.(meta|footer|actions)|detail|vote|item\.(meta|footer|actions)|answer)/;
  return {
    place,
    ...(isOne.test(point) && (isQuestion ? {question} : {idea})),
    ...(point.startsWith('qa.answer') && {answer: anAnswer()}),
    ...(/badges|items|suggest/.test(point) && {
      items: isQuestion ? questions : ideas,
    }),
    ...(point === 'author.badges' && {authors: ['person-1'], items: []}),
    ...(/list|feed/.test(point) && {
      query: isQuestion ? questionQuery : ideaQuery,
    }),
    ...(/composer|submit/.test(point) && {
      draft: {
        kind: isQuestion ? ('question' as const) : ('idea' as const),
        place,
        title: words,
        text: words,
        tags: [],
      },
    }),
    ...(point === 'ideas.vote.before' && {vote: 'up' as const}),
    ...(point === 'moderation.menu' && {
      target: {kind: 'idea' as const, id: 'idea-1'},
    }),
    ...(point === 'welcome.actions' && {content: welcome}),
  };
}

const welcome = {
  title: 'Welcome',
  text: 'Have a look around.',
  actions: [{id: 'start', label: 'Start', href: '#start'}],
};

/** The value that a transform is handed first. */
export const valueFor = (point: string) =>
  point === 'ideas.list.query'
    ? ideaQuery
    : point === 'qa.feed.query'
      ? questionQuery
      : point === 'welcome.visibility'
        ? true
        : welcome;
