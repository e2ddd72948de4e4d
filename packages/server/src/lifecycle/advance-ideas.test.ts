import type {Community, PolicyDraft, Transition} from '@townhall/client';
import {afterAll, beforeAll, beforeEach, describe, expect, it} from 'vitest';
import {
  testSqlCommunity,
  type TestSqlCommunity,
} from '../community/test-community.js';
import type {SqlDatabase} from '../database/index.js';
import {presets} from '../policy/presets.js';
import {openSharedDatabase} from '../testing/shared-database.js';

let database: SqlDatabase;
let town: TestSqlCommunity;
let ada: {id: string; community: Community};
let stan: {id: string; community: Community};
beforeAll(async () => {
  database = await openSharedDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  town = await testSqlCommunity(database);
  ada = await town.signIn('Ada');
  stan = await town.signIn('Stan', 'staff');
});

const monthly: PolicyDraft = {
  cohort: {calendar: 'monthly', opensOn: 1, timeZone: 'UTC'},
  threshold: {kind: 'absolute', metric: 'net', value: 2},
};

const suggest = async (title = 'An idea with a life of its own') =>
  (await ada.community.ideas.suggest({place: 'board', title})).id;

const timeline = async (id: string) =>
  (await town.guest.ideas.timeline(id)).items;

const steps = (items: readonly Transition[]) =>
  items.map(({from, to, cause, at}) => [from, to, cause, at.slice(0, 10)]);

const told = async (person: {community: Community}) =>
  (await person.community.notifications.list()).items.map(({kind, at}) => [
    kind,
    at.slice(0, 10),
  ]);

const vote = async (id: string, names: readonly string[]) => {
  for (const name of names) {
    await (await town.signIn(name)).community.ideas.vote(id, 'up');
  }
};

describe('the life of an idea', () => {
  it('opens, reminds and archives, each once and at its time', async () => {
    await town.place('board', 'board', monthly);
    const id = await suggest();
    for (const day of [
      '2026-12-01T00:00:00.000Z',
      '2027-01-15T12:00:00.000Z',
      '2027-02-15T00:00:00.000Z',
      '2027-02-26T00:00:00.000Z',
      '2027-03-01T00:00:00.000Z',
      '2027-06-01T00:00:00.000Z',
    ]) {
      town.clock.set(day);
      await town.hosted.advance();
      await town.hosted.advance();
    }

    expect(steps(await timeline(id))).toEqual([
      [null, 'scheduled', 'author', '2026-11-18'],
      ['scheduled', 'open', 'time', '2026-12-01'],
      ['open', 'archived', 'time', '2027-03-01'],
    ]);
    const last = (await timeline(id)).at(-1);
    expect(last?.reason).toBe('0 net of 2 by 1 March 2027.');
    expect(await told(ada)).toEqual([
      ['archived', '2027-03-01'],
      ['ending', '2027-02-26'],
      ['ending', '2027-02-15'],
      ['half_way', '2027-01-15'],
      ['opened', '2026-12-01'],
    ]);
    expect((await ada.community.notifications.list()).items[0]).toMatchObject({
      stage: 'archived',
      mayTryAgain: true,
    });
  });

  it('is told in order when the clock jumps over its whole life', async () => {
    await town.place('board', 'board', monthly);
    const id = await suggest();
    town.clock.set('2028-01-01T00:00:00.000Z');
    // A read tells the truth before anything has run.
    expect((await town.guest.ideas.get(id)).stage).toBe('archived');

    await town.hosted.advance();

    expect(steps(await timeline(id))).toEqual([
      [null, 'scheduled', 'author', '2026-11-18'],
      ['scheduled', 'open', 'time', '2026-12-01'],
      ['open', 'archived', 'time', '2027-03-01'],
    ]);
  });

  it('does nothing twice when the clock goes back', async () => {
    await town.place('board', 'board', monthly);
    const id = await suggest();
    town.clock.set('2026-12-01T00:00:00.000Z');
    await town.hosted.advance();
    const before = await timeline(id);
    town.clock.set('2026-11-20T00:00:00.000Z');
    await town.hosted.advance();
    expect((await town.guest.ideas.get(id)).stage).toBe('scheduled');
    town.clock.set('2026-12-02T00:00:00.000Z');
    await town.hosted.advance();

    expect(await timeline(id)).toEqual(before);
  });

  it('makes the threshold once, however many vote at once', async () => {
    await town.place('board', 'board', {threshold: monthly.threshold});
    const id = await suggest();
    const people = await Promise.all(
      ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => town.signIn(name)),
    );
    town.clock.advance(60_000);
    await Promise.all(
      people.map(({community}) => community.ideas.vote(id, 'up')),
    );
    await town.hosted.advance();

    const idea = await town.guest.ideas.get(id);
    expect(idea.stage).toBe('threshold_reached');
    const reached = (await timeline(id)).filter(
      ({to}) => to === 'threshold_reached',
    );
    expect(reached.map(({at, cause}) => [at, cause])).toEqual([
      [idea.reachedAt, 'vote'],
    ]);
    const [{events} = {events: 0}] = await database.query<{events: number}>(
      `select count(*)::int as events from outbox
        where community_id = $1 and idea_id = $2
          and type = 'idea.threshold_reached'`,
      [town.id, id],
    );
    expect(events).toBe(1);
    expect((await told(ada)).map(([kind]) => kind)).toContain(
      'threshold_reached',
    );
  });

  it('falls back where nothing latches, and may make it again', async () => {
    await town.place('board', 'board', {
      threshold: monthly.threshold,
      latch: false,
    });
    const id = await suggest();
    await vote(id, ['a', 'b']);
    expect((await town.guest.ideas.get(id)).stage).toBe('threshold_reached');
    const a = await town.signIn('a');
    await a.community.ideas.vote(id, 'none');
    expect((await town.guest.ideas.get(id)).stage).toBe('open');
    await a.community.ideas.vote(id, 'up');
    await town.hosted.advance();

    expect((await timeline(id)).map(({to}) => to)).toEqual([
      'open',
      'threshold_reached',
      'open',
      'threshold_reached',
    ]);
    const kinds = (await told(ada)).map(([kind]) => kind);
    expect(kinds.filter((kind) => kind === 'threshold_lost')).toHaveLength(1);
    expect(kinds.filter((kind) => kind === 'threshold_reached')).toHaveLength(
      2,
    );
  });

  it('is given to the owner of its area when it makes it', async () => {
    await town.place('board', 'board', {
      threshold: monthly.threshold,
      form: {
        template: '',
        audiences: [],
        areas: [{id: 'grades', name: 'Grades', owner: stan.id}],
        asksKind: false,
        review: false,
      },
    });
    const {id} = await ada.community.ideas.suggest({
      place: 'board',
      title: 'An idea about the grades',
      area: 'grades',
    });
    await vote(id, ['a', 'b']);
    await town.hosted.advance();

    const idea = await town.guest.ideas.get(id);
    expect(idea).toMatchObject({stage: 'assigned', voting: 'open'});
    expect(idea.assignee?.id).toBe(stan.id);
    expect(await told(stan)).toEqual([['assigned', '2026-11-18']]);
    await vote(id, ['c']);
    expect((await town.guest.ideas.get(id)).votes?.up).toBe(3);
  });
});

