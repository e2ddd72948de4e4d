import {DatabaseUnavailableError, StorageFullError} from './database.js';

/** The parts of PostgreSQL's error report that code decides by. */
export interface SqlErrorReport {
  message: string;
  /** The SQLSTATE, such as `23505`. */
  code: string;
  detail?: string | undefined;
  hint?: string | undefined;
  table?: string | undefined;
  column?: string | undefined;
  constraint?: string | undefined;
}

/** The database understood a statement and said no. */
export class SqlError extends Error {
  override name = 'SqlError' as const;
  readonly code: string;
  readonly detail: string | undefined;
  readonly hint: string | undefined;
  readonly table: string | undefined;
  readonly column: string | undefined;
  readonly constraint: string | undefined;

  constructor(report: SqlErrorReport, cause?: unknown) {
    super(report.message, cause === undefined ? {} : {cause});
    this.code = report.code;
    this.detail = report.detail;
    this.hint = report.hint;
    this.table = report.table;
    this.column = report.column;
    this.constraint = report.constraint;
  }
}

/** Turns what an engine threw into the errors that the seam promises. */
export function translated(error: unknown): unknown {
  if (!(error instanceof Error) || isTranslated(error)) return error;
  const code = codeOf(error);
  if (code === '53100' || code === 'ENOSPC') {
    return new StorageFullError(
      'The disk of the database is full: free some space, then write again.',
      {cause: error},
    );
  }
  if (code === '57014') {
    return new DatabaseUnavailableError(
      'The database took too long to answer and was told to stop.',
      {cause: error},
    );
  }
  if (isLostConnection(error, code)) {
    return new DatabaseUnavailableError(
      `The connection to the database is gone: ${error.message}`,
      {cause: error},
    );
  }
  if (!isSqlState(code) || error instanceof SqlError) return error;
  // A driver's error with an SQLSTATE has the fields of a report.
  return new SqlError(
    Object.assign({}, error, {message: error.message, code}),
    error,
  );
}

function isTranslated(error: Error) {
  return (
    error instanceof DatabaseUnavailableError ||
    error instanceof StorageFullError
  );
}

function codeOf(error: Error) {
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
}

function isSqlState(code: string) {
  return /^[0-9A-Z]{5}$/.test(code) && !code.startsWith('E');
}

const networkCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);

/** 08: connection; 57P: the server shuts down; 53300: no connection left. */
const lostConnection = /^(08...|57P..|53300)$/;

function isLostConnection(error: Error, code: string) {
  return (
    networkCodes.has(code) ||
    lostConnection.test(code) ||
    // node-postgres gives these no code.
    /^(Connection terminated|Client has encountered a connection error|timeout exceeded)/.test(
      error.message,
    )
  );
}
