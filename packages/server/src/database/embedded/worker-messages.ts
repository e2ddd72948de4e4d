import type {EncodedParameter} from '../encode.js';
import type {Answer} from '../pglite/session.js';

/** What a worker is told when it starts. */
export interface WorkerTask {
  /** `initialise` makes the data directory and ends, `serve` answers. */
  do: 'initialise' | 'serve';
  /** Where PostgreSQL's files are or shall be. */
  directory: string;
  /** A gzipped tar of a data directory, to begin with when there is none. */
  prepared?: string | undefined;
}

/** What the server asks the worker. */
export type WorkerRequest =
  | {
      id: number;
      text: string;
      parameters: readonly EncodedParameter[];
    }
  | 'close';

/** What the worker says. */
export type WorkerReport = 'ready' | {id: number; answer: Answer};
