import {daysAway} from './records.js';
import type {ImportRecord} from './town.js';

let count = 0;

/** A question of Ada's in the help place. */
export const aQuestion = (
  question: Record<string, unknown> = {},
): ImportRecord & {id: string} => ({
  type: 'question',
  place: 'help',
  title: `A question that somebody has, number ${++count}`,
  author: 'ada',
  createdAt: daysAway(-5),
  ...question,
  id: String(question['id'] ?? `question-${count}`),
});

/** An answer of Alma's to a question. */
export const anAnswer = (
  question: {id: string},
  answer: Record<string, unknown> = {},
): ImportRecord => ({
  type: 'answer',
  id: `answer-${++count}`,
  question: question.id,
  text: `An answer that somebody gave, number ${count}`,
  author: 'alma',
  createdAt: daysAway(-3),
  ...answer,
});

/** A welcome for everybody; give `variants` for other words. */
export const aWelcome = (
  notice: Record<string, unknown> = {},
): ImportRecord => ({
  type: 'notice',
  id: `welcome-${++count}`,
  kind: 'welcome',
  variants: [
    aVariant('guest', {title: 'Welcome, {name}!'}),
    aVariant('returning_member', {title: 'Welcome back, {name}!'}),
  ],
  ...notice,
});

/** The words of a notice for one segment, with three doors. */
export const aVariant = (
  segment: string,
  words: Record<string, unknown> = {},
) => ({
  segment,
  title: `Hello, ${segment}`,
  text: 'What brings you here?',
  actions: [
    {id: 'find', label: 'Find answers', icon: 'answers', href: '#answers'},
    {id: 'join', label: 'Join groups', icon: 'groups', href: '#groups'},
    {id: 'share', label: 'Share ideas', icon: 'ideas', href: '#ideas'},
  ],
  ...words,
});
