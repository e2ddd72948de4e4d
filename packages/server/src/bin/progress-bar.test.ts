import {expect, it} from 'vitest';
import {progressBar} from './progress-bar.js';

function drawnOn(isTTY: boolean) {
  let now = 0;
  const written: string[] = [];
  const bar = progressBar(
    {isTTY, write: (text) => void written.push(text)},
    () => now,
  );
  return {
    ...bar,
    written,
    later: () => {
      now += 100;
    },
  };
}

it('fills on a terminal, ten times a second at most', () => {
  const {show, clear, written, later} = drawnOn(true);
  show?.({contents: 1, total: 4, records: 3});
  show?.({contents: 2, total: 4, records: 6});
  later();
  show?.({contents: 3, total: 4, records: 9});
  show?.({contents: 4, total: 4, records: 12});
  clear();
  expect(written.map((text) => text.replace('\r\u001B[K', ''))).toEqual([
    '[########                      ] 25 %  1 of 4 contents, 3 records',
    '[#######################       ] 75 %  3 of 4 contents, 9 records',
    '[##############################] 100 %  4 of 4 contents, 12 records',
    '',
  ]);
});

it('counts where nobody knows how many there are', () => {
  const {show, written} = drawnOn(true);
  show?.({contents: 7, total: undefined, records: 9});
  expect(written).toEqual(['\r\u001B[K7 contents, 9 records']);
});

it('draws nothing into a file', () => {
  const {show, clear, written} = drawnOn(false);
  clear();
  expect([show, written]).toEqual([undefined, []]);
});
