import type {ImportRecordInput} from '../import/records.js';

/** How far a walk through a place has come. */
export interface Point {
  /** Its contents are read before those of its blog. */
  part: 'contents' | 'blog';
  /** How many contents of that part have been read. */
  index: number;
}

/** What reading a place of Jive's brings, one after the other. */
export type Step =
  | {is: 'record'; record: ImportRecordInput}
  /** Something that has no place here; counted. */
  | {is: 'left-out'; what: string}
  /** Something that Jive would not tell; the rest goes on. */
  | {is: 'unread'; name: string; message: string}
  /** Everything of one more content has been said. */
  | {is: 'point'; point: Point};

/** A step that brings a record. */
export const recordStep = (record: ImportRecordInput): Step => ({
  is: 'record',
  record,
});

/** A step that counts what has no place here. */
export const leftOut = (what: string): Step => ({is: 'left-out', what});
