// npm test: every check, the quick ones first. `npm test -- unit browser` runs
// only those. Ends with the line `N passed, N failed`.
import './internal/require-node.mjs';
import {install} from './internal/install.mjs';
import {main, Stop} from './internal/stop.mjs';
import {schedule} from './test/schedule.mjs';
import {steps} from './test/steps.mjs';

/** How many steps run at once: two processors, and pages that wait for them. */
const lanes = 3;
/** The names of the steps that are running, for whoever watches. */
const running = new Set();

await main(async () => {
  const chosen = choose(process.argv.slice(2));
  await install();
  summarize(await schedule(chosen, {lanes, run}));
});

function choose(names) {
  if (names.length === 0) return steps;
  const unknown = names.find(
    (name) => !steps.some((step) => step.name === name),
  );
  if (unknown !== undefined) {
    const known = steps.map(({name, does}) => `  ${name.padEnd(10)} ${does}`);
    throw new Stop(
      `There is no step "${unknown}". The steps are:\n\n${known.join('\n')}`,
    );
  }
  return steps.filter(({name}) => names.includes(name));
}

function showRunning() {
  if (!process.stdout.isTTY) return;
  const names = [...running].join(', ');
  process.stdout.write(`\r\x1b[2K${names && `· ${names}`}`);
}

async function run({name, does, run}) {
  running.add(name);
  showRunning();
  const start = performance.now();
  const result = await attempt(run);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const mark = result.failed ? '✗' : '✓';
  const counts = result.failed
    ? `${result.passed} passed, ${result.failed} failed`
    : `${result.passed} passed`;
  running.delete(name);
  if (process.stdout.isTTY) process.stdout.write('\r\x1b[2K');
  console.log(
    `${mark} ${name.padEnd(10)} ${`${seconds} s`.padStart(8)}  ${counts.padEnd(14)} ${does}`,
  );
  if (result.failed) console.log(`\n${indent(result.output)}\n`);
  showRunning();
  return {name, ...result};
}

/** A step that cannot run is a step that failed, and the next one still runs. */
async function attempt(run) {
  try {
    return await run();
  } catch (error) {
    const output = error instanceof Stop ? error.message : error.stack;
    return {passed: 0, failed: 1, output};
  }
}

function summarize(results) {
  const sum = (key) =>
    results.reduce((total, result) => total + result[key], 0);
  const failing = results.filter(({failed}) => failed > 0);
  if (failing.length > 0) {
    const names = failing.map(({name}) => name).join(' ');
    console.log(`\nFailed: ${names}. Again with: npm test -- ${names}`);
    process.exitCode = 1;
  }
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
}

function indent(text = '') {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n');
}
