import {expect, it} from 'vitest';
import {ballotOf} from './ballot-of.mjs';

const numbers = (count) => Array.from({length: count}, (_, at) => at);

it.each([
  [250, 100_000],
  [12_500, 300_000],
])('gives no idea of %i the same voter twice', (ideas, ballots) => {
  const [theIdeas, people] = [numbers(ideas), numbers(2_003)];
  const seen = new Set();
  for (const n of numbers(ballots)) {
    const {idea, person} = ballotOf(n, theIdeas, people);
    seen.add(idea * 10_000 + person);
  }
  expect(seen.size).toBe(ballots);
});
