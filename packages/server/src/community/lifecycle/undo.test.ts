import type {Community} from '@townhall/client';
import {afterAll, beforeAll, beforeEach, describe, expect, it} from 'vitest';
import type {SqlDatabase} from '../../database/index.js';
import {openSharedDatabase} from '../../testing/shared-database.js';
import {testSqlCommunity, type TestSqlCommunity} from '../test-community.js';

let database: SqlDatabase;
let town: TestSqlCommunity;
let ada: {id: string; community: Community};
let stan: {id: string; community: Community};
let id: string;
beforeAll(async () => {
  database = await openSharedDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  town = await testSqlCommunity(database);
  await town.place('board', 'board', {
    cohort: {
      calendar: 'monthly',
      opensOn: 1,
      timeZone: 'UTC',
    },
  });
  ada = await town.signIn('Ada');
  stan = await town.signIn('Stan', 'staff');
  const title = 'An idea that staff decides about';
  ({id} = await ada.community.ideas.suggest({place: 'board', title}));
});

const moderation = () => stan.community.moderation;
const told = async () =>
  (await ada.community.notifications.list()).items.map(({kind}) => kind);

describe('what staff takes back', () => {
  it('is a stage, with the answer and what people were going to be told', async () => {
    const before = await town.guest.ideas.get(id);
    const declined = await moderation().transition(id, {
      to: 'declined',
      response: 'Not this year.',
    });
    expect(declined.stage).toBe('declined');
    expect(await told()).toEqual(['changed']);

    const after = await moderation().undo(id);
    expect({...after, version: 0, updatedAt: ''}).toEqual({
      ...before,
      version: 0,
      updatedAt: '',
    });
    expect(await told()).toEqual([]);
    const {items} = await town.guest.ideas.timeline(id);
    expect(items.slice(-2)).toMatchObject([
      {from: before.stage, to: 'declined', actor: {name: 'Stan'}},
      {from: 'declined', to: before.stage, reason: 'Taken back.'},
    ]);
  });

  it('is an assignment, to nobody or to who had it', async () => {
    await moderation().assign(id, stan.id);
    await moderation().assign(id, ada.id);
    expect((await moderation().undo(id)).assignee?.id).toBe(stan.id);
  });

  it('is a move to another cohort', async () => {
    const before = await town.guest.ideas.get(id);
    const moved = await moderation().move(id, {cohort: '2031-05'});
    expect(moved.cohort).toBe('2031-05');
    expect(await moderation().undo(id)).toMatchObject({
      cohort: before.cohort,
      opensAt: before.opensAt,
      closesAt: before.closesAt,
      stage: before.stage,
    });
  });

  it('tells again whoever has heard of it already', async () => {
    await moderation().transition(id, {to: 'declined', response: 'No.'});
    await database.query(
      `update notifications set delivered_at = at where community_id = $1`,
      [town.id],
    );
    await moderation().undo(id);
    expect(await told()).toEqual(['changed', 'changed']);
  });

  it('is nobody else’s, nothing of long ago, and nothing that came before', async () => {
    const sam = await town.signIn('Sam', 'staff');
    const refusal = {code: 'transition_not_allowed', problem: {current: {id}}};
    await expect(moderation().undo(id)).rejects.toMatchObject(refusal);

    await moderation().transition(id, {to: 'declined', response: 'No.'});
    await expect(sam.community.moderation.undo(id)).rejects.toMatchObject(
      refusal,
    );
    await sam.community.moderation.transition(id, {to: 'assigned'});
    await expect(moderation().undo(id)).rejects.toMatchObject(refusal);

    await sam.community.moderation.undo(id);
    await expect(sam.community.moderation.undo(id)).rejects.toMatchObject(
      refusal,
    );
    await expect(ada.community.moderation.undo(id)).rejects.toMatchObject({
      code: 'only_staff',
    });
  });

  it('is possible for a minute', async () => {
    await moderation().transition(id, {to: 'archived'});
    town.clock.advance(61_000);
    await expect(moderation().undo(id)).rejects.toMatchObject({
      problem: {detail: expect.stringContaining('too long ago')},
    });
  });
});

describe('what staff may do', () => {
  it('is told for each idea, as it stands', async () => {
    await ada.community.ideas.report(id, {reason: 'spam'});
    await moderation().lockComments(id, true);
    await moderation().holdVotes(id, {on: true, reason: 'A crowd of robots.'});
    const [moderated] = await moderation().ideas([id, 'nothing']);
    expect(moderated).toMatchObject({
      idea: {id},
      commentsLocked: true,
      held: 'A crowd of robots.',
      reports: 1,
    });
    expect(moderated?.next).toContainEqual({
      to: 'declined',
      needsResponse: true,
    });
    await expect(ada.community.moderation.ideas([id])).rejects.toMatchObject({
      code: 'only_staff',
    });
  });

  it('is no opening where voting has ended', async () => {
    await moderation().transition(id, {to: 'archived'});
    await database.query(
      `update ideas set opens_at = created_at - interval '2 days',
              closes_at = created_at - interval '1 day'
        where community_id = $1 and id = $2`,
      [town.id, id],
    );
    const [moderated] = await moderation().ideas([id]);
    expect(moderated?.next).toEqual([]);
  });

  it('is giving an idea to somebody found by name, staff first', async () => {
    await town.signIn('Grace Adams');
    const names = async (q: string) =>
      (await moderation().people({q})).items.map(({name}) => name);
    expect(await names('')).toEqual(['Stan', 'Ada', 'Grace Adams']);
    expect(await names('ada')).toEqual(['Ada', 'Grace Adams']);
    expect(await names('% adams')).toEqual([]);
    const {items} = await moderation().people({role: 'staff'});
    expect(items.map(({name}) => name)).toEqual(['Stan']);
    await expect(ada.community.moderation.people()).rejects.toMatchObject({
      code: 'only_staff',
    });
  });
});
