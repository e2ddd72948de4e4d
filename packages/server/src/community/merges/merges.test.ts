import type {Community, Idea} from '@townhall/client';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import type {SqlDatabase} from '../../database/index.js';
import {openSharedDatabase} from '../../testing/shared-database.js';
import {testSqlCommunity, type TestSqlCommunity} from '../test-community.js';

let database: SqlDatabase;
beforeAll(async () => {
  database = await openSharedDatabase();
});
afterAll(() => database.close());

const reason = 'They ask for the same.';

/** A board with a few ideas of Ada’s, and staff to look after it. */
async function openBoard(
  titles: readonly string[] = ['one', 'two', 'three'],
  policy = {},
) {
  const town = await testSqlCommunity(database);
  await town.place('roadmap', 'board', policy);
  const ada = await town.signIn('ada');
  const staff = await town.signIn('stan', 'staff');
  const ideas: Idea[] = [];
  for (const title of titles) {
    town.clock.advance(1_000);
    ideas.push(
      await ada.community.ideas.suggest({
        place: 'roadmap',
        title: `An idea that is called ${title}`,
      }),
    );
  }
  const voters = new Map<string, Community>();
  const vote = async (
    name: string,
    idea: Idea,
    wish: 'up' | 'down' | 'none',
  ) => {
    town.clock.advance(1_000);
    const community = voters.get(name) ?? (await town.signIn(name)).community;
    voters.set(name, community);
    return community.ideas.vote(idea.id, wish);
  };
  const {moderation} = staff.community;
  const merge = (source: Idea, target: Idea, keeps?: 'latest' | 'target') => {
    town.clock.advance(1_000);
    return moderation.merge(source.id, {into: target.id, reason, keeps});
  };
  const unmerge = (source: Idea) => {
    town.clock.advance(1_000);
    return moderation.unmerge(source.id, {reason: 'They differ after all.'});
  };
  // As many as were named, so each is there.
  const [one, two, three] = ideas as [Idea, Idea, Idea];
  return {
    ...town,
    ada,
    staff,
    moderation,
    one,
    two,
    three,
    vote,
    merge,
    unmerge,
  };
}

