import {expect, test} from 'vitest';
import type {TileSeed} from '../tile-seed.js';
import {openedWith} from './opened-with.js';

const seed: TileSeed = {
  page: 'view',
  jiveUrl: 'https://docs.example',
  name: 'one',
  extendedProps: {},
  privateProps: {},
  theme: 'light',
  language: 'en',
  assets: {},
};

test('a view gets what was saved as data, a configuration all of it', () => {
  const config = {data: {title: 'A'}, other: 1};
  expect(openedWith({...seed, config})).toEqual({title: 'A'});
  expect(openedWith({...seed, page: 'config', config})).toEqual(config);
});

test('what was saved flat stays so', () => {
  const config = {title: 'A'};
  expect(openedWith({...seed, config})).toEqual(config);
});

test('the first time there is an object, and no data in it', () => {
  const opened = openedWith({...seed, page: 'config'});
  expect(opened).toEqual({});
  expect(Object(opened).data).toBeUndefined();
  expect(openedWith(seed)).toEqual({});
});

test('a text stays the text that tiles take apart themselves', () => {
  const config = JSON.stringify(JSON.stringify({a: 1}));
  expect(openedWith({...seed, config})).toBe(config);
});

test('an action gets what it was asked for with', () => {
  expect(openedWith({...seed, page: 'action', context: {a: 1}})).toEqual({
    a: 1,
  });
});
