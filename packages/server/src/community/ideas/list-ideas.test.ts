import type {Idea, IdeaQuery, IdeaSort} from '@townhall/client';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import type {SqlDatabase} from '../../database/index.js';
import {openSharedDatabase} from '../../testing/shared-database.js';
import {testSqlCommunity, type TestSqlCommunity} from '../test-community.js';

let database: SqlDatabase;
let test: TestSqlCommunity;
beforeAll(async () => {
  database = await openSharedDatabase();
  test = await testSqlCommunity(database);
  await test.place('first', 'board');
  await test.place('second', 'board');
  await test.place('talk', 'questions');
  for (let number = 0; number < count; number += 1) await addIdea(number);
});
afterAll(() => database.close());

const count = 60;
const day = 86_400_000;
const at = (days: number) => new Date(test.clock().getTime() + days * day);

/** Differs in all that is sorted by, with repeats in each. */
async function addIdea(number: number) {
  const up = (number * 7) % 11;
  const down = (number * 5) % 7;
  const createdAt = at(-200 + (number % 50) * 3);
  await database.query(
    `insert into ideas (community_id, id, place_id, title, source, body, plain,
       excerpt, cohort, opens_at, closes_at, up, down, net, area, audience,
       kind, comment_count, decided_stage, created_at, updated_at)
     values ($1, $2, $3, $4, '', '[]', '', '', $5, $6, $7, $8, $9, $10, $11,
             $12, $13, $14, $15, $6, $6)`,
    [
      test.id,
      ids[number],
      number % 3 === 0 ? 'second' : 'first',
      `Idea number ${number} about ${number % 2 ? 'gradebooks' : 'calendars'}`,
      `2026-${String(1 + (number % 9)).padStart(2, '0')}`,
      createdAt,
      number % 10 === 0 ? null : new Date(createdAt.getTime() + 90 * day),
      up,
      down,
      up - down,
      number % 4 === 0 ? 'mobile' : null,
      number % 5 === 0 ? 'Teacher' : null,
      number % 6 === 0 ? 'modify' : 'new',
      number % 8,
      number % 9 === 0 ? 'planned' : null,
    ],
  );
}

const ids = Array.from({length: count}, () => {
  const random = crypto.randomUUID();
  return `019a0000-0000-7${random.slice(15)}`;
});

async function walk(query: IdeaQuery): Promise<Idea[]> {
  const found: Idea[] = [];
  for await (const idea of test.guest.ideas.all({limit: 7, ...query})) {
    found.push(idea);
  }
  return found;
}

const net = ({votes}: Idea) => votes?.net ?? 0;
const voters = ({votes}: Idea) => (votes?.up ?? 0) + (votes?.down ?? 0);
const controversy = ({votes}: Idea) => {
  const {up, down} = votes ?? {up: 0, down: 0};
  return Math.floor(((up + down) * Math.min(up, down)) / Math.max(up, down, 1));
};
const week = ({closesAt}: Idea) =>
  closesAt ? Math.floor(Date.parse(closesAt) / (7 * day)) : Infinity;

/** What each order promises of two neighbours. */
const promises: Record<
  Exclude<IdeaSort, 'random'>,
  (one: Idea, next: Idea) => boolean
> = {
  top: (one, next) => net(one) >= net(next),
  new: (one, next) => one.createdAt >= next.createdAt,
  ending: (one, next) => (one.closesAt ?? '9') <= (next.closesAt ?? '9'),
  // Nobody has voted, so what opened last is what is new.
  trending: (one, next) => one.opensAt >= next.opensAt,
  discussed: (one, next) => one.comments >= next.comments,
  needs_votes: (one, next) =>
    week(one) < week(next) ||
    (week(one) === week(next) && voters(one) <= voters(next)),
  controversial: (one, next) => controversy(one) >= controversy(next),
};
// The keys are those of the object above.
const sorts = Object.keys(promises) as (keyof typeof promises)[];