describe('merging', () => {
  test('unites the voters, and the later vote wins', async () => {
    const {one, two, vote, merge, guest} = await openBoard();
    await vote('grace', one, 'up');
    await vote('alan', one, 'up');
    await vote('alan', two, 'down');
    await vote('joan', two, 'down');
    await vote('joan', one, 'up');

    const {source, target} = await merge(one, two);

    expect(target.votes).toEqual({up: 2, down: 1, net: 1});
    expect(source).toMatchObject({stage: 'merged', mergedInto: two.id});
    expect(source.votes).toEqual({up: 3, down: 0, net: 3});
    expect(await guest.ideas.get(one.id)).toEqual(source);
  });

  test('keeps the vote on the idea that stays, where that is wanted', async () => {
    const {one, two, vote, merge} = await openBoard();
    await vote('joan', two, 'down');
    await vote('joan', one, 'up');

    const {target} = await merge(one, two, 'target');

    expect(target.votes).toEqual({up: 0, down: 1, net: -1});
  });

  test('does it once, however often it is asked', async () => {
    const town = await openBoard();
    await town.vote('grace', town.one, 'up');

    const first = await town.merge(town.one, town.two);
    const again = await town.merge(town.one, town.two);

    expect(again.target.version).toBe(first.target.version);
    expect(await countOf(town, 'merges')).toBe(1);
  });

  test('refuses circles and dead ends, with the idea as it is', async () => {
    const {one, two, three, merge} = await openBoard();
    await expect(merge(one, one)).rejects.toMatchObject({
      code: 'merge_cycle',
    });
    await merge(one, two);
    await expect(merge(two, one)).rejects.toMatchObject({
      code: 'merge_cycle',
      problem: {current: {id: two.id}},
    });
    await expect(merge(three, one)).rejects.toMatchObject({
      code: 'merge_not_possible',
      problem: {current: {id: two.id}},
    });
    await expect(merge(one, three)).rejects.toMatchObject({
      code: 'merged',
      problem: {current: {id: one.id, mergedInto: two.id}},
    });
    await expect(
      merge(three, {...one, id: '00000000-0000-7000-8000-000000000000'}),
    ).rejects.toMatchObject({code: 'not_found'});
  });

  test('refuses what belongs to other boards and other people', async () => {
    const town = await openBoard();
    await town.place('other', 'board');
    const foreign = await town.ada.community.ideas.suggest({
      place: 'other',
      title: 'An idea on another board',
    });
    await expect(town.merge(town.one, foreign)).rejects.toMatchObject({
      code: 'merge_not_possible',
    });
    await expect(
      town.ada.community.moderation.merge(town.one.id, {
        into: town.two.id,
        reason,
      }),
    ).rejects.toMatchObject({code: 'only_staff'});
    await expect(
      town.guest.moderation.merge(town.one.id, {into: town.two.id, reason}),
    ).rejects.toMatchObject({code: 'sign_in_required'});
  });

  test('takes no more votes, and says where they count', async () => {
    const {one, two, vote, merge} = await openBoard();
    await merge(one, two);
    await expect(vote('grace', one, 'up')).rejects.toMatchObject({
      code: 'merged',
      problem: {current: {mergedInto: two.id}},
    });
    const {ballot} = await vote('grace', two, 'up');
    expect(ballot.vote).toBe('up');
  });

  test('may make the threshold of an open idea, once', async () => {
    const threshold = {
      kind: 'absolute',
      metric: 'net',
      value: 2,
      minimumVoters: 0,
    } as const;
    const {
      one,
      two,
      vote,
      merge,
      database: sql,
    } = await openBoard(['one', 'two', 'three'], {threshold});
    await vote('grace', one, 'up');
    await vote('alan', two, 'up');

    const {target} = await merge(one, two);

    expect(target).toMatchObject({
      stage: 'threshold_reached',
      votes: {net: 2},
    });
    expect(target.reachedAt).not.toBeNull();
    const told = await sql.query(
      `select 1 from outbox
        where idea_id = $1 and type = 'idea.threshold_reached'`,
      [two.id],
    );
    expect(told).toHaveLength(1);
  });

  test('never revives what has closed', async () => {
    const threshold = {
      kind: 'absolute',
      metric: 'net',
      value: 2,
      minimumVoters: 0,
    } as const;
    const town = await openBoard(['one', 'two', 'three'], {
      threshold,
      window: {count: 30, unit: 'days'},
    });
    await town.vote('grace', town.one, 'up');
    await town.vote('alan', town.two, 'up');
    town.clock.advance(40 * 86_400_000);

    const {target} = await town.merge(town.one, town.two);

    expect(target).toMatchObject({
      stage: 'archived',
      archived: 'below_threshold',
      votes: {net: 2},
      reachedAt: null,
      closesAt: town.two.closesAt,
    });
  });

  test('comes after what the clock has done to both', async () => {
    const {clock, guest, merge, one, two} = await openBoard(undefined, {
      cohort: {calendar: 'monthly', opensOn: 1, timeZone: 'UTC'},
    });
    clock.set('2026-12-02T00:00:00.000Z');
    await merge(one, two);
    const stages = async ({id}: Idea) =>
      (await guest.ideas.timeline(id)).items.map(({to}) => to);
    expect(await stages(one)).toEqual(['scheduled', 'open', 'merged']);
    expect(await stages(two)).toEqual(['scheduled', 'open']);
  });

  test('tells the author why', async () => {
    const {one, two, merge, ada} = await openBoard();
    await merge(one, two);
    const rows = await database.query<{kind: string; reason: string}>(
      `select kind, reason from notifications
        where idea_id = $1 and person_id = $2`,
      [one.id, ada.id],
    );
    expect(rows).toEqual([{kind: 'merged', reason}]);
  });
});

