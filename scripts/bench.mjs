// npm run bench: what it costs, beside its peers and its budgets. Writes
// .bench/results.json and the page .bench/index.html. `-- --quick` is a short
// run, `-- server` or `-- client` one half. No figure fails anything.
import './internal/require-node.mjs';
import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {readArguments} from './bench/arguments.mjs';
import {measureClient} from './bench/client/measure-client.mjs';
import {currentLoad, describeLoad, describeMachine} from './bench/machine.mjs';
import {installPeers} from './bench/peers.mjs';
import {page} from './bench/report/page.mjs';
import {budgetLines} from './bench/report/print.mjs';
import {measureServers} from './bench/server/measure-servers.mjs';
import {build} from './build.mjs';
import {findBrowser} from './internal/find-browser.mjs';
import {install} from './internal/install.mjs';
import {root} from './internal/root.mjs';
import {main} from './internal/stop.mjs';

const folder = join(root, '.bench');
const measures = {server: measureServers, client: measureClient};

await main(async () => {
  const {quick, halves} = readArguments(process.argv.slice(2));
  const load = describeLoad(currentLoad());
  const browser = halves.includes('client') ? await findBrowser() : undefined;
  await install();
  await build({quiet: true});
  const peers = await installPeers();

  const startedAt = new Date().toISOString();
  const measured = {};
  for (const half of halves) {
    measured[half] = await measures[half]({quick, peers, say: console.log});
  }
  write({
    startedAt,
    quick,
    machine: [...describeMachine(browser), load],
    sections: Object.values(measured).flatMap(({sections}) => sections),
    // What the sections were made of, for other tools.
    raw: Object.fromEntries(
      Object.entries(measured).map(([half, {raw}]) => [half, raw]),
    ),
  });
});

function write({raw, ...results}) {
  mkdirSync(folder, {recursive: true});
  const json = JSON.stringify({...results, raw}, null, 2);
  writeFileSync(join(folder, 'results.json'), `${json}\n`);
  writeFileSync(join(folder, 'index.html'), page(results));
  console.log(budgetLines(results.sections).join('\n'));
  console.log(
    `\n${results.machine.join(' · ')}\nThe whole report: .bench/index.html`,
  );
}
