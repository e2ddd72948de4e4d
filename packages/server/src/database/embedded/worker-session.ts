import {once} from 'node:events';
import type {Worker} from 'node:worker_threads';
import {DatabaseUnavailableError} from '../database.js';
import type {EncodedParameter} from '../encode.js';
import type {Answer, Session} from '../pglite/session.js';
import type {Schedule} from '../schedule.js';
import type {WorkerReport, WorkerRequest} from './worker-messages.js';

export interface WorkerSessionOptions {
  /** Starts a thread that serves the database. */
  spawn(): Worker;
  schedule: Schedule;
  /** A statement that takes longer has hung its thread, which is replaced. */
  statementTimeoutMilliseconds: number;
}

interface Call {
  resolve(answer: Answer): void;
  reject(error: Error): void;
  callOff(): void;
}

const firstRestartDelay = 100;
const longestRestartDelay = 10_000;

/**
 * The session of a PostgreSQL that computes in a thread of its own. When the
 * thread dies, its calls fail, this process goes on, and a new thread starts.
 */
export class WorkerSession implements Session {
  generation = 0;
  readonly #options: WorkerSessionOptions;
  readonly #calls = new Map<number, Call>();
  #worker: Worker | undefined;
  #lastId = 0;
  #failedStarts = 0;
  #starting: Promise<void> | undefined;
  #closing = false;

  static async start(options: WorkerSessionOptions): Promise<WorkerSession> {
    const session = new WorkerSession(options);
    await session.#start();
    return session;
  }

  private constructor(options: WorkerSessionOptions) {
    this.#options = options;
  }

  run(text: string, parameters: readonly EncodedParameter[]): Promise<Answer> {
    const worker = this.#worker;
    if (!worker) return Promise.reject(restarting());
    const {schedule, statementTimeoutMilliseconds} = this.#options;
    return new Promise((resolve, reject) => {
      const id = ++this.#lastId;
      // Only ending the thread stops a statement: it listens to nothing else.
      const callOff = schedule(() => {
        void worker.terminate();
      }, statementTimeoutMilliseconds);
      this.#calls.set(id, {resolve, reject, callOff});
      worker.postMessage({id, text, parameters} satisfies WorkerRequest);
    });
  }

  async close() {
    this.#closing = true;
    await this.#starting?.catch(() => undefined);
    const worker = this.#worker;
    if (!worker) return;
    const exited = once(worker, 'exit');
    worker.postMessage('close' satisfies WorkerRequest);
    const callOff = this.#options.schedule(() => {
      void worker.terminate();
    }, this.#options.statementTimeoutMilliseconds);
    await exited;
    callOff();
  }

  /** Resolves when the thread serves. */
  async #start(): Promise<void> {
    const worker = this.#options.spawn();
    let failure: unknown;
    worker.on('error', (error) => {
      failure = error;
    });
    await new Promise<void>((resolve, reject) => {
      worker.on('message', (report: WorkerReport) => {
        if (report !== 'ready') {
          this.#settle(report);
          return;
        }
        this.#worker = worker;
        this.#failedStarts = 0;
        resolve();
      });
      worker.once('exit', () => {
        reject(cannotStart(failure));
        if (this.#worker === worker) this.#lose(failure);
      });
    });
  }

  #settle({id, answer}: Exclude<WorkerReport, string>) {
    const call = this.#calls.get(id);
    this.#calls.delete(id);
    call?.callOff();
    call?.resolve(answer);
  }

  #lose(cause: unknown) {
    this.#worker = undefined;
    this.generation++;
    for (const {reject, callOff} of this.#calls.values()) {
      callOff();
      reject(
        new DatabaseUnavailableError(
          'The embedded database stopped while it worked on this, and starts anew.',
          {cause},
        ),
      );
    }
    this.#calls.clear();
    this.#restartLater();
  }

  #restartLater() {
    if (this.#closing) return;
    const delay = Math.min(
      firstRestartDelay * 2 ** this.#failedStarts,
      longestRestartDelay,
    );
    this.#options.schedule(() => {
      if (this.#closing) return;
      this.#starting = this.#start();
      this.#starting.catch(() => {
        this.#failedStarts++;
        this.#restartLater();
      });
    }, delay);
  }
}

function restarting() {
  return new DatabaseUnavailableError(
    'The embedded database is starting anew; try again in a moment.',
  );
}

function cannotStart(cause: unknown) {
  const reason = cause instanceof Error ? cause.message : 'its thread ended';
  return new DatabaseUnavailableError(
    `The embedded database does not start: ${reason}`,
    {cause},
  );
}