describe('undoing a merge', () => {
  test('gives both what they had, and leaves what was done since', async () => {
    const town = await openBoard();
    const {one, two, vote, merge, unmerge} = town;
    await vote('grace', one, 'up');
    await vote('alan', one, 'up');
    await vote('alan', two, 'down');
    await vote('joan', one, 'down');
    await merge(one, two);
    await vote('joan', two, 'up');

    const {source, target} = await unmerge(one);

    expect(source).toMatchObject({
      stage: 'open',
      mergedInto: null,
      votes: {up: 2, down: 1, net: 1},
    });
    expect(target.votes).toEqual({up: 1, down: 1, net: 0});
    await expectEqualCounts(town);
    const {ballot} = await vote('grace', one, 'none');
    expect(ballot.vote).toBe('none');
  });

  test('brings back the comments and followers that came along', async () => {
    const town = await openBoard();
    const {one, two, three, merge, unmerge} = town;
    await comment(town, one);
    await comment(town, two);
    // Ada follows all of them, as their author.
    const grace = await town.signIn('grace');
    await follow(town, one, grace.id);
    await follow(town, two, town.staff.id);

    const {source} = await merge(one, two);
    expect(source.comments).toBe(0);
    const {target} = await merge(two, three);
    expect(target).toMatchObject({comments: 2, followers: 3});
    await comment(town, three, await commentOf(town, 'one'));

    const back = await unmerge(one);
    expect(back.source).toMatchObject({comments: 2, followers: 2});
    const last = await unmerge(two);
    expect(last.source).toMatchObject({comments: 1, followers: 2});
    expect(last.target).toMatchObject({comments: 0, followers: 1});
  });

  test('leaves what has ended meanwhile archived, and nothing due', async () => {
    const town = await openBoard(['one', 'two', 'three'], {
      threshold: {
        kind: 'absolute',
        metric: 'net',
        value: 2,
        minimumVoters: 0,
      },
      window: {count: 30, unit: 'days'},
    });
    await town.merge(town.one, town.two);
    town.clock.advance(40 * 86_400_000);

    const {source} = await town.unmerge(town.one);
    await town.hosted.advance();

    expect(source).toMatchObject({
      stage: 'archived',
      archived: 'below_threshold',
      mergedInto: null,
    });
    const due = await town.database.query(
      'select id from ideas where community_id = $1 and due_at <= $2',
      [town.id, town.clock()],
    );
    expect(due).toEqual([]);
  });

  test('counts who took a vote back, was excluded, and votes again', async () => {
    const town = await openBoard();
    const {one, two, vote, merge, unmerge, moderation} = town;
    await vote('grace', two, 'down');
    await vote('grace', two, 'none');
    await vote('grace', one, 'up');
    const {id} = await town.signIn('grace');
    await moderation.excludeVoter(id, {reason});
    await merge(one, two);
    await unmerge(one);
    await moderation.readmitVoter(id, {reason});

    const {idea} = await vote('grace', two, 'up');

    expect(idea.votes).toEqual({up: 1, down: 0, net: 1});
    await expectEqualCounts(town);
  });

  test('works out chains from any link', async () => {
    const town = await openBoard();
    const {one, two, three, vote, merge, unmerge, guest} = town;
    await vote('grace', one, 'up');
    await vote('alan', two, 'up');
    await merge(one, two);
    await merge(two, three);
    expect((await guest.ideas.get(three.id)).votes?.net).toBe(2);

    await unmerge(one);
    expect((await guest.ideas.get(two.id)).votes?.net).toBe(1);
    expect((await guest.ideas.get(three.id)).votes?.net).toBe(1);
    await unmerge(two);
    expect((await guest.ideas.get(three.id)).votes?.net).toBe(0);
    await expectEqualCounts(town);
    await expect(unmerge(two)).rejects.toMatchObject({
      code: 'merge_not_possible',
    });
  });
});

type Town = TestSqlCommunity;

async function countOf({id}: Town, table: 'merges') {
  const [row] = await database.query<{count: number}>(
    `select count(*)::int as count from ${table} where community_id = $1`,
    [id],
  );
  return row?.count;
}

async function comment({id, clock}: Town, idea: Idea, parent?: string) {
  await database.query(
    `insert into idea_comments (community_id, id, idea_id, parent_id, source,
                                body, plain, created_at, updated_at)
     values ($1, gen_random_uuid(), $2, $3, $4, '[]'::jsonb, $4, $5, $5)`,
    [id, idea.id, parent ?? null, idea.title, clock()],
  );
}

async function commentOf({id}: Town, title: string) {
  const [row] = await database.query<{id: string}>(
    `select id from idea_comments where community_id = $1 and plain like $2`,
    [id, `%${title}`],
  );
  return row?.id;
}

async function follow({id, clock}: Town, idea: Idea, person: string) {
  await database.query(
    `insert into idea_followers (community_id, idea_id, person_id, at)
     values ($1, $2, $3, $4)`,
    [id, idea.id, person, clock()],
  );
}

async function expectEqualCounts({staff}: {staff: {community: Community}}) {
  const {mismatches} = await staff.community.moderation.recount();
  expect(mismatches).toEqual([]);
}
