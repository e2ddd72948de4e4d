import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {createInterface} from 'node:readline';
import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';
import {openEmbeddedDatabase} from '../database/node.js';
import {temporaryDirectory} from '../database/temporary-directory.js';
import {readVotes} from './votes.js';

const rounds = 20;
const directory = temporaryDirectory();

test(
  'a process killed in the middle of a thousand votes, twenty times, loses none that was answered',
  {timeout: 240_000},
  async () => {
    const answered: string[] = [];
    for (let round = 0; round < rounds; round++) {
      // Early, late and in between, and the same in every run of this test.
      answered.push(
        ...(await voteUntilKilled(round, 20 + ((round * 367) % 900))),
      );
    }
    expect(answered.length).toBeGreaterThan(rounds * 20);

    const database = await openEmbeddedDatabase({directory});
    const {people, ledger, total} = await readVotes(database);
    await database.close();

    expect(answered.filter((person) => !people.has(person))).toEqual([]);
    expect({ledger, total}).toEqual({ledger: people.size, total: people.size});
  },
);

/** The votes that were answered before the process was killed. */
async function voteUntilKilled(round: number, after: number) {
  const voter = spawn(
    process.execPath,
    [
      ...['--conditions=source', '--import', 'tsx'],
      fileURLToPath(new URL('./voter.ts', import.meta.url)),
      directory,
      String(round),
    ],
    {stdio: ['ignore', 'pipe', 'inherit']},
  );
  const exited = once(voter, 'exit');
  const answered: string[] = [];
  let ready = false;
  for await (const line of createInterface({input: voter.stdout})) {
    if (!ready) {
      expect(line).toBe('ready');
      ready = true;
      continue;
    }
    expect(line, 'it was killed too late').not.toBe('done');
    answered.push(line);
    if (answered.length === after) voter.kill('SIGKILL');
  }
  expect(await exited).toEqual([null, 'SIGKILL']);
  return answered;
}
