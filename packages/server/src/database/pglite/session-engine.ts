import pgTypes from 'pg-types';
import {DatabaseUnavailableError} from '../database.js';
import {encodeParameter} from '../encode.js';
import type {Connection, Engine, QueryResult} from '../engine.js';
import {SqlError} from '../sql-error.js';
import type {Answer, Session} from './session.js';

/** Waits that long for the one session before it says who may be holding it. */
export const defaultPatienceMilliseconds = 10_000;

export interface SessionEngineOptions {
  patienceMilliseconds?: number;
}

interface Waiting {
  proceed(): void;
  refuse(error: Error): void;
}

/** Shares the one session of an embedded PostgreSQL: first come, first served. */
export class SessionEngine implements Engine {
  readonly #session: Session;
  readonly #patience: number;
  readonly #waiting: Waiting[] = [];
  #held = false;
  #ended: Promise<void> | undefined;

  constructor(
    session: Session,
    {
      patienceMilliseconds = defaultPatienceMilliseconds,
    }: SessionEngineOptions = {},
  ) {
    this.#session = session;
    this.#patience = patienceMilliseconds;
  }

  async connect(): Promise<Connection> {
    if (this.#ended) {
      throw new DatabaseUnavailableError('The database was closed.');
    }
    await this.#acquire();
    return new SessionConnection(this.#session, () => this.#passOn());
  }

  /** Lets what runs or waits finish while patience lasts, then closes. */
  end(): Promise<void> {
    this.#ended ??= this.#acquire()
      .catch(() => undefined)
      .then(() => this.#session.close());
    return this.#ended;
  }

  async #acquire(): Promise<void> {
    if (!this.#held) {
      this.#held = true;
      return;
    }
    await new Promise<void>((resolve, reject) => {
      const waiting: Waiting = {
        proceed: () => {
          clearTimeout(timer);
          resolve();
        },
        refuse: reject,
      };
      const timer = setTimeout(() => {
        this.#waiting.splice(this.#waiting.indexOf(waiting), 1);
        waiting.refuse(this.#impatientError());
      }, this.#patience);
      this.#waiting.push(waiting);
    });
  }

  #passOn() {
    const next = this.#waiting.shift();
    if (next) next.proceed();
    else this.#held = false;
  }

  #impatientError() {
    return new DatabaseUnavailableError(
      `Waited ${this.#patience} ms for the one session of the embedded database. ` +
        'Either a transaction awaits something else than its own queries ' +
        '(inside a transaction, query only through its `tx`), or there is ' +
        'more work than one session can do.',
    );
  }
}

class SessionConnection implements Connection {
  readonly #session: Session;
  readonly #passOn: () => void;
  readonly #generation: number;
  #inTransaction = false;
  #released = false;

  constructor(session: Session, passOn: () => void) {
    this.#session = session;
    this.#passOn = passOn;
    this.#generation = session.generation;
  }

  async query<Row>(
    text: string,
    parameters: readonly unknown[] = [],
  ): Promise<QueryResult<Row>> {
    if (this.#released) throw new Error('This connection was released.');
    if (this.#isLost) {
      // The rest of a transaction must not run without its beginning.
      throw new DatabaseUnavailableError(
        'The database started anew; what was under way is undone.',
      );
    }
    const answer = await this.#session.run(
      text,
      parameters.map(encodeParameter),
    );
    this.#inTransaction = answer.inTransaction;
    if (answer.refusal) throw new SqlError(answer.refusal);
    return {
      command: answer.command,
      rowCount: answer.rowCount,
      rows: readRows(answer),
    };
  }

  release() {
    if (this.#released) return;
    this.#released = true;
    if (!this.#inTransaction || this.#isLost) {
      this.#passOn();
      return;
    }
    // A session that cannot even roll back fails every query after this too.
    this.#session.run('rollback', []).then(
      () => this.#passOn(),
      () => this.#passOn(),
    );
  }

  get #isLost() {
    return this.#session.generation !== this.#generation;
  }
}

function readRows<Row>({fields, rows}: Answer): Row[] {
  const readers = fields.map(({name, type}) => ({
    name,
    read: readerOf(type),
  }));
  return rows.map((values) => {
    const row: Record<string, unknown> = {};
    readers.forEach(({name, read}, column) => {
      const value = values[column] ?? null;
      row[name] = value === null ? null : read(value);
    });
    // The statement decides the shape, and its caller has named it.
    return row as Row;
  });
}

function readerOf(type: number): (value: string) => unknown {
  // pg-types knows numbers that its enum does not list, and echoes the rest.
  return pgTypes.getTypeParser(type as pgTypes.TypeId, 'text');
}
