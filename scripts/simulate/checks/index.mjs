import {checkAnswers} from './answers.mjs';
import {createChecks} from './checks.mjs';
import {checkNotifications} from './notifications.mjs';
import {checkReads} from './reads.mjs';
import {checkThresholds} from './thresholds.mjs';
import {checkTransitions} from './transitions.mjs';
import {checkVotes} from './votes.mjs';

/** Everything that is proved once the year is over. */
export async function checkYear(year) {
  const checks = createChecks();
  const {town, book} = year;
  const found = await checkVotes(town, book, checks);
  await checkThresholds(town, book, checks, found);
  await checkTransitions(town, book, checks);
  await checkNotifications(town, book, checks);
  await checkReads(year, checks);
  checkAnswers(year, checks);
  return checks;
}
