import {createVisitor} from './visitor.mjs';
import {excludeRing} from './staff/voters.mjs';
import {answerIdeas, tryWhatIsNotAllowed} from './staff/answers.mjs';
import {mergeDuplicates, unmergeSome} from './staff/merges.mjs';
import {changePolicyOnce} from './staff/policy.mjs';
import {recountAll} from './staff/recount.mjs';

/** Staff comes on Mondays and Thursdays, and does what has piled up. */
export async function workDay(year, date) {
  const weekday = new Date(`${date}T12:00:00Z`).getUTCDay();
  if (weekday !== 1 && weekday !== 4) return;
  const [moderator] = year.staff;
  const visitor = createVisitor(year, moderator);
  await visitor.signIn();
  for (const work of [
    answerIdeas,
    mergeDuplicates,
    unmergeSome,
    tryWhatIsNotAllowed,
    excludeRing,
    changePolicyOnce,
    recountAll,
  ]) {
    year.clock.advance(year.random.between(20_000, 60_000));
    await work(year, visitor);
  }
}
