import type {EncodedParameter} from '../encode.js';
import type {SqlErrorReport} from '../sql-error.js';

/** A column of an answer: its name and PostgreSQL's number of its type. */
export interface Field {
  name: string;
  type: number;
}

/** What PostgreSQL said to one text; plain data, so that it can cross threads. */
export interface Answer {
  command: string;
  rowCount: number;
  fields: Field[];
  rows: (string | null)[][];
  /** The session is inside a transaction after this, sound or aborted. */
  inTransaction: boolean;
  /** Set where PostgreSQL said no. */
  refusal?: SqlErrorReport;
}

/** The one session of an embedded PostgreSQL, in this thread or another. */
export interface Session {
  /** Changes when the session starts anew: nothing of the old one is left. */
  readonly generation: number;
  run(text: string, parameters: readonly EncodedParameter[]): Promise<Answer>;
  close(): Promise<void>;
}
