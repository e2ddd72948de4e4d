import {failures} from '../../report/summary.mjs';

/** What is printed when a week is over. */
export function summary(told) {
  const {checks, traffic, passed, failed, seconds, stats, spam} = told;
  return [
    '',
    `${told.questions} questions and ${told.answers} answers of ${told.people} members`,
    ...stats.map(
      ({place, firstResponse, answeredByPeers, breached}) =>
        `${place}: first response ${hours(firstResponse.median)} (median), ${hours(firstResponse.p90)} (p90) of office hours; ` +
        `${answeredByPeers.made} of ${answeredByPeers.of} first by peers; ` +
        `${breached.firstResponse} missed the first response, ${breached.resolution} the solution`,
    ),
    `spam: ${spam.sent} posts, ${spam.refused} refused, ${spam.held} held, ${spam.shown} seen by others`,
    `${told.deflected} found their answer before they asked`,
    `${traffic.requests} requests`,
    `fingerprint ${told.fingerprint}`,
    '',
    ...checks.map(({claim, counted, passed}) =>
      passed ? `✓ ${claim} (${counted})` : `✗ ${claim}`,
    ),
    ...failures(checks),
    '',
    `${passed} checks passed, ${failed} failed, in ${seconds.toFixed(1)} s`,
  ].join('\n');
}

const hours = (seconds) =>
  seconds === null ? 'none' : `${(seconds / 3_600).toFixed(1)} h`;
