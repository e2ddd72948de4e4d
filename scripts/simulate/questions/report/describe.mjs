import {createHash} from 'node:crypto';
import {firstOf} from '../facts.mjs';

/** Everything the summary and the page tell of a week, as plain data. */
export function describe(week, {list}, seconds) {
  const {book, traffic, size, seed, town, spam, stats, boards} = week;
  const passed = list.filter((check) => check.passed).length;
  const shown = book.questions.filter((question) => question.shown);
  const states = new Map();
  for (const question of shown) {
    const state = book.stateOf(question);
    states.set(state, (states.get(state) ?? 0) + 1);
  }
  return {
    seed,
    size,
    database: town.databaseKind,
    seconds,
    checks: list,
    passed,
    failed: list.length - passed,
    acts: book.acts,
    questions: shown.length,
    answers: shown.reduce(
      (sum, {answers}) => sum + answers.filter((one) => one.shown).length,
      0,
    ),
    people: week.members.filter(({id}) => id !== undefined).length,
    states: [...states].sort(([, a], [, b]) => b - a),
    stats,
    boards,
    waits: shown
      .filter((question) => firstOf(question, () => true) !== null)
      .map((question) => ({
        hours: book.firstResponseOf(question) / 3_600_000,
        place: question.place,
      })),
    spam,
    ways: waysOf(book),
    deflected: week.deflected,
    claims: week.claims,
    refused: [...book.refused]
      .map(([key, count]) => {
        const [code, ...what] = key.split(' ');
        return {code, what: what.join(' '), count};
      })
      .sort((a, b) => b.count - a.count),
    traffic: traffic.summary(),
    fingerprint: fingerprintOf(book),
  };
}

/** What got through for a while, by the way it tried to. */
function waysOf({questions}) {
  const ways = new Map();
  for (const {answers} of questions) {
    for (const {isSpam, way, wasHeld, shown} of answers) {
      if (!isSpam) continue;
      const known = ways.get(way) ?? {way, held: 0, seen: 0, left: 0};
      if (wasHeld) known.held += 1;
      else known.seen += 1;
      if (shown) known.left += 1;
      ways.set(way, known);
    }
  }
  return [...ways.values()];
}

/** The same for the same week: what every question came to. */
function fingerprintOf(book) {
  const hash = createHash('sha256');
  for (const question of book.questions) {
    const {title, answers, shown} = question;
    const state = shown ? book.stateOf(question) : 'hidden';
    hash.update(`${title} ${answers.length} ${state}\n`);
  }
  return hash.digest('hex').slice(0, 12);
}
