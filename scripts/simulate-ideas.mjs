// npm run simulate:ideas: a year of idea voting through the real server, with a
// clock that is moved. Fails on any inconsistency, and writes a report page.
import './internal/require-node.mjs';
import {install} from './internal/install.mjs';
import {runCommand} from './internal/run-command.mjs';
import {main, Stop} from './internal/stop.mjs';
import {parseArguments, usage} from './simulate/command-line.mjs';

await main(async () => {
  const words = process.argv.slice(2);
  const {help, problem} = parseArguments(words);
  if (help) {
    console.log(usage);
    return;
  }
  if (problem) throw new Stop(`${problem}\n\n${usage}`);
  await install();
  const {code} = await runCommand(
    process.execPath,
    [
      '--import=tsx',
      '--conditions=source',
      'scripts/simulate/run.mjs',
      ...words,
    ],
    {show: true},
  );
  process.exitCode = code;
});
