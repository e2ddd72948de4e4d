import {expect, it} from 'vitest';
import {typed, vocabulary} from './vocabulary.mjs';

it('has every word once', () => {
  expect(new Set(vocabulary).size).toBe(vocabulary.length);
  expect(vocabulary.length).toBeGreaterThan(4_000);
});

it('types usual words often and rare ones too, always the same', () => {
  const texts = Array.from({length: 2_000}, (_, n) => typed(n));
  expect(typed(7)).toBe(texts[7]);
  const textsWith = (word) =>
    texts.filter((text) => text.split(' ').includes(word)).length;
  expect(textsWith(vocabulary[0])).toBeGreaterThan(textsWith(vocabulary[200]));
  const used = new Set(texts.flatMap((text) => text.split(' ').slice(0, -1)));
  expect(used.size).toBeGreaterThan(1_000);
  expect([...used].every((word) => vocabulary.includes(word))).toBe(true);
});
