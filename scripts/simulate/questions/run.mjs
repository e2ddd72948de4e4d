// Runs a simulated week of questions, proves it, writes the report. Started by
// scripts/simulate-questions.mjs, so that it can read the packages' TypeScript.
import {mkdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import process from 'node:process';
import {root} from '../../internal/root.mjs';
import {createChecks} from '../checks/checks.mjs';
import {parseArguments} from '../command-line.mjs';
import {checkMoment, checkWeek} from './checks/index.mjs';
import {sizes} from './policy.mjs';
import {describe} from './report/describe.mjs';
import {page} from './report/page.mjs';
import {summary} from './report/summary.mjs';
import {beginWeek, liveWeek} from './week.mjs';

const {size, seed, json} = parseArguments(process.argv.slice(2));
const started = performance.now();

const week = await beginWeek({size: sizes[size], seed});
console.log(
  `A ${size} week, seed "${seed}", on ${week.town.databaseKind} database`,
);
const checks = createChecks();
await liveWeek(week, {tell: tellDay, at: () => checkMoment(week, checks)});
await checkWeek(week, checks);
const told = describe(week, checks, (performance.now() - started) / 1_000);
await mkdir(join(root, '.simulation'), {recursive: true});
const report = join(root, '.simulation/questions.html');
await writeFile(report, page(told));
console.log(summary(told));
console.log(`The report: ${report}`);
if (json) {
  const {passed, failed} = told;
  await writeFile(json, JSON.stringify({passed, failed}));
}
await week.town.close();
// PGlite leaves its memory to the process.
process.exit(told.failed > 0 ? 1 : 0);

function tellDay(date, {book, traffic}) {
  const seconds = Math.round((performance.now() - started) / 1_000);
  const day = new Date(date).toISOString().slice(0, 10);
  const line = `${day}: ${book.questions.length} questions, ${traffic.requests} requests, ${seconds} s`;
  // Only a terminal can write over what it has said.
  process.stdout.write(process.stdout.isTTY ? `\r\x1b[2K${line}` : `${line}\n`);
}
