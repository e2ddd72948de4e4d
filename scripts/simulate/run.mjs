// Runs a whole simulated year, proves it, writes the report. Started by
// scripts/simulate-ideas.mjs, so that it can read the packages' TypeScript.
import {mkdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import process from 'node:process';
import {root} from '../internal/root.mjs';
import {createChecks} from './checks/checks.mjs';
import {checkMoment, checkYear} from './checks/index.mjs';
import {parseArguments} from './command-line.mjs';
import {describe} from './report/describe.mjs';
import {page} from './report/page.mjs';
import {summary} from './report/summary.mjs';
import {sizes} from './size.mjs';
import {beginYear, liveYear} from './year.mjs';

const {size, seed, json} = parseArguments(process.argv.slice(2));
const started = performance.now();

const year = await beginYear({size: sizes[size], seed});
console.log(
  `A ${size} year, seed "${seed}", on ${year.town.databaseKind} database`,
);
const checks = createChecks();
await liveYear(year, {
  tell: tellMonth,
  at: () => checkMoment(year, checks),
});
const lived = performance.now();
await checkYear(year, checks);
const told = describe(year, checks, {
  seconds: (performance.now() - started) / 1_000,
  livedSeconds: (lived - started) / 1_000,
});
const report = join(root, '.simulation/index.html');
await mkdir(join(root, '.simulation'), {recursive: true});
await writeFile(report, page(told));
console.log(summary(told));
console.log(`The report: ${report}`);
if (json) {
  const {passed, failed} = told;
  await writeFile(json, JSON.stringify({passed, failed}));
}
await year.town.close();
// PGlite leaves its memory to the process.
process.exit(told.failed > 0 ? 1 : 0);

function tellMonth(month, {book, traffic}) {
  const {requests} = traffic.summary();
  const seconds = Math.round((performance.now() - started) / 1_000);
  const line = `${month}: ${book.ideas.length} ideas, ${requests} requests, ${seconds} s`;
  // Only a terminal can write over what it has said.
  process.stdout.write(process.stdout.isTTY ? `\r\x1b[2K${line}` : `${line}\n`);
}
