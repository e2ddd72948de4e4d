import {describe, expect, test} from 'vitest';
import {cleanLine} from './clean-text.js';
import {writtenText} from './written-text.js';

/** What makes parsers slow: marks that open and never close, and deep nests. */
const pieces: Record<string, string> = {
  brackets: '[',
  'brackets and addresses': '[a](',
  pictures: '![',
  stress: '*a **b ',
  underscores: '_a',
  backticks: '`a``b',
  quotations: '>',
  'quotations on lines': '> \n',
  lists: '- ',
  'numbered lines': '1. a\n',
  tags: '<a ',
  comments: '<!--',
  entities: '&#1',
  fences: '```\n',
  addresses: 'http://a',
  parentheses: 'http://a/((((',
  'closing parentheses': '))))',
  backslashes: '\\',
  'blank lines': '\n\n',
  spaces: ' a',
  joiners: 'a\u200D',
  accents: 'e\u0301\u0301',
  'words that turn': '\u202Ea',
};

const small = 16_000;
const times = 8;

/** The least time of three, so that a busy machine says little. */
function leastTime(work: () => unknown) {
  const taken = [1, 2, 3].map(() => {
    const begun = performance.now();
    work();
    return performance.now() - begun;
  });
  return Math.min(...taken);
}

/**
 * Whether work on so many times as much takes as many times as long. In
 * proportion is 8 times, its square 64 times; a millisecond is what the clock
 * itself may be wrong by. Tried again, for a machine may stand still in a
 * moment; what grows with the square does so each time.
 */
function isInProportion(work: () => unknown, moreWork: () => unknown) {
  work();
  return Array.from({length: 5}).some(
    () => leastTime(moreWork) < 30 * (leastTime(work) + 1),
  );
}

describe('a hostile text', () => {
  test.each(Object.entries(pieces))(
    'of %s takes time in proportion to its length',
    (_name, piece) => {
      const text = piece.repeat(small / piece.length);
      const long = text.repeat(times);
      expect(
        isInProportion(
          () => writtenText(text),
          () => writtenText(long),
        ),
      ).toBe(true);
    },
  );

  test('of a million brackets is still what was written', () => {
    const text = '['.repeat(1_000_000);
    const {plain, excerpt} = writtenText(text);
    expect(plain).toBe(text);
    const part = text.slice(0, small * times);
    expect(
      isInProportion(
        () => writtenText(part),
        () => writtenText(text),
      ),
    ).toBe(true);
    expect(excerpt.length).toBeLessThanOrEqual(200);
  });

  test('in one line is cleaned in proportion to its length too', () => {
    const line = (size: number) => 'a\u200D \u202E'.repeat(size / 4);
    const [short, long] = [line(small), line(small * times)];
    expect(
      isInProportion(
        () => cleanLine(short),
        () => cleanLine(long),
      ),
    ).toBe(true);
  });
});
