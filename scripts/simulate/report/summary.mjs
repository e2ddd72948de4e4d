/** What is printed when a year is over. */
export function summary(told) {
  const {checks, traffic, passed, failed, seconds, livedSeconds} = told;
  const share = percent(told.reached / Math.max(1, told.ideas));
  const rate = Math.round(traffic.requests / livedSeconds);
  const [slowest] = traffic.slowest;
  return [
    '',
    `${count(told.ideas)} ideas in ${told.cohorts.length} cohorts, ${count(told.votes)} ballots of ${count(told.people)} people`,
    `${count(told.reached)} ideas made it, with net ${told.threshold}${told.policyChange ? `, later ${told.policyChange.threshold}` : ''}: ${share}`,
    `${count(traffic.requests)} requests, ${count(rate)} a second, the slowest ${Math.round(slowest.took)} ms (${slowest.route})`,
    `${count(told.refused.reduce((sum, {count}) => sum + count, 0))} acts refused, as the rules say`,
    ...(told.missing.length > 0
      ? [
          `not tried, as this server has no such route: ${told.missing.join(', ')}`,
        ]
      : []),
    `fingerprint ${told.fingerprint}`,
    '',
    ...checks.map(({claim, counted, passed}) =>
      passed ? `✓ ${claim} (${count(counted)})` : `✗ ${claim}`,
    ),
    ...failures(checks),
    '',
    `${passed} checks passed, ${failed} failed, in ${seconds.toFixed(1)} s`,
  ].join('\n');
}

/** The examples that speak against what did not hold. */
export const failures = (checks) =>
  checks.filter((check) => !check.passed).flatMap(failure);

const failure = ({claim, wrong, counted, examples}) => [
  '',
  `${claim}: ${counted === 0 ? 'nothing was there to look at' : `wrong ${wrong} times of ${counted}`}`,
  ...examples.map((one) => `    ${one}`),
];

const count = (number) => number.toLocaleString('en');
const percent = (share) => `${(100 * share).toFixed(1)} in 100`;