describe('the list of ideas', () => {
  for (const sort of sorts) {
    for (const place of ['first', undefined]) {
      it(`is sorted by ${sort} in ${place ?? 'every place'}`, async () => {
        const whole = await test.guest.ideas.list({sort, place, limit: 100});
        const walked = await walk({sort, place});

        expect(walked).toEqual(whole.items);
        expect(walked.length).toBeGreaterThan(10);
        for (const [index, one] of walked.slice(1).entries()) {
          const before = walked[index];
          expect(before && promises[sort](before, one)).toBe(true);
        }
        expect(new Set(walked.map(({id}) => id)).size).toBe(walked.length);
      });
    }
  }

  it('needs votes only where votes count', async () => {
    const walked = await walk({sort: 'needs_votes'});
    expect(new Set(walked.map(({voting}) => voting))).toEqual(
      new Set(['open']),
    );
    const open = (await walk({stage: 'open'})).map(({id}) => id).sort();
    expect(walked.map(({id}) => id).sort()).toEqual(open);
  });

  it('is shuffled by a seed, the same way each time', async () => {
    const all = (await walk({sort: 'new'})).map(({id}) => id).sort();
    const orders = new Set<string>();
    for (let seed = 0; seed < 12; seed += 1) {
      const walked = (await walk({sort: 'random', seed})).map(({id}) => id);
      const whole = await test.guest.ideas.list({
        sort: 'random',
        seed,
        limit: 100,
      });
      expect(walked).toEqual(whole.items.map(({id}) => id));
      expect([...walked].sort()).toEqual(all);
      orders.add(walked.join());
    }
    expect(orders.size).toBeGreaterThan(8);
  });

  it('gives every idea about the same chance to come first', async () => {
    const first = new Map<string, number>();
    for (let seed = 0; seed < 200; seed += 1) {
      const {items} = await test.guest.ideas.list({
        sort: 'random',
        seed,
        limit: 10,
      });
      for (const {id} of items) first.set(id, (first.get(id) ?? 0) + 1);
    }
    // Each of the sixty is expected 33 times.
    expect(first.size).toBe(count);
    expect(Math.max(...first.values())).toBeLessThan(90);
  });

  it('keeps a cursor to its own order and seed', async () => {
    const {next} = await test.guest.ideas.list({
      sort: 'random',
      seed: 1,
      limit: 3,
    });
    const cursor = next ?? '';
    for (const query of [{sort: 'random', seed: 2}, {sort: 'top'}] as const) {
      await expect(
        test.guest.ideas.list({...query, cursor}),
      ).rejects.toMatchObject({code: 'invalid_request'});
    }
  });
});

describe('what is listed', () => {
  it('is narrowed by all that is asked for at once', async () => {
    const all = await walk({sort: 'new'});
    const queries: [IdeaQuery, (idea: Idea) => boolean][] = [
      [{area: 'mobile'}, ({area}) => area === 'mobile'],
      [{audience: 'Teacher'}, ({audience}) => audience === 'Teacher'],
      [{kind: 'modify'}, ({kind}) => kind === 'modify'],
      [{cohort: '2026-03'}, ({cohort}) => cohort === '2026-03'],
      [
        {stage: ['open', 'planned']},
        ({stage}) => stage === 'open' || stage === 'planned',
      ],
      [{stage: 'archived'}, ({stage}) => stage === 'archived'],
      [
        {area: 'mobile', kind: 'modify', q: 'calendar'},
        ({area, kind}) => area === 'mobile' && kind === 'modify',
      ],
    ];
    for (const [query, fits] of queries) {
      const found = await walk({sort: 'new', ...query});
      expect(found).toEqual(all.filter(fits));
      expect(found.length).toBeGreaterThan(0);
    }
  });

  it('is found while the last word is being typed', async () => {
    const found = await walk({q: 'about cal', sort: 'new'});
    expect(found).toHaveLength(count / 2);
    expect(found.every(({title}) => title.includes('calendars'))).toBe(true);
    // The beginning of a word, not its end.
    expect(await walk({q: 'alendar'})).toEqual([]);
  });

  it('is found by any of the words where nothing has them all', async () => {
    const found = await walk({q: 'calendar unicorn', sort: 'discussed'});
    expect(found).toHaveLength(count / 2);
    const whole = await test.guest.ideas.list({
      q: 'calendar unicorn',
      sort: 'discussed',
      limit: 100,
    });
    expect(found).toEqual(whole.items);
  });

  it('is nothing where the words are only marks', async () => {
    expect(await walk({q: '?!'})).toEqual([]);
    expect(await walk({q: '  '})).toHaveLength(count);
  });

  it('is refused where a stage or a place is unknown', async () => {
    for (const query of [{stage: 'nowhere'}, {stage: 'open,nowhere'}]) {
      await expect(
        // A stage that does not exist, as an address may hold it.
        test.guest.ideas.list(query as IdeaQuery),
      ).rejects.toMatchObject({code: 'invalid_request'});
    }
    await expect(
      test.guest.ideas.list({place: 'nowhere', sort: 'trending'}),
    ).rejects.toMatchObject({code: 'not_found'});
  });
});
