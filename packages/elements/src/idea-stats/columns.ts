import type {CohortStats, IdeaCounts} from '@townhall/client';

/** What a column of the chart is made of, from the bottom up. */
export const shades = ['reached', 'open', 'archived', 'other'] as const;
export type Shade = (typeof shades)[number];

/** One coloured piece of a column, as a part of the tallest column. */
export interface Piece {
  shade: Shade;
  from: number;
  to: number;
}

/** The columns of the chart, the earliest first. */
export function columnsOf(cohorts: readonly CohortStats[]): Piece[][] {
  // A little more, so that the edge of the tallest is inside the drawing.
  const most =
    Math.max(...cohorts.map(({counts}) => counts.submitted), 1) * 1.01;
  return [...cohorts].reverse().map(({counts}) => piecesOf(counts, most));
}

/**
 * An idea may count twice: one that has made it may still take votes. A column
 * is never higher than what was suggested.
 */
function piecesOf(counts: IdeaCounts, most: number): Piece[] {
  let from = 0;
  const pieces: Piece[] = [];
  for (const shade of shades) {
    const left = counts.submitted - from;
    const count = shade === 'other' ? left : Math.min(counts[shade], left);
    if (count <= 0) continue;
    pieces.push({shade, from: from / most, to: (from + count) / most});
    from += count;
  }
  return pieces;
}
