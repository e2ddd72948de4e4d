import {expect, test} from 'vitest';
import {InTurn} from './in-turn.js';

test('work under one key runs in the order it came, failures too', async () => {
  const turns = new InTurn();
  const order: string[] = [];
  let release = () => {};
  const first = turns.run('a', async () => {
    await new Promise<void>((resolve) => {
      release = resolve;
    });
    order.push('first');
    throw new Error('It went wrong.');
  });
  const second = turns.run('a', async () => order.push('second'));
  await turns.run('b', async () => order.push('elsewhere'));
  expect(order).toEqual(['elsewhere']);
  release();
  await expect(first).rejects.toThrow('It went wrong.');
  await second;
  expect(order).toEqual(['elsewhere', 'first', 'second']);
});
