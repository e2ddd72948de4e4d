export {
  DatabaseUnavailableError,
  StorageFullError,
  type Database,
  type Queryable,
  type Statement,
} from './database.js';
export {SqlError} from './sql-error.js';
export type {SqlDatabase} from './sql-database.js';
export type {RetryPolicy} from './retry.js';
export {openMemoryDatabase, type MemoryDatabaseOptions} from './memory.js';
export {migrate, NewerDatabaseError, type Migrations} from './migrate.js';
