import {expect, it} from 'vitest';
import {schedule} from './schedule.mjs';

/** Runs steps that end when they are told to, and says what is running. */
function aRun(steps, lanes = 2) {
  const running = new Map();
  const run = ({name}) =>
    new Promise((resolve) => running.set(name, () => resolve(name)));
  const done = schedule(steps, {lanes, run});
  return {
    done,
    names: () => [...running.keys()],
    async end(name) {
      running.get(name)();
      running.delete(name);
      // What follows begins a few turns later.
      for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
    },
  };
}

const named = (names) => [...names].map((name) => ({name}));

it('begins as many steps as there are lanes, in their order', async () => {
  const {done, names, end} = aRun(named('abcd'));
  expect(names()).toEqual(['a', 'b']);

  await end('b');
  expect(names()).toEqual(['a', 'c']);

  for (const name of 'acd') await end(name);
  expect(await done).toEqual(['b', 'a', 'c', 'd']);
});

it('begins what comes after another when that is over, and others before it', async () => {
  const {done, names, end} = aRun([
    {name: 'build'},
    {name: 'unit', after: 'build'},
    {name: 'lint'},
  ]);
  expect(names()).toEqual(['build', 'lint']);

  await end('lint');
  expect(names()).toEqual(['build']);

  await end('build');
  expect(names()).toEqual(['unit']);

  await end('unit');
  expect(await done).toEqual(['lint', 'build', 'unit']);
});

it('gives no lane to what waits', async () => {
  const {done, names, end} = aRun(
    [{name: 'disk', waits: true}, ...named('ab')],
    1,
  );
  expect(names()).toEqual(['disk', 'a']);

  for (const name of ['a', 'b', 'disk']) await end(name);
  expect(await done).toEqual(['a', 'b', 'disk']);
});

it('begins at once what comes after a step that was not asked for', async () => {
  const {done, names, end} = aRun([{name: 'unit', after: 'build'}]);
  expect(names()).toEqual(['unit']);
  await end('unit');
  expect(await done).toEqual(['unit']);
});

it('does not stand still where steps wait for each other', async () => {
  const steps = [
    {name: 'a', after: 'b'},
    {name: 'b', after: 'a'},
  ];
  await expect(aRun(steps).done).rejects.toThrow('a, b');
});
