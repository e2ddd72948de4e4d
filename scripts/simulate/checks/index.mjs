import {checkAnswers} from './answers.mjs';
import {checkDiscussion} from './discussion.mjs';
import {checkMerges} from './merges.mjs';
import {checkNotifications} from './notifications.mjs';
import {checkReads} from './reads.mjs';
import {checkThresholds} from './thresholds.mjs';
import {checkTransitions} from './transitions.mjs';
import {checkVotes} from './votes.mjs';

/** What must be true at any moment, right after the scheduler has run. */
export async function checkMoment(year, checks) {
  const {town, book} = year;
  const found = await checkVotes(town, book, checks);
  await checkThresholds(town, book, checks, found);
  await checkTransitions(town, book, checks);
  await checkNotifications(town, book, checks);
}

/** Everything that is proved once the year is over. */
export async function checkYear(year, checks) {
  const {town} = year;
  await checkMoment(year, checks);
  await checkMerges(town, year, checks);
  await checkDiscussion(town, year, checks);
  await checkReads(year, checks);
  checkAnswers(year, checks);
}
