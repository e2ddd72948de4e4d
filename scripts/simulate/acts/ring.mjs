import {createVisitor} from '../visitor.mjs';
import {flood} from './mischief.mjs';
import {rush} from './vote.mjs';

const day = 86_400_000;

/** Six accounts that belong together push one idea after the other. */
export function createRing(people, start) {
  return {
    people,
    state: 'voting',
    from: start + 100 * day,
    until: start + 160 * day,
  };
}

/** Now and then they all vote for one idea at the same moment. */
export async function ringVotes(year) {
  const {ring, random, clock, market} = year;
  const now = clock.now();
  if (now < ring.from || !random.chance(0.1)) return;
  const isOver = ring.state === 'excluded';
  if (isOver && !random.chance(0.1)) return;
  const visitors = ring.people.map((person) => createVisitor(year, person));
  for (const visitor of visitors) await visitor.signIn();
  const idea = random.pick(market.live);
  if (idea) await rush(year, visitors, idea);
  if (!isOver && !ring.hasFlooded) {
    ring.hasFlooded = true;
    await flood(year, visitors[0]);
  }
}
