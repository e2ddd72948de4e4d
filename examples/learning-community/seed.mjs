import {realpathSync} from 'node:fs';
import {writeFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {blog} from './seed/blog.mjs';
import {discussion} from './seed/discussion.mjs';
import {ideas} from './seed/ideas.mjs';
import {people} from './seed/people.mjs';
import {places} from './seed/places.mjs';
import {questions} from './seed/questions.mjs';
import {welcome} from './seed/welcome.mjs';

/**
 * The demo community as import records, what is referred to before what refers
 * to it. The same moment gives the same records.
 *
 * @param {Date} now what all dates are relative to
 */
export function* seedRecords(now) {
  yield* places;
  yield* people(now);
  yield* ideas(now);
  yield* discussion(now);
  yield* questions(now);
  yield* blog(now);
  yield welcome;
}

/**
 * The demo community as JSON Lines.
 *
 * @param {Date} now
 */
export function seedLines(now) {
  return [...seedRecords(now)]
    .map((record) => `${JSON.stringify(record)}\n`)
    .join('');
}

async function main() {
  const {values, positionals} = parseArgs({
    allowPositionals: true,
    options: {now: {type: 'string'}},
  });
  const now = values.now ? new Date(values.now) : new Date();
  if (Number.isNaN(now.getTime())) {
    throw new Error('--now takes a moment such as 2026-11-22T09:00:00Z');
  }
  const [file] = positionals;
  if (file) await writeFile(file, seedLines(now));
  else process.stdout.write(seedLines(now));
}

const started = process.argv[1];
if (started && realpathSync(started) === fileURLToPath(import.meta.url)) {
  await main();
}
