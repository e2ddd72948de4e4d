import {writeFileSync} from 'node:fs';
import path from 'node:path';
import {expect, onTestFinished, test} from 'vitest';
import {openEmbeddedDatabase} from '../database/node.js';
import {temporaryDirectory} from '../database/temporary-directory.js';
import {bundleServer} from './bundle-server.js';
import {
  configuration,
  ideaIds,
  issuer,
  voteAll,
  type AnsweredVote,
} from './crowd.js';
import {startServerProcess} from './running-server.js';

const rounds = 20;
const home = temporaryDirectory();
const data = path.join(home, 'data');

test(
  'a server killed in the middle of a thousand votes, twenty times, loses none that it answered',
  {timeout: 1_200_000},
  async () => {
    const {program, remove} = await bundleServer();
    onTestFinished(remove);

    const answered: AnsweredVote[] = [];
    for (let round = 0; round < rounds; round++) {
      // Early, late and in between, and the same in every run of this test.
      const killAfter = 20 + ((round * 67) % 200);
      answered.push(...(await voteUntilKilled(program, round, killAfter)));
    }
    expect(answered.length).toBeGreaterThan(rounds * 20);

    const database = await openEmbeddedDatabase({directory: data});
    const ballots = await database.query<AnsweredVote>(
      `select subject, idea_id as "ideaId" from ballots
        join identities using (community_id, person_id)
        where issuer = $1 and value = 1`,
      [issuer],
    );
    const uneven = await database.query(
      `select id, up, net, ballots, ledger from ideas
        join (select idea_id as id, count(*)::int as ballots
          from ballots where value = 1 group by 1) b using (id)
        join (select idea_id as id, sum(new_value - old_value)::int as ledger
          from ballot_ledger group by 1) l using (id)
        where up <> ballots or net <> ledger or up <> net`,
    );
    const [sum] = await database.query<{up: number}>(
      'select sum(up)::int as up from ideas',
    );
    await database.close();

    const kept = new Set(ballots.map(keyOf));
    expect(answered.map(keyOf).filter((key) => !kept.has(key))).toEqual([]);
    expect(uneven).toEqual([]);
    expect(sum).toEqual({up: kept.size});
    // A vote that was counted but not answered any more is no fault.
    expect(kept.size - answered.length).toBeLessThanOrEqual(rounds * 10);
  },
);

/** The votes that were answered before the server was killed. */
async function voteUntilKilled(
  program: string,
  round: number,
  killAfter: number,
) {
  const server = await startServerProcess(
    program,
    ...['--data', data, '--config', configFile()],
    ...(round === 0 ? ['--import', recordsFile()] : []),
  );
  onTestFinished(server.kill);
  const answered: AnsweredVote[] = [];
  // Ten people with a hundred ideas: a thousand votes.
  const subjects = Array.from(
    {length: 10},
    (_, number) => `${round}-${number}`,
  );
  await voteAll(server.url, subjects, await ideaIds(server.url), (vote) => {
    answered.push(vote);
    if (answered.length === killAfter) server.kill();
  });
  expect(await server.exited).toBe('SIGKILL');
  expect(answered.length).toBeLessThan(1_000);
  return answered;
}

function keyOf({subject, ideaId}: AnsweredVote) {
  return `${subject} ${ideaId}`;
}

function configFile() {
  const file = path.join(home, 'config.json');
  writeFileSync(file, JSON.stringify(configuration));
  return file;
}

function recordsFile() {
  const file = path.join(home, 'records.jsonl');
  const ideas = Array.from({length: 100}, (_, number) => ({
    type: 'idea',
    id: `idea-${number}`,
    place: 'roadmap',
    title: `Idea ${number}`,
    opensAt: new Date(Date.now() - 86_400_000),
    closesAt: new Date(Date.now() + 86_400_000),
  }));
  const place = {type: 'place', id: 'roadmap', kind: 'board', name: 'Roadmap'};
  writeFileSync(
    file,
    [place, ...ideas].map((record) => JSON.stringify(record)).join('\n'),
  );
  return file;
}
