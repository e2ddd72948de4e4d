import type {ImportRecordInput} from '../import/records.js';
import type {Point} from './step.js';

/** Knows what is on its way to the database: a batch, and no more. */
export class Trail {
  /** How many lines were said. */
  lines = 0;
  readonly #names = new Map<number, string>();
  readonly #points: {line: number; point: Point}[] = [];

  /** One more line. */
  says(record: ImportRecordInput): void {
    this.lines += 1;
    this.#names.set(
      this.lines,
      record.type === 'ballots'
        ? `the votes on idea ${record.idea}`
        : `${record.type} ${record.id}`,
    );
  }

  /** All lines so far bring what there is up to this point. */
  reaches(point: Point): void {
    const last = this.#points.at(-1);
    // What brought no lines is behind the same line.
    if (last?.line === this.lines) last.point = point;
    else this.#points.push({line: this.lines, point});
  }

  /** What a line is about. */
  nameOf(line: number): string {
    return this.#names.get(line) ?? `line ${line}`;
  }

  /** Forgets what is written; tells how far that reaches. */
  writtenUpTo(line: number): Point | undefined {
    for (const written of this.#names.keys()) {
      if (written > line) break;
      this.#names.delete(written);
    }
    const behind = this.#points.findIndex((one) => one.line > line);
    const done = this.#points.splice(
      0,
      behind < 0 ? this.#points.length : behind,
    );
    return done.at(-1)?.point;
  }
}
