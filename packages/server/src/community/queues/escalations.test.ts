import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import type {SqlDatabase} from '../../database/index.js';
import {deliverEscalations} from '../../escalation/deliver-escalations.js';
import type {
  EscalationAdapter,
  EscalationRequest,
} from '../../escalation/escalation-adapter.js';
import {openSharedDatabase} from '../../testing/shared-database.js';
import {createSqlHosting, type SqlHosting} from '../sql-hosting.js';
import {testContext} from '../test-community.js';
import {openSupport} from './test-support.js';

let database: SqlDatabase;
beforeAll(async () => {
  database = await openSharedDatabase();
});
afterAll(() => database.close());

const {signal} = new AbortController();

/** A ticket system in memory, idempotent by key as adapters must be. */
function ticketSystem() {
  const tickets = new Map<string, EscalationRequest>();
  const adapter: EscalationAdapter = {
    system: 'zendesk',
    open: async (request) => {
      tickets.set(request.key, request);
      return {
        externalId: String([...tickets.keys()].indexOf(request.key) + 1),
        url: `https://support.example.com/${request.key}`,
      };
    },
  };
  return {adapter, tickets};
}

describe('an escalation', () => {
  test('is told by the outbox, and brought to its adapter once', async () => {
    const town = await openSupport(database);
    const {moderation} = town.stan.community;
    const {id, title} = await town.ask();
    await moderation.escalate(id, {system: 'zendesk', note: 'Urgent.'});
    await moderation.escalate(id, {system: 'elsewhere'});
    await moderation.escalate(id, {system: 'zendesk'});
    expect(await town.outbox('question.escalated')).toBe(2);

    const {adapter, tickets} = ticketSystem();
    const deliver = () =>
      deliverEscalations(testContext(town), [adapter], {
        signal,
        report: (error) => {
          throw error;
        },
      });
    await Promise.all([deliver(), deliver()]);
    expect(await deliver()).toBe(0);

    expect([...tickets.values()]).toMatchObject([
      {community: town.id, question: id, title, note: 'Urgent.'},
    ]);
    const {escalations} = await moderation.question(id);
    expect(escalations).toMatchObject([
      {system: 'zendesk', status: 'open', externalId: '1', by: {name: 'stan'}},
      {system: 'elsewhere', status: 'requested', externalId: null},
    ]);
  });

  test('waits while the other system is away, and holds up no other', async () => {
    const town = await openSupport(database);
    const {moderation} = town.stan.community;
    const {id} = await town.ask();
    await moderation.escalate(id, {system: 'github'});
    await moderation.escalate(id, {system: 'zendesk'});
    const away: EscalationAdapter = {
      system: 'github',
      open: async () => {
        throw new Error('It is away.');
      },
    };
    const reported: unknown[] = [];
    const delivered = await deliverEscalations(
      testContext(town),
      [away, ticketSystem().adapter],
      {signal, report: (error) => reported.push(error)},
    );
    expect(delivered).toBe(1);
    expect(reported).toMatchObject([{message: 'It is away.'}]);
    const {escalations} = await moderation.question(id);
    expect(escalations.map(({status}) => status)).toEqual([
      'requested',
      'open',
    ]);
  });

  test('is brought by the server in its own time', async () => {
    const town = await openSupport(database);
    const {id} = await town.ask();
    await town.stan.community.moderation.escalate(id, {system: 'zendesk'});
    const {adapter, tickets} = ticketSystem();
    let work = () => {};
    let hosting: SqlHosting | undefined;
    const opened = new Promise<void>((resolve) => {
      const telling: EscalationAdapter = {
        ...adapter,
        open: async (...request) => {
          resolve();
          return adapter.open(...request);
        },
      };
      void createSqlHosting({
        // The others go on with it.
        database: {
          kind: database.kind,
          query: (...call) => database.query(...call),
          transaction: (run) => database.transaction(run),
          ping: () => database.ping(),
          close: async () => {},
        },
        clock: town.clock,
        communities: [{id: town.id, name: 'Test'}],
        escalations: [telling],
        repeat: (milliseconds, task) => {
          if (milliseconds === 5_000) work = task;
          return () => {};
        },
      }).then((made) => {
        hosting = made;
        work();
      });
    });
    await opened;
    expect(tickets.size).toBe(1);
    await hosting?.close();
  });

  test('attaches a ticket that exists, which is one question’s', async () => {
    const {ask, stan} = await openSupport(database);
    const {moderation} = stan.community;
    const one = await ask();
    const other = await ask('How do I mail my grades?');
    const ticket = {system: 'zendesk', externalId: '7'};
    const first = await moderation.escalate(one.id, ticket);
    expect(first).toMatchObject({status: 'open', externalId: '7'});
    expect(await moderation.escalate(one.id, ticket)).toEqual(first);
    await expect(moderation.escalate(other.id, ticket)).rejects.toMatchObject({
      code: 'invalid_request',
    });
    const solved = await moderation.changeEscalation(first.id, {
      status: 'solved',
    });
    expect(solved).toMatchObject({status: 'solved', externalId: '7'});
    await expect(
      moderation.changeEscalation('nothing', {status: 'open'}),
    ).rejects.toMatchObject({code: 'not_found'});
  });
});
