import type {Tally} from '@townhall/client';
import {contentIdOf, type JiveIdea} from '../entities/content.js';
import type {Jive} from '../jive.js';
import type {Host} from './host.js';
import {isRefused} from './refuse.js';

/** An idea with more votes than these is not counted one by one. */
const mostCounted = 1_000;

/** So many ideas are counted at the same time. */
const atOnce = 4;

/** How the votes of these ideas stand, in their order; null where nobody knows. */
export async function talliesOf(
  host: Host,
  jive: Jive,
  ideas: readonly JiveIdea[],
): Promise<(Tally | null)[]> {
  const tallies: (Tally | null)[] = [];
  for (let start = 0; start < ideas.length; start += atOnce) {
    const some = ideas.slice(start, start + atOnce);
    const counted = some.map((idea) => tallyOf(host, jive, idea));
    tallies.push(...(await Promise.all(counted)));
  }
  return tallies;
}

async function tallyOf(
  host: Host,
  jive: Jive,
  idea: JiveIdea,
): Promise<Tally | null> {
  const {voteCount = 0, score = 0} = idea;
  if (voteCount === 0) return {up: 0, down: 0, net: 0};
  const told = fromPoints(host.options.points, score, voteCount);
  if (told) return told;
  if (voteCount > mostCounted) return null;
  // As long as both numbers are the same, nobody has voted.
  const key = `${contentIdOf(idea)} ${voteCount} ${score}`;
  const known = host.tallies.get(key);
  if (known !== undefined) return known;
  const tally = await counted(jive, idea);
  // Some instances show nobody's votes but one's own.
  if (tally && tally.up + tally.down !== voteCount) return null;
  host.tallies.set(key, tally);
  return tally;
}

/** Solves score and number for the two sides; null where that is impossible. */
function fromPoints(
  points: {up: number; down: number} | undefined,
  score: number,
  voteCount: number,
): Tally | null {
  if (!points || points.up === points.down) return null;
  const up = (score - voteCount * points.down) / (points.up - points.down);
  const down = voteCount - up;
  return Number.isInteger(up) && up >= 0 && down >= 0
    ? {up, down, net: up - down}
    : null;
}

async function counted(jive: Jive, idea: JiveIdea): Promise<Tally | null> {
  let up = 0;
  let down = 0;
  try {
    for await (const {promote} of jive.ideas.votes(idea)) {
      if (promote) up += 1;
      else down += 1;
    }
  } catch (error) {
    // Some instances keep their votes to themselves.
    if (isRefused(error, 401, 403, 404, 410)) return null;
    throw error;
  }
  return {up, down, net: up - down};
}