describe('a cohort that is compared', () => {
  const compared: PolicyDraft = {
    ...monthly,
    threshold: {kind: 'top', metric: 'net', value: 2},
  };

  it('is decided when it closes, and equal ones stay in together', async () => {
    await town.place('board', 'board', compared);
    const ids: string[] = [];
    for (const title of ['first', 'second', 'third', 'fourth', 'fifth']) {
      ids.push(await suggest(`The idea called ${title}`));
    }
    town.clock.set('2026-12-02T00:00:00.000Z');
    const [first = '', second = '', third = '', fourth = ''] = ids;
    await vote(first, ['a', 'b', 'c']);
    await vote(second, ['a', 'b']);
    await vote(third, ['a', 'b']);
    await vote(fourth, ['a']);
    expect((await town.guest.ideas.get(third)).rank).toEqual({
      place: 2,
      of: 5,
      stay: 2,
    });

    town.clock.set('2027-03-01T00:00:00.000Z');
    const stages = async () =>
      Promise.all(
        ids.map(async (id) => (await town.guest.ideas.get(id)).stage),
      );
    const made = [
      ...['threshold_reached', 'threshold_reached', 'threshold_reached'],
      ...['archived', 'archived'],
    ];
    expect(await stages()).toEqual(made);
    const listed = await town.guest.ideas.list({stage: 'threshold_reached'});
    expect(listed.items).toHaveLength(3);

    await town.hosted.advance({batch: 2});
    expect(await stages()).toEqual(made);
    expect((await timeline(fourth)).at(-1)?.reason).toBe(
      'Number 4 of 5 by 1 March 2027; the first 2 stay.',
    );
    expect((await town.guest.ideas.get(second)).rank?.place).toBe(2);
  });
});

describe('two at once', () => {
  it('do each step once, and skip what the other has', async () => {
    const limits = {...presets.canvas.limits, ideasPerDay: null};
    await town.place('board', 'board', {...monthly, limits});
    for (let number = 0; number < 30; number += 1) {
      await suggest(`Idea number ${number} of many`);
    }
    town.clock.set('2026-12-01T00:00:00.000Z');
    await Promise.all([
      town.hosted.advance({batch: 4}),
      town.hosted.advance({batch: 7}),
      town.hosted.advance({batch: 5}),
    ]);
    await town.hosted.advance();

    const [counts] = await database.query<Record<string, number>>(
      `select count(*)::int as steps, count(distinct idea_id)::int as ideas,
              (select count(*)::int from notifications
                where community_id = $1) as notes
         from idea_transitions
        where community_id = $1 and to_stage = 'open'`,
      [town.id],
    );
    expect(counts).toEqual({steps: 30, ideas: 30, notes: 30});
  });
});
