import type {ImportRecord} from './town.js';

let count = 0;
const day = 86_400_000;

/** So many days from now, as records say it. */
export const daysAway = (days: number) =>
  new Date(Date.now() + days * day).toISOString();

/** An idea that is open for voting, unless it is said otherwise. */
export const anIdea = (idea: Record<string, unknown> = {}): ImportRecord => ({
  type: 'idea',
  id: `idea-${++count}`,
  place: 'roadmap',
  title: `An idea that somebody had, number ${count}`,
  opensAt: daysAway(-10),
  closesAt: daysAway(12.5),
  createdAt: daysAway(-10),
  ...idea,
});
