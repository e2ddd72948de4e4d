import {expect, test} from 'vitest';
import {changedTables, Housekeeping, tellFigures} from './housekeeping.js';

function setUp({
  refused,
  changed = ['public.ideas'],
}: {refused?: string; changed?: string[]} = {}) {
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
              : Promise.resolve({
                  command: '',
                  rowCount: 0,
                  rows: text === changedTables ? changed.map(asRow) : [],
                });
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

// The engine's rows have the type that the caller names.
const asRow = (name: string) => ({name}) as never; // the only column that is read

const round = [
  tellFigures,
  'released',
  changedTables,
  'released',
  'vacuum public.ideas',
  'released',
  'analyze public.ideas',
  'released',
  'checkpoint',
  'released',
];

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
  housekeeping.wrote(499);
  expect(asked).toEqual([]);
  housekeeping.wrote(0);
  await expect.poll(() => asked).toEqual(round);
});

test('comes soon at first, and then less and less often', async () => {
  const {housekeeping, asked} = setUp({changed: []});
  const rounds = [];
  for (let one = 0; one < 7; one += 1) {
    const before = asked.length;
    let written = 0;
    while (asked.length === before) {
      housekeeping.wrote(250);
      written += 250;
      // The round begins at once where it does.
      await Promise.resolve();
    }
    await expect.poll(() => asked.length).toBe(before + 6);
    rounds.push(written);
  }
  expect(rounds).toEqual([500, 1_000, 2_000, 4_000, 8_000, 10_000, 10_000]);
});

test('leaves alone what has not changed', async () => {
  const {housekeeping, asked} = setUp({changed: []});
  housekeeping.wrote(10_000);
  await expect.poll(() => asked).toHaveLength(6);
  expect(asked).not.toContain('vacuum public.ideas');
});

test('shortens the log even when clearing away failed', async () => {
  const {housekeeping, asked, errors} = setUp({
    refused: 'vacuum public.ideas',
  });
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
