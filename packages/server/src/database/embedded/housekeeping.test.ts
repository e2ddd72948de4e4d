import {expect, test} from 'vitest';
import {Housekeeping} from './housekeeping.js';

function setUp(refused?: string) {
  const asked: string[] = [];
  const errors: unknown[] = [];
  const later: {work: () => void; milliseconds: number}[] = [];
  const housekeeping = new Housekeeping({
    engine: {
      connect: () =>
        Promise.resolve({
          query: (text) => {
            asked.push(text);
            return text === refused
              ? Promise.reject(new Error('not now'))
              : Promise.resolve({command: '', rowCount: 0, rows: []});
          },
          release: () => asked.push('released'),
        }),
      end: () => Promise.resolve(),
    },
    schedule: (work, milliseconds) => {
      const entry = {work, milliseconds};
      later.push(entry);
      return () => later.splice(later.indexOf(entry), 1);
    },
    onError: (error) => errors.push(error),
  });
  return {housekeeping, asked, later, errors};
}

const round = ['vacuum (analyze)', 'released', 'checkpoint', 'released'];

test('waits for minutes after the first write, not for each', async () => {
  const {housekeeping, asked, later} = setUp();
  housekeeping.wrote(1);
  housekeeping.wrote(1);
  expect(later.map(({milliseconds}) => milliseconds)).toEqual([300_000]);
  later[0]?.work();
  await expect.poll(() => asked).toEqual(round);
  expect(later).toEqual([]);
});

test('does not wait when much was written', async () => {
  const {housekeeping, asked} = setUp();
  housekeeping.wrote(9_999);
  expect(asked).toEqual([]);
  housekeeping.wrote(0);
  await expect.poll(() => asked).toEqual(round);
});

test('shortens the log even when clearing away failed', async () => {
  const {housekeeping, asked, errors} = setUp('vacuum (analyze)');
  housekeeping.wrote(10_000);
  await expect.poll(() => asked).toEqual(round);
  expect(errors).toEqual([new Error('not now')]);
});

test('rests when it was stopped', () => {
  const {housekeeping, asked, later} = setUp();
  housekeeping.wrote(1);
  housekeeping.stop();
  housekeeping.wrote(20_000);
  expect({asked, later}).toEqual({asked: [], later: []});
});
