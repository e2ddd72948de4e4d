import type {EncodedParameter} from '../encode.js';
import type {Answer} from '../pglite/session.js';

/** What a worker is told when it starts. */
export type WorkerTask =
  | {
      do: 'create';
      /** Where PostgreSQL's files shall be. */
      directory: string;
      /** A gzipped tar of a data directory; without it, initdb makes one. */
      prepared: string | undefined;
    }
  | {do: 'serve'; directory: string};

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
