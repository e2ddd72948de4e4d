/** The middle of some numbers; of an even count, the mean of the two middles. */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [
    sorted[Math.ceil(middle) - 1],
    sorted[Math.floor(middle)],
  ];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

/** The number that this share of them does not exceed, such as 0.95. */
export function percentile(numbers, share) {
  const sorted = Float64Array.from(numbers).sort();
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
}

/**
 * How many times the other: the median of the ratios of each round, because
 * what disturbs a round disturbs both sides of its ratio.
 */
export function ratioOfRounds(ours, theirs) {
  return median(ours.map((value, round) => value / theirs[round]));
}

/** The medians of what several runs measured, figure by figure. */
export function medians(runs) {
  const names = Object.keys(runs[0] ?? {});
  return Object.fromEntries(
    names.map((name) => [name, median(runs.map((run) => run[name]))]),
  );
}
