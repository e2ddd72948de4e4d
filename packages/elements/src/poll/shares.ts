import type {Poll, PollResults} from '@townhall/client';

/** One option with what it got. */
export interface OptionResult {
  readonly id: number;
  readonly text: string;
  readonly votes: number;
  /** In whole per cent. */
  readonly share: number;
}

/**
 * What each option got. Of a single choice the shares come to exactly 100: the
 * whole parts first, then one more for those that lost most by that. Where
 * several may be chosen each is a share of the people.
 */
export function sharesOf(
  {options, maximumChoices}: Poll,
  {voters, votes}: PollResults,
): OptionResult[] {
  const exact = options.map((_, at) =>
    voters > 0 ? ((votes[at] ?? 0) / voters) * 100 : 0,
  );
  const shares =
    maximumChoices > 1 ? exact.map(Math.round) : roundedTogether(exact);
  return options.map(({id, text}, at) => ({
    id,
    text,
    votes: votes[at] ?? 0,
    share: shares[at] ?? 0,
  }));
}

function roundedTogether(exact: readonly number[]): number[] {
  const whole = exact.map(Math.floor);
  const missing = Math.round(sum(exact)) - sum(whole);
  const lost = exact
    .map((share, at) => ({at, rest: share - Math.floor(share)}))
    .sort((a, b) => b.rest - a.rest || a.at - b.at)
    .slice(0, missing)
    .map(({at}) => at);
  return whole.map((share, at) => share + (lost.includes(at) ? 1 : 0));
}

const sum = (numbers: readonly number[]) =>
  numbers.reduce((total, number) => total + number, 0);
