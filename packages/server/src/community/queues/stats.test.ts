import {afterAll, beforeAll, expect, test} from 'vitest';
import type {SqlDatabase} from '../../database/index.js';
import {openSharedDatabase} from '../../testing/shared-database.js';
import {day, hour, openSupport} from './test-support.js';

let database: SqlDatabase;
beforeAll(async () => {
  database = await openSharedDatabase();
});
afterAll(() => database.close());

test('numbers say how fast, by whom, and how well it was answered', async () => {
  const town = await openSupport(database);
  const {ada, grace, stan, clock, hosted} = town;
  // Asked one after the other on Wednesday at nine, and answered later.
  const asked = await Promise.all(
    ['first', 'second', 'third', 'fourth'].map((word) =>
      town.ask(`How is the ${word} question answered?`),
    ),
  );
  const [one, two, three, four] = asked;
  if (!one || !two || !three || !four) throw new Error('Four were asked.');
  clock.advance(1 * hour);
  const said = await town.answer(grace, one);
  await ada.community.answers.mark(said.id, 'correct', true);
  clock.advance(2 * hour);
  await town.answer(stan, two);
  // Thursday at ten: ten business hours after it was asked.
  clock.advance(1 * day - 2 * hour);
  await town.answer(grace, three);
  await stan.community.questions.close(three.id, {reason: 'outdated'});
  await stan.community.questions.reopen(three.id);
  await hosted.advance();

  const stats = await stan.community.moderation.questionStats({place: 'help'});
  expect(stats).toMatchObject({
    asked: 4,
    firstResponse: {median: 3 * 3_600, p90: 9 * 3_600},
    answeredByPeers: {made: 2, of: 3},
    confirmed: {made: 1, of: 4},
    reopened: {made: 1, of: 2},
    breached: {firstResponse: 2, firstPeerResponse: 3, resolution: 0},
  });
  clock.advance(31 * day);
  const later = await stan.community.moderation.questionStats();
  expect(later).toMatchObject({
    asked: 0,
    firstResponse: {median: null, p90: null},
    answeredByPeers: {made: 0, of: 0},
  });
});
