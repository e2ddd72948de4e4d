import {expect, test} from 'vitest';
import {retrying} from './retry.js';
import {SqlError} from './sql-error.js';

const deadlock = new SqlError({code: '40P01', message: 'deadlock detected'});

test('waits longer each time, and never the same as its rival', async () => {
  const waits: number[] = [];
  const failing = retrying(
    {
      random: () => 0.5,
      delay: (milliseconds) => {
        waits.push(milliseconds);
        return Promise.resolve();
      },
    },
    () => Promise.reject(deadlock),
  );
  await expect(failing).rejects.toBe(deadlock);
  expect(waits).toEqual([5, 10, 20, 40, 80]);
});

test('does not repeat what would fail again', async () => {
  let runs = 0;
  const refused = new SqlError({code: '23505', message: 'taken'});
  const failing = retrying(
    {random: () => 0, delay: () => Promise.resolve()},
    () => {
      runs++;
      return Promise.reject(refused);
    },
  );
  await expect(failing).rejects.toBe(refused);
  expect(runs).toBe(1);
});
