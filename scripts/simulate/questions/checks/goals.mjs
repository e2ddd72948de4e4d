import {firstOf, standing} from '../facts.mjs';
import {day, followUpAfterDays, hour} from '../policy.mjs';

/** Goals, follow-ups and figures, against the hours on the wall. */
export async function checkGoals(week, {prove}) {
  const {book, town, clock, desks, lateMost} = week;
  const group = 'Goals';
  const told = await town.read(
    `select question_id as id, goal, due_at as due, at from question_breaches
      where community_id = $1`,
  );
  const breaches = new Map();
  for (const {id, goal} of told) {
    breaches.set(id, [...(breaches.get(id) ?? []), goal].sort());
  }
  // What staff looked at first was late for the clock, and not by what it says.
  const plain = book.questions.filter(
    ({shown, wasHeld, answers}) =>
      shown && !wasHeld && answers.every((one) => !one.wasHeld && !one.isSpam),
  );
  prove(
    group,
    'Exactly the goals that were missed were told as missed, each once',
    plain.flatMap((question) => {
      const expected = book.missed(question, clock.now()).sort();
      const found = breaches.get(question.id) ?? [];
      return String(expected) === String(found)
        ? []
        : [{id: question.id, title: question.title, expected, found}];
    }),
    plain.length,
  );
  prove(
    group,
    'No goal was told as missed before its time, or later than the job was late',
    told.filter(({due, at}) => at < due || at - due > lateMost + day),
    told.length,
  );

  const asked = await town.read(
    `select id, follow_up_at as at, turn_since as since from questions
      where community_id = $1 and follow_up_at is not null`,
  );
  prove(
    group,
    'Nobody was asked whether it is solved before the days were over',
    asked.filter(({id, at}) => {
      const question = book.questions.find((one) => one.id === id);
      const first = question && firstOf(question, () => true);
      return (
        !first || at.getTime() < first + followUpAfterDays * day - 2 * hour
      );
    }),
    asked.length,
  );

  for (const desk of desks) {
    await checkStats(week, desk, {prove});
  }
}

/** Figures as staff reads them, against those from the book. */
async function checkStats(week, {place, staff}, {prove}) {
  const {book} = week;
  const visitor = await week.visitor(staff[0]);
  const {body} = await visitor.get(
    `/moderation/question-stats?place=${place}&days=60`,
  );
  const questions = book.questions.filter(
    (question) => question.shown && question.place === place,
  );
  const seconds = questions
    .map((question) => book.firstResponseOf(question))
    .filter((one) => one !== null)
    .map((milliseconds) => Math.floor(milliseconds / 1_000))
    .sort((a, b) => a - b);
  const answered = questions.filter((one) => firstOf(one, () => true) !== null);
  const expected = {
    asked: questions.length,
    firstResponse: {
      median: percentile(seconds, 0.5),
      p90: percentile(seconds, 0.9),
    },
    answeredByPeers: {
      made: answered.filter(
        (one) =>
          firstOf(one, () => true) ===
          firstOf(one, ({role}) => role !== 'staff'),
      ).length,
      of: answered.length,
    },
    confirmed: {
      made: questions.filter(
        ({correct, confirmed}) => standing(correct) || standing(confirmed),
      ).length,
      of: questions.length,
    },
  };
  const wrong = Object.entries(expected).flatMap(([name, value]) =>
    JSON.stringify(body?.[name]) === JSON.stringify(value)
      ? []
      : [{place, name, expected: value, found: body?.[name]}],
  );
  prove(
    'Goals',
    'The figures that staff reads are those of the book',
    wrong,
    4,
  );
  week.stats.push({place, ...body});
}

/** The least value that so many of a hundred do not exceed. */
const percentile = (sorted, share) =>
  sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
