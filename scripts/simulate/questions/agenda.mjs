/** What is going to happen, in the order of its time. */
export function createAgenda() {
  const entries = [];
  let made = 0;
  return {
    /** Plans something; what is planned first of one moment happens first. */
    at(instant, act) {
      const entry = {instant, order: (made += 1), act};
      let low = 0;
      let high = entries.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (comesAfter(entries[middle], entry)) low = middle + 1;
        else high = middle;
      }
      entries.splice(low, 0, entry);
    },
    /** What comes next, and no more; undefined when nothing does. */
    next: () => entries.pop(),
  };
}

/** The last of the list is the first to come. */
const comesAfter = (one, other) =>
  one.instant > other.instant ||
  (one.instant === other.instant && one.order > other.order);
