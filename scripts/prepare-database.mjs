// Makes packages/server/dist/prepared: a database that is set up already, so
// that a first start need not run initdb. Runs after the server is compiled.
import process from 'node:process';

const {prepareDatabase} =
  await import('../packages/server/dist/database/prepare.js').catch((error) => {
    throw new Error('Compile the server first: npx tsc -b packages/server', {
      cause: error,
    });
  });
const {migrations} =
  await import('../packages/server/dist/migrations/index.js');

console.log(`Prepared database: ${await prepareDatabase(migrations)}`);
// PGlite leaves its memory to the process.
process.exit(0);
