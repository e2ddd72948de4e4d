import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import type {SqlDatabase} from '../../database/index.js';
import {openSharedDatabase} from '../../testing/shared-database.js';
import {testSqlCommunity} from '../test-community.js';

let database: SqlDatabase;
beforeAll(async () => {
  database = await openSharedDatabase();
});
afterAll(() => database.close());

const hour = 3_600_000;

async function openPoll() {
  const town = await testSqlCommunity(database);
  const stan = (await town.signIn('Stan', 'staff')).community;
  const heard: string[] = [];
  town.hosted.listen(({event}) => {
    heard.push(
      'poll' in event ? `${event.type} ${event.poll.state}` : event.type,
    );
  });
  const closesAt = new Date(town.clock().getTime() + hour).toISOString();
  const poll = await stan.polls.write({
    question: 'Which of these?',
    options: ['This', 'That', 'Neither'],
    closesAt,
  });
  return {...town, stan, heard, poll};
}

describe('a poll that closes', () => {
  test('is closed from its moment on, whether or not a job has run', async () => {
    const {poll, clock, guest, hosted, signIn} = await openPoll();
    const ada = (await signIn('Ada')).community;
    await ada.polls.vote(poll.id, [1]);
    clock.advance(hour - 1);
    expect((await guest.polls.get(poll.id)).state).toBe('open');
    const before = await hosted.revision();
    clock.advance(1);
    expect(await guest.polls.get(poll.id)).toMatchObject({
      state: 'closed',
      results: {voters: 1, votes: [1, 0, 0]},
    });
    // What is kept of public reads is asked for anew.
    expect(await hosted.revision()).not.toBe(before);
    await expect(ada.polls.vote(poll.id, [2])).rejects.toMatchObject({
      code: 'voting_closed',
    });
    // The same again is no change, even now.
    expect((await ada.polls.vote(poll.id, [1])).ballot.choices).toEqual([1]);
  });

  test('is told of once, however often and wherever the clock is looked at', async () => {
    const {poll, clock, hosted, heard} = await openPoll();
    await hosted.tick();
    clock.advance(hour);
    const other = await testSqlCommunity(database, clock, hosted.id);
    await Promise.all([hosted.tick(), other.hosted.tick()]);
    await hosted.tick();
    await hosted.follow();
    await expect
      .poll(() => heard.filter((one) => one === 'poll.changed closed'))
      .toHaveLength(1);
    expect((await hosted.as(null).polls.get(poll.id)).state).toBe('closed');
  });

  test('opens again where staff gives it another end', async () => {
    const {poll, clock, stan, signIn} = await openPoll();
    const ada = (await signIn('Ada')).community;
    clock.advance(2 * hour);
    const later = new Date(clock().getTime() + hour).toISOString();
    expect((await stan.polls.change(poll.id, {closesAt: later})).state).toBe(
      'open',
    );
    await ada.polls.vote(poll.id, [3]);
    await expect(
      stan.polls.change(poll.id, {closesAt: clock().toISOString()}),
    ).rejects.toMatchObject({code: 'invalid_request'});
  });
});

describe('many who choose at once', () => {
  test('leave totals, ballots and ledger that agree', async () => {
    const {poll, stan, signIn} = await openPoll();
    const people = await Promise.all(
      Array.from({length: 12}, (_, at) => signIn(`Person ${at}`)),
    );
    await Promise.all(
      people.flatMap(({community}, at) => [
        community.polls.vote(poll.id, [(at % 3) + 1]),
        community.polls.vote(poll.id, [((at + 1) % 3) + 1]),
        ...(at % 4 === 0 ? [community.polls.vote(poll.id, [])] : []),
      ]),
    );
    const counted = await stan.polls.recount(poll.id);
    expect(counted.agrees).toBe(true);
    expect(counted.ballots).toBeGreaterThanOrEqual(9);
    expect(counted.ballots).toBeLessThanOrEqual(12);
  });

  test('are found out where a total is wrong', async () => {
    const {poll, stan, id} = await openPoll();
    await database.query(
      `update poll_options set votes = votes + 1
        where community_id = $1 and poll_id = $2 and id = 2`,
      [id, poll.id],
    );
    expect(await stan.polls.recount(poll.id)).toMatchObject({
      agrees: false,
      counts: [{total: 0}, {total: 1, ballots: 0, ledger: 0}, {total: 0}],
    });
  });
});
