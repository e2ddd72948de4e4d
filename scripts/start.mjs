// npm start: the demo. A community's server and a documentation site on another
// origin that carries its widgets. What stands behind `--` goes to the server,
// e.g. `npm start -- --import community.jsonl`.
import './internal/require-node.mjs';
import {join, resolve} from 'node:path';
import {build} from './build.mjs';
import {install} from './internal/install.mjs';
import {root} from './internal/root.mjs';
import {main} from './internal/stop.mjs';
import {adminLink} from './start/admin-link.mjs';
import {answers} from './start/answers.mjs';
import {engageDemo, writeDemo} from './start/demo.mjs';
import {claimPort} from './start/port.mjs';
import {runTogether} from './start/run-together.mjs';

const serverProgram = join(root, 'packages/server/dist/bin/townhall-server.js');
const siteProgram = join(root, 'examples/docs-site/server.mjs');

await main(async () => {
  const passedOn = process.argv.slice(2);
  await install();
  const port = await claimPort('PORT', 4400);
  const demoPort = await claimPort('DEMO_PORT', 4401);
  await build({quickly: true});

  const community = `http://localhost:${port}`;
  const site = `http://localhost:${demoPort}`;
  const {config, seed} = await writeDemo({docsOrigin: site, port});
  const server = {
    name: 'the server',
    program: serverProgram,
    args: [
      ...['--port', String(port)],
      ...['--config', config],
      ...['--seed', seed],
      ...['--data', dataFolder()],
      ...passedOn,
    ],
    ready: () => answers(`${community}/readyz`),
  };
  const docsSite = {
    name: 'the documentation site',
    program: siteProgram,
    args: [],
    env: {
      DEMO_PORT: String(demoPort),
      TOWNHALL_URL: community,
    },
    ready: () => answers(site),
  };

  // A dry run or a key prints what it has to say and ends; nothing is looked at.
  const endsByItself = passedOn.some((arg) =>
    [
      '--dry-run',
      '--help',
      '--version',
      '--make-key',
      '--revoke-key',
      '--admin-link',
    ].includes(arg),
  );
  process.exitCode = await runTogether(
    endsByItself ? [server] : [server, docsSite],
    {
      endsByItself,
      onReady() {
        engageDemo(community).catch((error) => console.error(error.message));
        console.log(`
  The community   ${community}
  A site with it  ${site}
  Its manager     ${adminLink(serverProgram, server.args)}

Ctrl-C stops both.`);
      },
    },
  );
});

/** Where the command was given, a relative folder is meant from there. */
function dataFolder() {
  const said = process.env.TOWNHALL_DATA;
  if (!said) return join(root, '.townhall');
  return resolve(process.env.INIT_CWD ?? process.cwd(), said);
}
