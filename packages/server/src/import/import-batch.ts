import type {CommunityContext} from '../community/context.js';
import {write} from '../community/write.js';
import type {LineError} from './import-lines.js';
import {
  keepKnown,
  keyOf,
  nameOf,
  type Known,
  type RecordName,
} from './known-records.js';
import {planRecord, type Plan} from './plan-record.js';
import type {ImportRecord} from './records.js';
import type {Rehearsal} from './rehearsal.js';
import {readSurroundings} from './read-surroundings.js';
import type {Facts} from './surroundings.js';
import {UnfitRecordError} from './unfit-record.js';
import {writePlans} from './write-plans.js';

/** One record and the line it came from. */
export interface BatchEntry {
  line: number;
  record: ImportRecord;
  hash: string;
}

/** What one batch did, or would do. */
export interface BatchReport {
  created: number;
  changed: number;
  unchanged: number;
  errors: LineError[];
}

/** What the batches of one import share. */
export interface ImportRun {
  context: CommunityContext;
  source: string;
  /** Where a dry run keeps what it adds; undefined where all is written. */
  rehearsal: Rehearsal | undefined;
  /** The places, which every batch asks for. */
  facts: Facts | undefined;
}

/** Writes what is new in these records in one transaction. */
export async function importBatch(
  run: ImportRun,
  entries: readonly BatchEntry[],
): Promise<BatchReport> {
  const {context, source, rehearsal} = run;
  const surroundings = await readSurroundings(
    context,
    {source, before: run.facts, rehearsal: run.rehearsal},
    entries.map(({record}) => record),
  );
  const report: BatchReport = {
    created: 0,
    changed: 0,
    unchanged: 0,
    errors: [],
  };
  const plans: Plan[] = [];
  const written: (RecordName & Known)[] = [];

  for (const {line, record, hash} of entries) {
    const name = nameOf(record);
    const before = surroundings.record(name);
    if (before?.hash === hash) {
      report.unchanged += 1;
      continue;
    }
    try {
      const plan = planRecord(
        {context, surroundings, target: before?.target},
        record,
      );
      plans.push(plan);
      written.push({...name, target: plan.target, hash});
      surroundings.set('records', keyOf(name), {target: plan.target, hash});
      report[before ? 'changed' : 'created'] += 1;
    } catch (error) {
      if (!(error instanceof UnfitRecordError)) throw error;
      report.errors.push({line, message: error.message});
    }
  }

  if (rehearsal) await rehearsal.keep(surroundings.added());
  else if (plans.length > 0) {
    await write(context, async (tx) => {
      await writePlans(context, tx, plans);
      await keepKnown(context, tx, source, written);
      tx.happened({type: 'gap'});
    });
  }
  run.facts = surroundings.places();
  return report;
}
