import type {CommunityContext} from '../community/context.js';
import {digestOf} from '../community/digest.js';
import {SqlError} from '../database/sql-error.js';
import {
  importBatch,
  type BatchEntry,
  type BatchReport,
  type ImportRun,
} from './import-batch.js';
import {keyOf, nameOf} from './known-records.js';
import {readRecord} from './read-record.js';
import type {ImportRecord} from './records.js';
import {beginRehearsal} from './rehearsal.js';

/** What is wrong with one line. */
export interface LineError {
  /** Counted from 1. */
  line: number;
  /** A sentence for the person who made the file. */
  message: string;
}

/** What an import did, or would do. */
export interface ImportReport {
  /** Lines that held something. */
  read: number;
  created: number;
  changed: number;
  unchanged: number;
  /** Lines that were left out because of an error. */
  skipped: number;
  /** One for each line that was left out; at most a thousand. */
  errors: LineError[];
}

export interface ImportOptions {
  context: CommunityContext;
  /** Names where the ids come from; the same source twice changes nothing. */
  source: string;
  /** One record each, as `docs/import.md` describes them. */
  lines: AsyncIterable<string> | Iterable<string>;
  /** Reports what would happen, and writes nothing. */
  dryRun?: boolean | undefined;
  /** Told that everything up to this line is written, or is known to be wrong. */
  onWritten?: ((line: number) => Promise<void>) | undefined;
  /** Told of each line that is left out, also beyond the first thousand. */
  onSkipped?: ((error: LineError) => void) | undefined;
}

const recordsInBatch = 500;
const ballotsInBatch = 20_000;
const mostErrors = 1_000;

/** Reads records into a community, batch by batch, each all or nothing. */
export async function importLines(
  options: ImportOptions,
): Promise<ImportReport> {
  const {context, source, dryRun = false} = options;
  const rehearsal = dryRun ? beginRehearsal(context) : undefined;
  try {
    return await readLines(options, {
      context,
      source,
      rehearsal,
      facts: undefined,
    });
  } finally {
    await rehearsal?.end();
  }
}

async function readLines(
  {lines, onWritten, onSkipped}: ImportOptions,
  run: ImportRun,
): Promise<ImportReport> {
  const report: ImportReport = {
    read: 0,
    created: 0,
    changed: 0,
    unchanged: 0,
    skipped: 0,
    errors: [],
  };
  const skip = (error: LineError) => {
    report.skipped += 1;
    onSkipped?.(error);
    if (report.errors.length < mostErrors) report.errors.push(error);
  };
  let batch: BatchEntry[] = [];
  let keys = new Set<string>();
  let ballots = 0;

  const flush = async () => {
    const entries = batch;
    batch = [];
    keys = new Set();
    ballots = 0;
    if (entries.length === 0) return;
    const done = await importSafely(run, entries);
    report.created += done.created;
    report.changed += done.changed;
    report.unchanged += done.unchanged;
    done.errors.forEach(skip);
    await onWritten?.(entries.at(-1)?.line ?? 0);
  };

  let number = 0;
  for await (const line of lines) {
    number += 1;
    const text = number === 1 ? line.replace(/^\uFEFF/u, '') : line;
    if (text.trim() === '') continue;
    report.read += 1;
    const read = readRecord(text);
    if (!read.record) {
      skip({line: number, message: read.message});
      continue;
    }
    const key = keyOf(nameOf(read.record));
    // The same record again is judged by what the first one has become.
    if (keys.has(key)) await flush();
    keys.add(key);
    batch.push({
      line: number,
      record: read.record,
      hash: await digestOf(read.record),
    });
    ballots += countBallots(read.record);
    if (batch.length >= recordsInBatch || ballots >= ballotsInBatch) {
      await flush();
    }
  }
  await flush();
  report.errors.sort((a, b) => a.line - b.line);
  return report;
}

const countBallots = (record: ImportRecord) =>
  record.type === 'ballots' ? record.up.length + record.down.length : 0;

/** Where the database refuses a batch, its lines go one by one to find which. */
async function importSafely(
  run: ImportRun,
  entries: readonly BatchEntry[],
): Promise<BatchReport> {
  try {
    return await importBatch(run, entries);
  } catch (error) {
    if (!isAboutContent(error)) throw error;
    if (entries.length === 1) return refused(entries, error);
    const total: BatchReport = {
      created: 0,
      changed: 0,
      unchanged: 0,
      errors: [],
    };
    for (const entry of entries) {
      const one = await importSafely(run, [entry]);
      total.created += one.created;
      total.changed += one.changed;
      total.unchanged += one.unchanged;
      total.errors.push(...one.errors);
    }
    return total;
  }
}

/** Class 22: a value does not fit its type; class 23: a rule is broken. */
const isAboutContent = (error: unknown): error is SqlError =>
  error instanceof SqlError && /^2[23]/.test(error.code);

const refused = (
  entries: readonly BatchEntry[],
  error: SqlError,
): BatchReport => ({
  created: 0,
  changed: 0,
  unchanged: 0,
  errors: entries.map(({line}) => ({
    line,
    message: `The database refused this record: ${error.message}.`,
  })),
});
