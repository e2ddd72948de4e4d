import type {Poll} from '@townhall/client';
import {expect, it} from 'vitest';
import {changeOf, draftOf, emptyPoll, writtenOf} from './poll-written.js';

const poll: Poll = {
  id: 'poll',
  place: 'help',
  question: 'Which day suits you?',
  options: ['Monday', 'Tuesday', 'Sunday'].map((text, at) => ({
    id: at + 1,
    text,
  })),
  maximumChoices: 1,
  resultsShown: 'after_vote',
  changeable: true,
  optionsMayGrow: false,
  state: 'open',
  closesAt: '2026-12-01T12:00:30.500Z',
  voters: 0,
  results: null,
  version: 7,
  createdAt: '2026-11-01T12:00:00.000Z',
  updatedAt: '2026-11-01T12:00:00.000Z',
};

const optionsAfter = (...lines: string[]) =>
  changeOf({...writtenOf(poll), options: lines}, poll).options;

it.each([
  ['words that changed', ['Monday', 'Thursday', 'Sunday'], [1, 2, 3]],
  ['another order', ['Sunday', 'Monday', 'Tuesday'], [3, 1, 2]],
  ['one less', ['Monday', 'Sunday'], [1, 3]],
  ['one more', ['Monday', 'Tuesday', 'Sunday', 'Never'], [1, 2, 3, undefined]],
  // Nobody knows which of them another one was before.
  ['one less, and a new one', ['Never'], [undefined]],
])('of options with %s each stays what it was', (_, lines, ids) => {
  expect(optionsAfter(...lines)).toEqual(
    lines.map((text, at) =>
      ids[at] === undefined ? {text} : {id: ids[at], text},
    ),
  );
});

it('sends the end only where somebody has moved it', () => {
  const written = writtenOf(poll);
  expect(changeOf(written, poll)).not.toHaveProperty('closesAt');
  expect(changeOf({...written, closesAt: null}, poll).closesAt).toBeNull();
  expect(
    changeOf({...written, closesAt: '2026-12-24T08:00'}, poll).closesAt,
  ).toBe(new Date('2026-12-24T08:00').toISOString());
});

it('says which version was changed, and not where it is asked', () => {
  const change = changeOf(writtenOf(poll), poll);
  expect(change.version).toBe(7);
  expect(change).not.toHaveProperty('place');
});

it('sends a moment that is none as it was written, to be refused', () => {
  const written = {...emptyPoll(), closesAt: 'soon'};
  expect(draftOf(written).closesAt).toBe('soon');
});
