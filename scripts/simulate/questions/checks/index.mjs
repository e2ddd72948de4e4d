import {checkGoals} from './goals.mjs';
import {checkLook} from './look.mjs';
import {checkPoints} from './points.mjs';
import {checkStates} from './states.mjs';

/** What must be true at every moment. */
export async function checkMoment(week, checks) {
  await learnAssumptions(week);
  await checkStates(week, checks);
  await checkLook(week, checks);
}

/** What can be proved when all is over. */
export async function checkWeek(week, checks) {
  await checkMoment(week, checks);
  await checkGoals(week, checks);
  await checkPoints(week, checks);
  const {book, town} = week;
  checks.prove(
    'Answers',
    'Every act was taken or refused as the rules say, with the right code',
    book.surprises,
    book.acts,
  );
  checks.prove(
    'Answers',
    'Nothing failed where nobody waited for an answer',
    town.failures.map(String),
    1,
  );
}

/** The clock assumes by itself that a question is solved; the checks judge when. */
async function learnAssumptions({book, town}) {
  const rows = await town.read(
    `select q.id, q.assumed_answered_at as at from questions q
      where q.community_id = $1 and q.assumed_answered_at is not null`,
  );
  const byId = new Map(
    book.questions.map((question) => [question.id, question]),
  );
  for (const {id, at} of rows) {
    const question = byId.get(id);
    if (question) question.assumedAt ??= at.getTime();
  }
}
