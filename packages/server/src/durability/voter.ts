// Votes a thousand times in a database of its own and says each vote that was
// answered, until it is killed. Started by kill.test.ts.
import {writeSync} from 'node:fs';
import {openEmbeddedDatabase, preparedDatabase} from '../database/node.js';
import {migrations} from '../migrations/index.js';
import {castVote, createTables, ideas} from './votes.js';

const [directory = '', round = ''] = process.argv.slice(2);

const database = await openEmbeddedDatabase({
  directory,
  prepared: preparedDatabase(migrations),
});
await createTables(database);
say('ready');

const votes = Array.from({length: 1000}, (_, number) => `${round}-${number}`);
await Promise.all(
  // As many at once as a small crowd.
  Array.from({length: 8}, async (_, lane) => {
    for (const person of votes.filter((_, number) => number % 8 === lane)) {
      await castVote(database, person, ideas[person.length % ideas.length]!);
      say(person);
    }
  }),
);
say('done');

/** At once: what waits in a buffer of this process dies with it. */
function say(line: string) {
  writeSync(1, `${line}\n`);
}
