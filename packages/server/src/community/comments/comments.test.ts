import type {CommunityEvent} from '@townhall/client';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import type {SqlDatabase} from '../../database/index.js';
import {openSharedDatabase} from '../../testing/shared-database.js';
import {testSqlCommunity} from '../test-community.js';

let database: SqlDatabase;
beforeAll(async () => {
  database = await openSharedDatabase();
});
afterAll(() => database.close());

const minutes = 60_000;

/** A board with an idea of Ada's, and Grace who has something to say. */
async function anIdea() {
  const town = await testSqlCommunity(database);
  await town.place('board', 'board');
  const ada = (await town.signIn('Ada')).community;
  const grace = (await town.signIn('Grace')).community;
  const {id} = await ada.ideas.suggest({
    place: 'board',
    title: 'An idea to be talked about',
  });
  return {...town, ada, grace, idea: id};
}

describe('a comment', () => {
  it('is changed for a quarter of an hour, and not a moment longer', async () => {
    const {grace, clock, idea} = await anIdea();
    const {id} = await grace.comments.post(idea, {text: 'At first.'});
    clock.advance(15 * minutes - 1);
    const changed = await grace.comments.change(id, {text: 'At last.'});
    expect(changed.id).toBe(id);
    clock.advance(1);
    await expect(
      grace.comments.change(id, {text: 'Too late.'}),
    ).rejects.toMatchObject({code: 'locked'});
    const {items} = await grace.comments.list(idea);
    expect(JSON.stringify(items[0]?.body)).toContain('At last.');
  });

  it('is counted once, however many are posted and removed at once', async () => {
    const {ada, grace, idea, guest} = await anIdea();
    const people = [ada, grace];
    const posted = await Promise.all(
      Array.from({length: 16}, (_, at) =>
        people[at % 2]!.comments.post(idea, {text: `Number ${at}`}),
      ),
    );
    expect((await guest.ideas.get(idea)).comments).toBe(16);
    await Promise.all([
      ...posted
        .slice(0, 6)
        .map(({id}, at) => people[at % 2]!.comments.remove(id)),
      ...people.map(({comments}) => comments.post(idea, {text: 'One more'})),
    ]);
    expect((await guest.ideas.get(idea)).comments).toBe(12);
    expect((await guest.comments.list(idea, {limit: 100})).items).toHaveLength(
      12,
    );
  });

  it('is news when it is posted, changed and removed, with its idea', async () => {
    const {grace, guest, idea} = await anIdea();
    const heard: CommunityEvent[] = [];
    const ending = new AbortController();
    guest.events.subscribe((event) => heard.push(event), ending);
    const types = () => heard.map(({type}) => type);

    const {id} = await grace.comments.post(idea, {text: 'Said first.'});
    await expect.poll(types).toContain('idea.changed');
    expect(heard.find(({type}) => type === 'comment.created')).toMatchObject({
      place: 'board',
      comment: {id, idea},
    });
    expect(heard.findLast(({type}) => type === 'idea.changed')).toMatchObject({
      idea: {id: idea, comments: 1},
    });

    await grace.comments.change(id, {text: 'Said better.'});
    await expect.poll(types).toContain('comment.changed');
    await grace.comments.remove(id);
    await expect
      .poll(() => heard.findLast(({type}) => type === 'idea.changed'))
      .toMatchObject({idea: {comments: 0}});
    ending.abort();
  });
});
