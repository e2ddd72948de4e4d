import {statfs} from 'node:fs/promises';
import {StorageFullError} from '../database.js';

/** Free bytes of the disk that holds a path. */
export type FreeBytes = (path: string) => Promise<number>;

/** Asks the operating system. */
export const freeBytesOnDisk: FreeBytes = async (path) => {
  const {bavail, bsize} = await statfs(path);
  return bavail * bsize;
};

const megabyte = 2 ** 20;

/**
 * PostgreSQL keeps its log in pieces of 16 MB, and the embedded one hangs when
 * it cannot make the next: stop while there is room for a few.
 */
const reserve = 64 * megabyte;

/** For how long one answer of the operating system is believed. */
const freshForMilliseconds = 100;

/** Refuses writes while the disk is nearly full; reads go on. */
export class StorageGuard {
  readonly #directory: string;
  readonly #freeBytes: FreeBytes;
  #asked = -Infinity;
  #free = Infinity;

  constructor(directory: string, freeBytes: FreeBytes) {
    this.#directory = directory;
    this.#freeBytes = freeBytes;
  }

  async assertRoom() {
    const now = performance.now();
    if (now - this.#asked >= freshForMilliseconds) {
      this.#asked = now;
      this.#free = await this.#freeBytes(this.#directory);
    }
    if (this.#free >= reserve) return;
    throw new StorageFullError(
      `Only ${Math.floor(this.#free / megabyte)} MB are free on the disk of ${this.#directory}, ` +
        `and nothing is written below ${reserve / megabyte} MB: free some space, then write again.`,
    );
  }
}

const writing =
  /\b(insert|update|delete|merge|copy|create|alter|drop|truncate|do|call|reindex|vacuum)\b/i;

/** What was found of each statement; there are only so many texts. */
const known = new Map<string, boolean>();

/** Whether a statement may need room; `select … for update` does too. */
export function mayWrite(statement: string) {
  let writes = known.get(statement);
  if (writes === undefined) {
    writes = writing.test(statement);
    if (known.size >= 1_000) known.clear();
    known.set(statement, writes);
  }
  return writes;
}
