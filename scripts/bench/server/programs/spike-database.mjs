import {createHash} from 'node:crypto';
import {dependency, fromServer} from '../modules.mjs';

/** PostgreSQL through `pg` alone; the embedded one as the server opens it. */
export async function openSpikeDatabase({databaseUrl, dataDirectory}) {
  if (!databaseUrl) {
    const {openEmbeddedDatabase} = await fromServer('database/node.js');
    return openEmbeddedDatabase({directory: dataDirectory});
  }
  const {default: pg} = await dependency('pg');
  const pool = new pg.Pool({connectionString: databaseUrl, max: 10});
  return {
    async query(text, values) {
      const name = nameOf(text);
      return (await pool.query({name, text, values})).rows;
    },
    close: () => pool.end(),
  };
}

const names = new Map();

function nameOf(text) {
  const name = names.get(text) ?? createHash('sha1').update(text).digest('hex');
  names.set(text, name);
  return name;
}
