import {spawn} from 'node:child_process';
import {setTimeout as pause} from 'node:timers/promises';

const endWithParent = new URL('end-with-parent.mjs', import.meta.url).href;
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const patience = 15_000;

/**
 * Runs programs that belong together: Ctrl-C or SIGTERM stops all of them, and
 * so does the end of one. Answers with the exit code when all have ended.
 */
export async function runTogether(programs, {endsByItself, onReady}) {
  const children = [];
  let stopping = false;

  // Once each: a program takes the second signal as "now".
  const stop = () => {
    if (stopping) return;
    stopping = true;
    for (const {child} of children) child.kill('SIGTERM');
  };
  const onSignal = () => {
    // The second time is from somebody who does not wish to wait.
    if (stopping) for (const {child} of children) child.kill('SIGKILL');
    else {
      console.log('\nStopping…');
      stop();
    }
  };
  for (const signal of signals) process.on(signal, onSignal);
  const watching = watchNpm(stop);

  for (const program of programs) children.push(startProgram(program));
  const ready = allReady(programs, () => stopping).then((yes) => {
    if (yes && !endsByItself) onReady();
  });

  const first = await Promise.race(children.map(({ended}) => ended));
  const unexpected = !stopping && !endsByItself;
  if (unexpected) console.error(`\n${first.name} has stopped (${first.how}).`);
  stop();
  const late = setTimeout(() => {
    for (const {child} of children) child.kill('SIGKILL');
  }, patience);
  const ends = await Promise.all(children.map(({ended}) => ended));
  clearTimeout(late);
  await ready;
  clearInterval(watching);
  for (const signal of signals) process.off(signal, onSignal);
  return unexpected ? 1 : Math.max(...ends.map(({code}) => code ?? 0));
}

/** SIGTERM to npm ends npm and its shell, and neither of them tells us. */
function watchNpm(stop) {
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event === undefined) return undefined;
  return setInterval(() => {
    if (process.ppid !== parent) stop();
  }, 250).unref();
}

function startProgram({name, program, args, env}) {
  const child = spawn(
    process.execPath,
    ['--import', endWithParent, program, ...args],
    {
      // Paths on the command line are meant from where the command was given.
      cwd: process.env.INIT_CWD ?? process.cwd(),
      env: {...process.env, ...env},
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      // A terminal's Ctrl-C goes to a whole group; only we pass it on.
      detached: process.platform !== 'win32',
    },
  );
  const ended = new Promise((resolve) => {
    child.once('error', (error) =>
      resolve({name, code: 1, how: error.message}),
    );
    child.once('exit', (code, signal) =>
      resolve({name, code, how: signal ?? `exit code ${code}`}),
    );
  });
  return {child, ended};
}

async function allReady(programs, gaveUp) {
  for (const {ready} of programs) {
    while (!(await ready())) {
      if (gaveUp()) return false;
      await pause(100);
    }
  }
  return !gaveUp();
}
