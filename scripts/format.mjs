// npm run format: lays every file out in the one way.
import './internal/require-node.mjs';
import {install} from './internal/install.mjs';
import {runCommand, tool} from './internal/run-command.mjs';
import {main} from './internal/stop.mjs';

await main(async () => {
  await install();
  const paths = process.argv.slice(2);
  const {code} = await runCommand(
    tool('oxfmt'),
    paths.length > 0 ? paths : ['.'],
    {show: true},
  );
  process.exitCode = code;
});
