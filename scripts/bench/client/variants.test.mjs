import {expect, it} from 'vitest';
import {answersOf} from './variants.mjs';

const variant = (name) => ({
  name,
  page: (count) => `${name} with ${count}`,
  answer: ({url}, count) =>
    url.pathname === '/items' ? `${count} items of ${name}` : undefined,
});

const get = (answer, path) =>
  answer({url: new URL(path, 'http://localhost'), method: 'GET'});

it('answers as the variant whose page was opened last', () => {
  const answer = answersOf([variant('floor'), variant('empty page')]);
  expect(get(answer, '/items')).toBeUndefined();

  expect(get(answer, '/floor/20/')).toBe('floor with 20');
  expect(get(answer, '/items')).toBe('20 items of floor');

  expect(get(answer, '/empty%20page/1000/')).toBe('empty page with 1000');
  expect(get(answer, '/items')).toBe('1000 items of empty page');
  expect(get(answer, '/nothing')).toBeUndefined();
});
