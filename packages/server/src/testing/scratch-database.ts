import {openPostgresDatabase, type SqlDatabase} from '../database/node.js';

/**
 * An empty database of its own on the PostgreSQL server at that address; it is
 * gone when it is closed, and nothing else on the server has been touched.
 */
export async function openScratchDatabase(url: string): Promise<SqlDatabase> {
  const name = `townhall_test_${crypto.randomUUID().replaceAll('-', '')}`;
  await administer(url, `create database ${name}`);
  const own = new URL(url);
  own.pathname = name;
  const database = await openPostgresDatabase({url: own.href});
  const close = database.close.bind(database);
  return Object.assign(database, {
    async close() {
      await close();
      await administer(url, `drop database ${name}`);
    },
  });
}

async function administer(url: string, statement: string) {
  const server = await openPostgresDatabase({url});
  try {
    await server.query(statement);
  } finally {
    await server.close();
  }
}
