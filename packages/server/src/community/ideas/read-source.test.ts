import {afterAll, beforeAll, expect, it} from 'vitest';
import type {SqlDatabase} from '../../database/index.js';
import {openSharedDatabase} from '../../testing/shared-database.js';
import {testSqlCommunity} from '../test-community.js';

let database: SqlDatabase;
beforeAll(async () => {
  database = await openSharedDatabase();
});
afterAll(() => database.close());

it('the words of an idea are for its author until others voted, and for staff', async () => {
  const {clock, guest, signIn, place} = await testSqlCommunity(database);
  await place('board', 'board');
  const [ada, grace, stan] = await Promise.all([
    signIn('Ada'),
    signIn('Grace'),
    signIn('Stan', 'staff'),
  ]);
  const {ideas} = ada.community;
  const text = 'Because **every** course has its own.';
  const {id} = await ideas.suggest({
    place: 'board',
    title: 'One place for all grades',
    text,
    tags: ['grades'],
  });
  expect(await ideas.source(id)).toEqual({
    title: 'One place for all grades',
    text,
    tags: ['grades'],
    area: null,
    audience: null,
    kind: null,
    images: [],
  });
  const refused = (code: string) => ({code});
  await expect(grace.community.ideas.source(id)).rejects.toMatchObject(
    refused('not_eligible'),
  );
  await expect(guest.ideas.source(id)).rejects.toMatchObject(
    refused('sign_in_required'),
  );

  await grace.community.ideas.vote(id, 'up');
  clock.advance(3_600_000);
  await expect(ideas.source(id)).rejects.toMatchObject(refused('locked'));
  expect(await stan.community.ideas.source(id)).toMatchObject({text});
});
