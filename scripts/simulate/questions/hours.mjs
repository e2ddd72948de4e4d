const quarter = 15 * 60_000;
const names = {Mon: 1, Tue: 2, Wed: 3, Thu: 4, Fri: 5, Sat: 6, Sun: 7};

/**
 * When somebody is there, reckoned anew and not with the server's code: a list
 * of quarters of an hour, each of them open or not, by what the clocks of the
 * zone show. Hours and holidays are as in a policy.
 */
export function officeHours({timeZone, hours, holidays}, from, to) {
  const wall = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    weekday: 'short',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const isOpenAt = (at) => {
    const parts = Object.fromEntries(
      wall.formatToParts(at).map(({type, value}) => [type, value]),
    );
    const time = `${parts.hour}:${parts.minute}`;
    return (
      !holidays.includes(`${parts.year}-${parts.month}-${parts.day}`) &&
      hours.some(
        ({day, from: opens, to: closes}) =>
          day === names[parts.weekday] && time >= opens && time < closes,
      )
    );
  };
  const open = [];
  for (let at = from; at < to; at += quarter) open.push(isOpenAt(at));
  const isOpen = (at) => open[Math.floor((at - from) / quarter)] ?? false;

  /** Calls back with each open stretch from an instant on; true ends it. */
  const walk = (start, visit) => {
    for (let at = start; at < to;) {
      const next = from + (Math.floor((at - from) / quarter) + 1) * quarter;
      if (isOpen(at) && visit(at, next)) return;
      at = next;
    }
  };

  return {
    isOpen,
    /** Milliseconds of office hours between two instants. */
    between(start, end) {
      let sum = 0;
      walk(start, (at, next) => {
        if (at >= end) return true;
        sum += Math.min(next, end) - at;
        return next >= end;
      });
      return sum;
    },
    /** When so many milliseconds of office hours have passed. */
    after(start, milliseconds) {
      let left = milliseconds;
      let found = null;
      walk(start, (at, next) => {
        if (left <= next - at) {
          found = at + left;
          return true;
        }
        left -= next - at;
        return false;
      });
      return found;
    },
  };
}
