import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {testClock, testSqlCommunity} from '../community/test-community.js';
import type {SqlDatabase} from '../database/index.js';
import {openSharedDatabase} from '../testing/shared-database.js';
import {importJive, type JiveImportOptions} from './import-jive.js';
import {addIdeas, aJivePlace} from './test-jive-place.js';

let database: SqlDatabase;
beforeAll(async () => {
  database = await openSharedDatabase();
});
afterAll(() => database.close());

const tables = [
  'places',
  'persons',
  'ideas',
  'ballots',
  'idea_comments',
  'questions',
  'answers',
  'marks',
  'same_questions',
  'posts',
  'import_sources',
  'import_points',
];

async function opened(given = aJivePlace()) {
  const town = await testSqlCommunity(database);
  const run = (more: Partial<JiveImportOptions> = {}) =>
    importJive({
      jive: given.open(),
      hosted: town.hosted,
      place: given.placeID,
      source: 'jive.test',
      ...more,
    });
  const rows = async () => {
    const counts: Record<string, number> = {};
    for (const table of tables) {
      const [row] = await database.query<{count: number}>(
        `select count(*)::int as count from ${table} where community_id = $1`,
        [town.id],
      );
      counts[table] = row?.count ?? 0;
    }
    return counts;
  };
  return {...town, ...given, run, rows};
}

const all = {
  places: 3,
  persons: 3,
  ideas: 2,
  ballots: 3,
  idea_comments: 2,
  questions: 1,
  answers: 1,
  marks: 2,
  same_questions: 2,
  posts: 1,
  import_sources: 14,
  import_points: 0,
};

describe('importing a place from Jive', () => {
  it('brings ideas with votes, stages and comments', async () => {
    const {run, guest} = await opened();

    expect(await run()).toMatchObject({contents: 4, problems: [], skipped: 0});

    const {items} = await guest.ideas.list({place: 'product', sort: 'new'});
    expect(items).toMatchObject([
      {
        title: 'Dark mode & always',
        tags: ['theme'],
        author: {name: 'Ada Byron'},
        votes: {up: 2, down: 1},
        createdAt: '2026-10-02T00:00:00.000Z',
      },
      {title: 'An idea whose author has left', stage: 'shipped', author: null},
    ]);
    const {items: said} = await guest.comments.list(items[0]?.id ?? '');
    expect(said).toMatchObject([
      {author: {name: 'Ben Ito'}, parent: null},
      {author: {name: 'Rosa Root'}, parent: said[0]?.id},
    ]);
  });

  it('brings questions with answers, marks and who asks the same', async () => {
    const {run, guest} = await opened();
    await run();

    const {items} = await guest.questions.list({place: 'product-questions'});
    expect(items).toMatchObject([
      {title: 'How do I change my password?', sameQuestionCount: 2},
    ]);
    const {items: answers} = await guest.answers.list(items[0]?.id ?? '');
    expect(answers).toMatchObject([
      {
        author: {name: 'Ada Byron', title: ''},
        correct: {by: {name: 'Ben Ito'}},
        helpfulCount: 1,
      },
    ]);
    const posts = await guest.posts.list({place: 'product-blog'});
    expect(posts.items).toMatchObject([{title: 'What we heard'}]);
  });

  it('changes nothing when it is done again', async () => {
    const {run, rows} = await opened();
    await run();
    expect(await rows()).toEqual(all);

    expect(await run()).toMatchObject({created: 0, changed: 0, skipped: 0});
    expect(await rows()).toEqual(all);
  });

  it('tells in a dry run what it would do, and writes nothing', async () => {
    const {run, rows} = await opened();
    const before = await rows();
    const dry = await run({dryRun: true});
    expect(await rows()).toEqual(before);

    expect(await run()).toEqual(dry);
  });

  it('keeps the rules of a place that was there before', async () => {
    const {run, place, guest} = await opened();
    await place('product', 'board', {preset: 'simple'});
    const before = (await guest.places.list()).items;
    await run();

    const after = (await guest.places.list()).items;
    expect(after).toEqual(expect.arrayContaining(before));
  });

  it('makes people of this Jive the same as those who sign in here', async () => {
    const issuer = 'https://learn.example.com';
    const {run, hosted, rows, guest} = await opened();
    const {id} = await hosted.identify({issuer, subject: 'ada', name: 'Ada'});
    await run({issuer});

    const {items} = await guest.ideas.list({place: 'product', sort: 'new'});
    expect(items[0]?.author).toMatchObject({id, name: 'Ada Byron'});
    expect(await rows()).toMatchObject({persons: 3});
  });

  it('goes on after it was killed at any request', async () => {
    const place = aJivePlace();
    const {open} = place;
    const clean = await opened(place);
    await clean.run();
    const requests = place.fake.asked.length;
    const expected = await clean.rows();

    for (let last = 1; last < requests; last++) {
      const town = await opened(place);
      let sent = 0;
      const dying = open({
        fetch: async (request) => {
          if ((sent += 1) > last) throw new Error('killed');
          return place.fake.fetch(request);
        },
      });
      await expect(town.run({jive: dying})).rejects.toThrow();
      expect(await town.run()).toMatchObject({problems: []});
      expect(await town.rows()).toEqual(expected);
    }
  });

  it('does not read again what it has read', async () => {
    const {fake, placeID, open, run, rows} = await opened();
    addIdeas(fake, placeID, 1_500);
    const dying = open({
      fetch: async (request) => {
        if (request.url.includes('startIndex=1400')) throw new Error('killed');
        return fake.fetch(request);
      },
    });
    await expect(run({jive: dying})).rejects.toThrow();
    fake.asked.length = 0;

    const report = await run();
    expect(report.resumedAfter).toBeGreaterThan(900);
    expect(report.contents).toBeLessThan(700);
    const [list] = fake.asked.filter((one) => one.includes('/contents?'));
    expect(list).toContain(`startIndex=${report.resumedAfter - 100}`);
    expect(await rows()).toMatchObject({ideas: 1_502, import_points: 0});
  });

  it('tells how far it is', async () => {
    const {fake, placeID, run} = await opened();
    addIdeas(fake, placeID, 37);
    const told: (number | undefined)[][] = [];
    await run({
      onProgress: ({contents, total}) => told.push([contents, total]),
    });
    // The two parts of a place, its contents and its blog, count alone.
    expect(told[0]).toEqual([1, 41]);
    expect(told).toHaveLength(41);
  });
});

describe('the clock of an import', () => {
  it('leaves what was written long ago closed', async () => {
    const clock = testClock('2026-11-18T12:00:00.000Z');
    const {run, guest} = await opened();
    await run();
    const {items} = await guest.ideas.list({place: 'product', sort: 'new'});
    expect(Date.parse(items[0]?.opensAt ?? '')).toBeLessThan(clock().getTime());
  });
});
