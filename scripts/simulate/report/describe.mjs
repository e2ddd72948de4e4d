import {createHash} from 'node:crypto';
import {daysBetween, monthAfter, wallOf} from '../calendar.mjs';
import {thresholdOf} from '../size.mjs';

/** Everything the summary and the page tell of a year, as plain data. */
export function describe(year, {list}, {seconds, livedSeconds}) {
  const {book, traffic, size, seed, town, everybody, similar} = year;
  const passed = list.filter((check) => check.passed).length;
  return {
    seed,
    size,
    threshold: thresholdOf(size),
    database: town.databaseKind,
    seconds,
    livedSeconds,
    checks: list,
    passed,
    failed: list.length - passed,
    acts: book.acts,
    people: everybody.filter(({id}) => id !== undefined).length,
    ideas: book.ideas.length,
    votes: book.ideas.reduce((sum, {ballots}) => sum + ballots.size, 0),
    reached: book.ideas.filter(({reachedAt}) => reachedAt !== null).length,
    cohorts: cohortsOf(book),
    votesByDay: votesByDay(book),
    nets: book.ideas.map(({up, down}) => up - down),
    daysToThreshold: book.ideas
      .filter(({reachedAt}) => reachedAt !== null)
      .map(({reachedAt, opensAt}) => (reachedAt - opensAt) / 86_400_000),
    refused: [...book.refused]
      .map(([key, count]) => {
        const [code, ...what] = key.split(' ');
        return {code, what: what.join(' '), count};
      })
      .sort((a, b) => b.count - a.count),
    similar,
    missing: [...year.api.missing],
    scheduler: year.scheduler.counts,
    policyChange: year.policyChange,
    recounts: year.recounts,
    unmerged: year.unmerged,
    excluded: book.excluded.size,
    told: book.told.length,
    merged: book.ideas.filter(({mergedInto}) => mergedInto).length,
    triedAgain: book.ideas.filter(({previous}) => previous).length,
    traffic: traffic.summary(),
    fingerprint: fingerprintOf(book),
  };
}

function cohortsOf(book) {
  const months = [...new Set(book.ideas.map(({cohort}) => cohort))].sort();
  return months.map((cohort) => {
    const ideas = book.ideas.filter((idea) => idea.cohort === cohort);
    const reached = ideas.filter(({reachedAt}) => reachedAt !== null).length;
    const merged = ideas.filter(({mergedInto}) => mergedInto).length;
    const archived = ideas.filter(
      (idea) =>
        idea.decided === 'archived' ||
        (!idea.decided && idea.reachedAt === null),
    ).length;
    return {
      cohort,
      closes: monthAfter(cohort, 3),
      submitted: ideas.length,
      reached,
      archived,
      merged,
      votes: ideas.reduce((sum, {ballots}) => sum + ballots.size, 0),
      share: (100 * reached) / ideas.length,
    };
  });
}

/** How many people voted last on each day, by the calendar of the board. */
function votesByDay({ideas}) {
  const days = new Map();
  for (const {ballots} of ideas) {
    for (const {at} of ballots.values()) {
      const {date} = wallOf(at);
      days.set(date, (days.get(date) ?? 0) + 1);
    }
  }
  const sorted = [...days.keys()].sort();
  if (sorted.length === 0) return [];
  return daysBetween(sorted[0], sorted.at(-1)).map((date) => [
    date,
    days.get(date) ?? 0,
  ]);
}

/** The same for the same year: what every idea came to, in the order they came. */
function fingerprintOf({ideas}) {
  const outcome = ideas.map(({title, cohort, up, down, decided, reachedAt}) =>
    [title, cohort, up, down, decided, reachedAt].join('|'),
  );
  return createHash('sha256')
    .update(outcome.join('\n'))
    .digest('hex')
    .slice(0, 16);
}
