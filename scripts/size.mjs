// npm run size: what a page must load, against budgets.json. Fails over a
// budget, and when anything has grown by more than 5 % since it was recorded;
// `npm run size -- --record` writes down what is true now, for a commit that
// says why.
import './internal/require-node.mjs';
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {build} from './build.mjs';
import {install} from './internal/install.mjs';
import {root} from './internal/root.mjs';
import {main} from './internal/stop.mjs';
import {measure} from './size/measure.mjs';
import {verdict} from './size/verdict.mjs';

const path = join(root, 'budgets.json');

await main(async () => {
  await install();
  await build({quiet: true});
  const budgets = JSON.parse(readFileSync(path, 'utf8'));
  const rows = budgets.map((entry) => ({...entry, ...measure(entry.loads)}));
  if (process.argv.includes('--record')) record(budgets, rows);
  else report(rows);
});

function record(budgets, rows) {
  const recorded = budgets.map((entry, index) => ({
    ...entry,
    recorded: rows[index].brotli,
  }));
  writeFileSync(path, `${JSON.stringify(recorded, null, 2)}\n`);
  console.log('Recorded in budgets.json.');
}

function report(rows) {
  console.log(
    line('', 'minified', 'gzip', 'brotli', 'budget', 'goal', 'recorded'),
  );
  for (const {name, min, gzip, brotli, budget, recorded, goal} of rows) {
    console.log(
      line(
        name,
        ...[min, gzip, brotli].map(count),
        budget ? count(budget) : '',
        goal ? count(goal) : '',
        recorded ? count(recorded) : '',
      ),
    );
  }
  const complaints = rows.flatMap(verdict);
  for (const complaint of complaints) console.error(`\n${complaint}`);
  process.exitCode = complaints.length > 0 ? 1 : 0;
}

function count(bytes) {
  return bytes.toLocaleString('en');
}

function line(name, ...cells) {
  return name.padEnd(34) + cells.map((cell) => cell.padStart(10)).join('');
}
