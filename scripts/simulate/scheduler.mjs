import {advanceIdeas} from '../../packages/server/src/lifecycle/advance-ideas.ts';
import {InTurn} from '../../packages/server/src/community/in-turn.ts';
import {createUuids} from '../../packages/server/src/community/uuid.ts';

/**
 * The job that moves ideas on, as other processes run it beside the one that
 * answers: late, two at once, and killed in the middle of a transaction.
 */
export function createScheduler({town, clock, random, lifecycle}) {
  const counts = {runs: 0, late: 0, twice: 0, killed: 0};
  let due = 0;

  /** A process of its own on the same database. */
  const startProcess = (database) => ({
    communityId: town.community,
    name: 'scheduler',
    database,
    clock: clock.clock,
    uuids: createUuids(clock.clock),
    newMemberDays: 14,
    votes: new InTurn(),
    wrote: () => {},
  });
  const advance = (database = town.database) =>
    advanceIdeas(startProcess(database), {batch: random.between(3, 50)});

  async function run() {
    counts.runs += 1;
    if (random.chance(0.15)) {
      counts.killed += 1;
      await diesOf(() => advance(mortal(town.database, random.between(1, 12))));
    }
    if (random.chance(0.2)) {
      counts.twice += 1;
      await Promise.all([advance(), advance()]);
    } else {
      await advance();
    }
    await town.hosted.follow();
    lifecycle.advance(clock.now());
  }

  return {
    counts,
    /** Runs if it is time to; sometimes it is hours or days late. */
    async perhaps() {
      if (clock.now() < due) return;
      await run();
      const isLate = random.chance(0.1);
      if (isLate) counts.late += 1;
      due = clock.now() + (isLate ? random.between(20, 60) : 12) * 3_600_000;
    },
    run,
  };
}

class Killed extends Error {}

/** The process is killed with its so-many-th query; its transaction is lost. */
function mortal(database, queries) {
  let left = queries;
  const dying = (target) => ({
    query: (...parameters) => {
      left -= 1;
      if (left <= 0) throw new Killed('The process was killed.');
      return target.query(...parameters);
    },
  });
  return {
    ...database,
    ...dying(database),
    transaction: (work) => database.transaction((tx) => work(dying(tx))),
  };
}

async function diesOf(work) {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Killed || error.cause instanceof Killed))
      throw error;
  }
}
