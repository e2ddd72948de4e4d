// npm run docs: the reference of every package, from its sources, with the
// guides beside it, in docs/reference.
import './internal/require-node.mjs';
import {join} from 'node:path';
import {install} from './internal/install.mjs';
import {root} from './internal/root.mjs';
import {runCommand, tool} from './internal/run-command.mjs';
import {main, Stop} from './internal/stop.mjs';

await main(async () => {
  await install();
  const cwd = join(root, 'docs');
  const {code, output} = await runCommand(tool('typedoc', cwd), [], {cwd});
  if (code !== 0) throw new Stop(`The reference was not built:\n\n${output}`);
  console.log(`Open ${join(cwd, 'reference/index.html')}`);
});
