import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import type {SqlDatabase} from '../../database/index.js';
import {presets} from '../../policy/presets.js';
import {openSharedDatabase} from '../../testing/shared-database.js';
import {testSqlCommunity} from '../test-community.js';

let database: SqlDatabase;
beforeAll(async () => {
  database = await openSharedDatabase();
});
afterAll(() => database.close());

const hour = 3_600_000;

/** A board that takes so many ideas a day, and perhaps looks at them first. */
async function aBoard({ideasPerDay = 2, review = false} = {}) {
  const town = await testSqlCommunity(database);
  const {canvas} = presets;
  await town.place('board', 'board', {
    limits: {...canvas.limits, ideasPerDay},
    form: {...canvas.form, review},
  });
  const ada = (await town.signIn('Ada')).community.ideas;
  const stan = (await town.signIn('Stan', 'staff')).community;
  let count = 0;
  const suggest = () => {
    count += 1;
    return ada.suggest({place: 'board', title: `An idea, number ${count}`});
  };
  return {...town, ada, stan, suggest};
}

describe('the ideas that a board takes of one person a day', () => {
  it('are so many, and it says when it takes the next', async () => {
    const {suggest, clock} = await aBoard();
    await suggest();
    clock.advance(hour);
    await suggest();
    clock.advance(hour);
    await expect(suggest()).rejects.toMatchObject({
      code: 'rate_limited',
      problem: {retryAfter: (22 * hour) / 1_000},
    });
    clock.advance(22 * hour);
    await suggest();
    await expect(suggest()).rejects.toMatchObject({code: 'rate_limited'});
  });

  it('are so many where they are sent at once, too', async () => {
    const {suggest, guest} = await aBoard();
    const sent = await Promise.allSettled([1, 2, 3, 4, 5].map(() => suggest()));
    expect(sent.filter(({status}) => status === 'fulfilled')).toHaveLength(2);
    expect((await guest.ideas.list({place: 'board'})).items).toHaveLength(2);
  });
});

describe('an idea that staff has a question about', () => {
  it('goes back to staff when its author has answered', async () => {
    const {ada, stan, suggest, guest} = await aBoard({review: true});
    const {id} = await suggest();
    await stan.moderation.transition(id, {
      to: 'needs_clarification',
      reason: 'Which page do you mean?',
    });
    await expect(ada.mine({mine: 'created'})).resolves.toMatchObject({
      items: [{id, stage: 'needs_clarification'}],
    });

    await ada.clarify(id, {text: 'The one with the grades.'});
    await expect(ada.mine({mine: 'created'})).resolves.toMatchObject({
      items: [{id, stage: 'pending_review'}],
    });
    await expect(guest.ideas.get(id)).rejects.toMatchObject({
      code: 'not_found',
    });
    const {items} = await stan.moderation.reviews();
    expect(items.map((idea) => idea.id)).toEqual([id]);
  });

  it('is changed by its author while it is looked at, and read back', async () => {
    const {ada, suggest} = await aBoard({review: true});
    const {id} = await suggest();
    const title = 'An idea in other words';
    await expect(ada.change(id, {title})).resolves.toMatchObject({
      title,
      stage: 'pending_review',
    });
    await expect(ada.source(id)).resolves.toMatchObject({title, text: ''});
  });
});
