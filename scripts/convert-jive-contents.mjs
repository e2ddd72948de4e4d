/**
 * Turns recorded pages of Jive v3 contents into import records, one a line:
 *
 *   node scripts/convert-jive-contents.mjs contents.json [messages.json …] > jive.jsonl
 *
 * Discussions become questions, messages their answers, ideas ideas. What has
 * no place here is counted on stderr.
 */
import {readFile} from 'node:fs/promises';
import {jiveToRecords} from './jive/jive-to-records.mjs';

/** Jive begins its answers with a line that keeps pages from running them. */
const parsePage = (text) =>
  JSON.parse(text.replace(/^\uFEFF?throw [^;]*;\s*/u, ''));

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('Say which files: convert-jive-contents.mjs contents.json …');
  process.exit(2);
}
const pages = [];
for (const file of files) {
  const page = parsePage(await readFile(file, 'utf8'));
  if (!Array.isArray(page.list)) {
    console.error(`${file} is no page of Jive contents: it has no list.`);
    process.exit(1);
  }
  pages.push(page);
}
const {records, unmapped} = jiveToRecords(pages);
for (const record of records)
  process.stdout.write(`${JSON.stringify(record)}\n`);
console.error(`${records.length} records.`);
for (const [what, count] of Object.entries(unmapped)) {
  console.error(`Left out: ${what}, ${count} times.`);
}
