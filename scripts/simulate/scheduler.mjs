import {createSqlHosting} from '../../packages/server/src/index.ts';

/** Small enough to be cut short, and large enough for a month's end. */
const batches = [3, 20, 50];

/**
 * The job that moves ideas on, as other processes run it beside the one that
 * answers: late, two at once, and killed in the middle of a transaction.
 */
export function createScheduler({town, clock, random, lifecycle}) {
  const counts = {runs: 0, late: 0, twice: 0, killed: 0};
  let due = 0;

  /** A server of its own on the same database. */
  const startProcess = async (database) => {
    const hosting = await createSqlHosting({
      database,
      clock: clock.clock,
      communities: [{id: town.community, name: 'Learners'}],
      repeat: () => () => {},
    });
    return hosting.find(town.community);
  };
  const advance = async (database = town.database, dies = () => {}) => {
    const hosted = await startProcess(database);
    dies();
    return hosted.advance({batch: random.pick(batches)});
  };

  async function run() {
    counts.runs += 1;
    if (random.chance(0.15)) {
      counts.killed += 1;
      const {database, dieAfter} = mortal(town.database);
      const queries = random.between(1, 12);
      await diesOf(() => advance(database, () => dieAfter(queries)));
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
      due = clock.now() + (isLate ? random.between(30, 65) : 22) * 3_600_000;
    },
    run,
  };
}

class Killed extends Error {}

/** A database that a process loses in the middle; its transaction is undone. */
function mortal(database) {
  let left = Infinity;
  const dying = (target) => ({
    query: (...parameters) => {
      left -= 1;
      if (left <= 0) throw new Killed('The process was killed.');
      return target.query(...parameters);
    },
  });
  return {
    database: {
      ...database,
      ...dying(database),
      transaction: (work) => database.transaction((tx) => work(dying(tx))),
    },
    dieAfter: (queries) => {
      left = queries;
    },
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
