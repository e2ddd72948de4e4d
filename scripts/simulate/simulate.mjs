import {install} from '../internal/install.mjs';
import {runCommand} from '../internal/run-command.mjs';
import {Stop} from '../internal/stop.mjs';
import {parseArguments, usageOf} from './command-line.mjs';

/** What can be simulated, each by a program of its own. */
const programs = {
  ideas: 'scripts/simulate/run.mjs',
  questions: 'scripts/simulate/questions/run.mjs',
};

/** Runs a simulation in a process that can read the packages' TypeScript. */
export async function simulate(subject) {
  const words = process.argv.slice(2);
  const {help, problem} = parseArguments(words);
  const usage = usageOf(subject);
  if (help) {
    console.log(usage);
    return;
  }
  if (problem) throw new Stop(`${problem}\n\n${usage}`);
  await install();
  const {code} = await runCommand(
    process.execPath,
    ['--import=tsx', '--conditions=source', programs[subject], ...words],
    {show: true},
  );
  process.exitCode = code;
}
