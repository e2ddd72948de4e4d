import {expect, test} from 'vitest';
import {Remembered} from './remembered.js';

test('reads once for all who ask until it is forgotten', async () => {
  const remembered = new Remembered();
  let reads = 0;
  const ask = () => remembered.get('rule', async () => (reads += 1));
  expect(await Promise.all([ask(), ask()])).toEqual([1, 1]);
  expect(await ask()).toBe(1);
  remembered.forget();
  expect(await ask()).toBe(2);
});

test('what was being read when it was forgotten is not kept', async () => {
  const remembered = new Remembered();
  let answer = (_: string) => {};
  const old = remembered.get(
    'rule',
    () => new Promise<string>((resolve) => (answer = resolve)),
  );
  remembered.forget();
  const fresh = remembered.get('rule', async () => 'new');
  answer('old');
  expect([await old, await fresh]).toEqual(['old', 'new']);
  expect(await remembered.get('rule', async () => 'newer')).toBe('new');
});

test('a read that failed is tried again', async () => {
  const remembered = new Remembered();
  const failing = remembered.get('rule', () =>
    Promise.reject(new Error('away')),
  );
  await expect(failing).rejects.toThrow('away');
  expect(await remembered.get('rule', async () => 'back')).toBe('back');
});
