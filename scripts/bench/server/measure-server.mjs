import {interleave} from '../rounds.mjs';
import {medians} from '../statistics.mjs';
import {changeCohorts} from './cohort-change.mjs';
import {boards, community} from './dataset/load-dataset.mjs';
import {readOpenIdeas, recount} from './facts.mjs';
import {secret, signInNewcomers} from './identities.mjs';
import {load} from './load.mjs';
import {startProgram} from './programs/start-program.mjs';
import {listPath} from './walk-pages.mjs';
import {openCopy, prepareStorage} from './storages.mjs';
import {readBeginning, townhallTasks} from './tasks.mjs';
import {startWaline, walineTasks} from './waline.mjs';

const scales = {
  full: {
    ideas: 100_000,
    questions: 100_000,
    people: 50_000,
    newcomers: 2_003,
    rounds: 3,
    seconds: 3,
  },
  quick: {
    ideas: 2_000,
    questions: 2_000,
    people: 2_000,
    newcomers: 2_003,
    rounds: 2,
    seconds: 1,
  },
};

/** How many requests are under way at a time, where a task does not say. */
export const connections = 32;

/**
 * Measures the server on one kind of database, and everything it is compared
 * with, in the same rounds. Without an address it is the embedded database.
 */
export async function measureServer({databaseUrl, peers, quick, say}) {
  const {rounds, seconds, ...sizes} = scales[quick ? 'quick' : 'full'];
  const storage = await prepareStorage(databaseUrl, sizes, say);
  const running = [];
  const start = async (starting) => {
    const program = await starting;
    running.push(program);
    return program;
  };
  const stopAll = async () => {
    for (const program of running.splice(0).reverse()) await program.stop();
  };
  try {
    const openIdeas = await inCopy(storage.server, readOpenIdeas);
    const programs = await startPrograms(storage, start);
    const waline = await startPeer({peers, storage, start, say});
    const tasks = [
      ...(await townhallTasks(programs, openIdeas, () =>
        signInNewcomers(sizes),
      )),
      ...(waline ? walineTasks(waline) : []),
    ].map((task) => ({name: task.name, run: () => measure(task, seconds)}));

    say(`Warming up, then ${rounds} rounds on ${storage.name}…`);
    await interleave(tasks, 1);
    const measured = await interleave(tasks, rounds, (round) =>
      say(`  round ${round} of ${rounds}`),
    );
    await stopAll();
    const counted = await inCopy(storage.server, recount);
    say('Letting one cohort open and another close…');
    const cohorts = await changeCohorts({
      inCopy: (work) => inCopy(storage.server, work),
      startServer: () => startTownhall(storage.server),
      paths: boards.map((board) => listPath(board)),
      ideas: sizes.ideas / 10,
    });
    return {
      storage: storage.name,
      walineOn: !waline
        ? 'Waline could not be installed or started, and is left out.'
        : storage.waline
          ? 'Waline keeps its comments on the same PostgreSQL server.'
          : 'Waline keeps its comments in PGlite behind a socket, in memory, so that it needs no database server and waits for no disk: its SQLite driver would have to be compiled or downloaded from outside the npm registry.',
      sizes,
      rounds: Object.fromEntries(measured),
      medians: Object.fromEntries(
        [...measured].map(([name, runs]) => [name, medians(runs)]),
      ),
      recount: counted,
      cohorts,
    };
  } finally {
    await stopAll();
    await storage.dispose();
  }
}

/** What cannot be started is left out, and said. */
async function startPeer({peers, storage, start, say}) {
  if (!peers) return undefined;
  try {
    return await start(
      startWaline({peers, databaseUrl: storage.waline?.databaseUrl}),
    );
  } catch (error) {
    say(`Waline could not be started, and is left out: ${error.message}`);
    return undefined;
  }
}

async function measure({prepare, next, ...task}, seconds) {
  return load({
    connections,
    ...task,
    next: prepare ? await prepare() : next,
    seconds,
  });
}

const startTownhall = (copy) =>
  startProgram('townhall', {
    ...copy,
    secret,
    config: {
      communities: [{id: community, name: 'Bench', jive: {enabled: true}}],
    },
    // All requests come from one address, which would be one hasty visitor.
    rateLimits: false,
    // Small, so that no page is asked for again while it is still held.
    limits: {cacheBytes: 256 * 1_024},
  });

async function startPrograms({server, spike}, start) {
  const townhall = await start(startTownhall(server));
  const {text: answer} = await readBeginning(townhall.url);
  return {
    townhall,
    constant: await start(startProgram('constant', {answer})),
    spike: await start(startProgram('spike', {...spike, community})),
  };
}

async function inCopy(copy, work) {
  const database = await openCopy(copy);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}
