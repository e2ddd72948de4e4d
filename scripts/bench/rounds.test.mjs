import {expect, it} from 'vitest';
import {interleave} from './rounds.mjs';

it('runs every task once a round, and another one first each time', async () => {
  const ran = [];
  const task = (name) => ({
    name,
    run: async (round) => {
      ran.push(`${name}${round}`);
      return `${name} in ${round}`;
    },
  });

  const measured = await interleave(['a', 'b', 'c'].map(task), 2);

  expect(ran).toEqual(['a1', 'b1', 'c1', 'b2', 'c2', 'a2']);
  expect(measured.get('a')).toEqual(['a in 1', 'a in 2']);
  expect([...measured.keys()]).toEqual(['a', 'b', 'c']);
});
