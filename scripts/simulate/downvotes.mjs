import {wallOf} from './calendar.mjs';

/**
 * Counts votes against, so that people stay within what the policy allows on
 * a day unless they mean not to.
 */
export function createDownvotes(clock, {perDay, perDayAndAuthor}) {
  let today = '';
  let cast = new Map();

  const countOf = (key) => cast.get(key) ?? 0;
  const add = (key) => cast.set(key, countOf(key) + 1);

  return {
    /** Whether one more is allowed today; it is then taken as cast. */
    mayCast(person, idea) {
      const {date} = wallOf(clock.now());
      if (date !== today) {
        today = date;
        cast = new Map();
      }
      const mine = `${person.number}`;
      const against = `${person.number} ${idea.author.number}`;
      if (countOf(mine) >= perDay || countOf(against) >= perDayAndAuthor) {
        return false;
      }
      add(mine);
      add(against);
      return true;
    },
  };
}
