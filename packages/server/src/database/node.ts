export * from './index.js';
export {
  openEmbeddedDatabase,
  type EmbeddedDatabaseOptions,
} from './embedded/embedded.js';
export {
  openPostgresDatabase,
  type PostgresDatabaseOptions,
} from './postgres/postgres.js';
export {openDatabase, type OpenDatabaseOptions} from './open.js';
export {preparedDatabase} from './prepared.js';
