import type {Idea, PolicyDraft} from '@townhall/client';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import type {SqlDatabase} from '../../database/index.js';
import {openSharedDatabase} from '../../testing/shared-database.js';
import {testSqlCommunity} from '../test-community.js';

let database: SqlDatabase;
beforeAll(async () => {
  database = await openSharedDatabase();
});
afterAll(() => database.close());

const day = 86_400_000;
const reason = 'A ring of accounts.';
const noLimits = {
  votesPerMinute: null,
  downvotesPerDay: null,
  downvotesPerDayAndAuthor: null,
  ideasPerDay: null,
};

/** A board with this policy, and some ideas of Ada’s. */
async function openBoard(policy: PolicyDraft = {}, count = 3) {
  const town = await testSqlCommunity(database);
  await town.place('roadmap', 'board', {limits: noLimits, ...policy});
  const ada = await town.signIn('ada');
  const staff = await town.signIn('stan', 'staff');
  const ideas: Idea[] = [];
  for (let number = 0; number < count; number += 1) {
    ideas.push(
      await ada.community.ideas.suggest({
        place: 'roadmap',
        title: `The idea with number ${number}`,
      }),
    );
  }
  const member = async (
    name: string,
    claims: {emailVerified?: boolean; groups?: string[]} = {},
  ) => {
    const {id} = await town.hosted.identify({
      issuer: 'https://host.example',
      subject: name,
      name,
      ...claims,
    });
    return {id, community: town.hosted.as(id, {client: null})};
  };
  const vote = async (name: string, idea: Idea, wish: 'up' | 'down' | 'none') =>
    (await member(name)).community.ideas.vote(idea.id, wish);
  // As many as asked for, and nobody asks for fewer than one.
  const [first] = ideas as [Idea];
  return {...town, ada, staff, ideas, first, member, vote};
}

type Board = Awaited<ReturnType<typeof openBoard>>;

async function expectAgreement({staff}: Board) {
  const {mismatches} = await staff.community.moderation.recount();
  expect(mismatches).toEqual([]);
}

describe('one’s own idea', () => {
  test('has its author’s vote from the start, where the board says so', async () => {
    const board = await openBoard({selfVote: 'auto'});
    const {ada, first, vote} = board;
    expect(first.votes).toEqual({up: 1, down: 0, net: 1});
    const [ballot] = await ada.community.ideas.ballots([first.id]);
    expect(ballot?.vote).toBe('up');
    const {idea} = await vote('ada', first, 'none');
    expect(idea.votes?.net).toBe(0);
    await expectAgreement(board);
  });

  test('takes none of its author’s, where the board says so', async () => {
    const {ada, first, vote} = await openBoard({selfVote: 'forbidden'});
    const [ballot] = await ada.community.ideas.ballots([first.id]);
    expect(ballot?.can.voteUp.reason).toBe('own_idea');
    await expect(vote('ada', first, 'up')).rejects.toMatchObject({
      code: 'own_idea',
      problem: {current: {id: first.id}},
    });
    expect((await vote('grace', first, 'up')).idea.votes?.net).toBe(1);
  });
});

describe('who may vote', () => {
  test('is said by age, and from when on', async () => {
    const {first, vote, clock} = await openBoard({
      eligibility: {minimumAccountAgeDays: 7, verifiedEmail: false, groups: []},
    });
    const joined = clock();
    await expect(vote('grace', first, 'up')).rejects.toMatchObject({
      code: 'account_too_new',
      problem: {until: new Date(joined.getTime() + 7 * day).toISOString()},
    });
    clock.advance(7 * day);
    expect((await vote('grace', first, 'up')).ballot.vote).toBe('up');
  });

  test('is said by the host’s token', async () => {
    const {first, member, vote} = await openBoard({
      eligibility: {
        minimumAccountAgeDays: 0,
        verifiedEmail: true,
        groups: ['customers', 'partners'],
      },
    });
    await expect(vote('grace', first, 'up')).rejects.toMatchObject({
      code: 'email_unverified',
    });
    await member('grace', {emailVerified: true, groups: ['visitors']});
    await expect(vote('grace', first, 'up')).rejects.toMatchObject({
      code: 'not_in_group',
    });
    await member('grace', {groups: ['partners']});
    expect((await vote('grace', first, 'up')).ballot.vote).toBe('up');
  });
});

describe('a budget', () => {
  const budget = {
    votes: 2,
    period: 'month',
    countsDown: false,
    returnOnClose: false,
  } as const;

  test('is counted down, and says when votes return', async () => {
    const {ideas, vote, member} = await openBoard({budget});
    const [one, two, three] = ideas as [Idea, Idea, Idea];
    const {ballot} = await vote('grace', one, 'up');
    expect(ballot.left).toEqual({
      votes: 1,
      of: 2,
      returnsAt: '2026-12-01T00:00:00.000Z',
    });
    await vote('grace', two, 'up');
    await expect(vote('grace', three, 'up')).rejects.toMatchObject({
      code: 'no_votes_left',
      problem: {until: '2026-12-01T00:00:00.000Z', current: {id: three.id}},
    });
    const grace = await member('grace');
    const ballots = await grace.community.ideas.ballots(
      ideas.map(({id}) => id),
    );
    expect(ballots.map(({can}) => can.voteUp.reason)).toEqual([
      null,
      null,
      'no_votes_left',
    ]);
    expect((await vote('grace', three, 'down')).ballot.vote).toBe('down');
    await vote('grace', one, 'none');
    expect((await vote('grace', three, 'up')).ballot.left?.votes).toBe(0);
  });

  test('begins anew each month', async () => {
    const {ideas, vote, clock} = await openBoard({budget});
    const [one, two, three] = ideas as [Idea, Idea, Idea];
    await vote('grace', one, 'up');
    await vote('grace', two, 'up');
    clock.set('2026-12-01T00:00:00.000Z');
    expect((await vote('grace', three, 'up')).ballot.left?.votes).toBe(1);
  });

  test('gets back what is in ideas that have closed', async () => {
    const {ideas, vote, clock, ada} = await openBoard({
      budget: {...budget, period: 'board', returnOnClose: true},
      window: {count: 10, unit: 'days'},
    });
    const [one, two] = ideas as [Idea, Idea];
    await vote('grace', one, 'up');
    const {ballot} = await vote('grace', two, 'up');
    expect(ballot.left?.returnsAt).toBe(one.closesAt);
    clock.advance(11 * day);
    const later = await ada.community.ideas.suggest({
      place: 'roadmap',
      title: 'An idea of the days after',
    });
    expect((await vote('grace', later, 'up')).ballot.left?.votes).toBe(1);
  });

  test('is never overspent, however much comes at once', async () => {
    const board = await openBoard({budget: {...budget, countsDown: true}}, 8);
    const {community} = await board.member('grace');
    const outcomes = await Promise.allSettled(
      board.ideas.map(({id}, index) =>
        community.ideas.vote(id, index % 2 === 0 ? 'up' : 'down'),
      ),
    );
    const counted = outcomes.filter(({status}) => status === 'fulfilled');
    expect(counted).toHaveLength(2);
    await expectAgreement(board);
  });
});

describe('limits', () => {
  test('of votes a minute say when to go on', async () => {
    const {ideas, vote, clock} = await openBoard({
      limits: {...noLimits, votesPerMinute: 2},
    });
    const [one, two, three] = ideas as [Idea, Idea, Idea];
    await vote('grace', one, 'up');
    clock.advance(20_000);
    await vote('grace', two, 'up');
    await expect(vote('grace', three, 'up')).rejects.toMatchObject({
      code: 'rate_limited',
      problem: {retryAfter: 40},
    });
    expect((await vote('grace', two, 'up')).ballot.vote).toBe('up');
    expect((await vote('grace', two, 'none')).ballot.vote).toBe('none');
    clock.advance(61_000);
    expect((await vote('grace', three, 'up')).ballot.vote).toBe('up');
  });

  test('of votes against are for a day, and for an author', async () => {
    const {ideas, vote, clock} = await openBoard(
      {
        limits: {...noLimits, downvotesPerDay: 3, downvotesPerDayAndAuthor: 2},
      },
      3,
    );
    const [one, two, three] = ideas as [Idea, Idea, Idea];
    await vote('grace', one, 'down');
    await vote('grace', two, 'down');
    await expect(vote('grace', three, 'down')).rejects.toMatchObject({
      code: 'rate_limited',
      message: expect.stringContaining('one person'),
    });
    expect((await vote('grace', three, 'up')).ballot.vote).toBe('up');
    clock.advance(day + 1_000);
    expect((await vote('grace', three, 'down')).ballot.vote).toBe('down');
  });
});

describe('counts that are not everybody’s', () => {
  test('are told to whoever has voted, and to staff', async () => {
    const {first, vote, guest, member, staff, clock} = await openBoard({
      countsShown: 'after_vote',
      window: {count: 10, unit: 'days'},
    });
    const {idea, ballot} = await vote('grace', first, 'up');
    expect(idea.votes).toBeNull();
    expect(ballot.votes).toEqual({up: 1, down: 0, net: 1});
    expect((await guest.ideas.get(first.id)).votes).toBeNull();
    const alan = await member('alan');
    const [unsaid] = await alan.community.ideas.ballots([first.id]);
    expect(unsaid?.votes).toBeNull();
    const [told] = await staff.community.ideas.ballots([first.id]);
    expect(told?.votes?.net).toBe(1);
    clock.advance(11 * day);
    expect((await guest.ideas.get(first.id)).votes?.net).toBe(1);
  });
});

describe('staff', () => {
  test('holds the votes of an idea, and shows what it has', async () => {
    const {first, vote, staff, guest, clock} = await openBoard();
    await vote('grace', first, 'up');
    const held = await staff.community.moderation.holdVotes(first.id, {
      on: true,
      reason,
    });
    expect(held).toMatchObject({voting: 'on_hold', votes: {net: 1}});
    await expect(vote('alan', first, 'up')).rejects.toMatchObject({
      code: 'under_review',
      problem: {current: {voting: 'on_hold', votes: {net: 1}}},
    });
    clock.advance(365 * day);
    expect((await guest.ideas.get(first.id)).voting).toBe('closed');
    clock.advance(-365 * day);
    await staff.community.moderation.holdVotes(first.id, {on: false, reason});
    expect((await vote('alan', first, 'up')).idea.votes?.net).toBe(2);
  });

  test('excludes a voter, from a moment on, and lets them in again', async () => {
    const board = await openBoard();
    const {ideas, vote, staff, clock, member, guest} = board;
    const [one, two] = ideas as [Idea, Idea];
    const {moderation} = staff.community;
    const {id} = await member('eve');
    await vote('eve', one, 'up');
    clock.advance(day);
    await vote('eve', two, 'down');

    const exclusion = await moderation.excludeVoter(id, {
      reason,
      from: clock().toISOString(),
    });
    expect(exclusion).toMatchObject({person: id, excluded: true, ideas: 1});
    expect((await guest.ideas.get(one.id)).votes?.net).toBe(1);
    expect((await guest.ideas.get(two.id)).votes).toEqual({
      up: 0,
      down: 0,
      net: 0,
    });
    await expect(vote('eve', one, 'none')).rejects.toMatchObject({
      code: 'votes_excluded',
    });
    expect(await moderation.excludeVoter(id, {reason})).toMatchObject({
      ideas: 0,
    });
    await expectAgreement(board);

    await moderation.readmitVoter(id, {reason: 'A mistake.'});
    expect((await guest.ideas.get(two.id)).votes?.net).toBe(-1);
    await expectAgreement(board);
    const {items} = await moderation.ledger(two.id);
    expect(items.map(({from, to, source}) => [from, to, source])).toEqual([
      ['none', 'down', 'web'],
      ['down', 'none', 'exclude'],
      ['none', 'down', 'readmit'],
    ]);
  });

  test('reads the ledger in pages, and others do not', async () => {
    const {first, vote, staff, ada} = await openBoard();
    await vote('grace', first, 'up');
    await vote('alan', first, 'up');
    const page = await staff.community.moderation.ledger(first.id, {limit: 1});
    const rest = await staff.community.moderation.ledger(first.id, {
      cursor: page.next ?? '',
    });
    expect([...page.items, ...rest.items].map(({to}) => to)).toEqual([
      'up',
      'up',
    ]);
    await expect(
      ada.community.moderation.ledger(first.id),
    ).rejects.toMatchObject({code: 'only_staff'});
  });

  test('finds what does not add up, and puts it right when asked', async () => {
    const board = await openBoard();
    const {first, vote, staff, guest} = board;
    await vote('grace', first, 'up');
    await database.query('update ideas set up = 5, net = 5 where id = $1', [
      first.id,
    ]);
    await database.query(`update ballots set value = -1 where idea_id = $1`, [
      first.id,
    ]);
    const found = await staff.community.moderation.recount({place: 'roadmap'});
    expect(found).toMatchObject({
      ideas: 3,
      ballots: 1,
      repaired: false,
      mismatches: [
        {
          idea: first.id,
          totals: {up: 5, down: 0, net: 5},
          ballots: {up: 0, down: 1},
          ledger: {up: 1, down: 0},
          voters: 1,
        },
      ],
    });
    expect((await guest.ideas.get(first.id)).votes?.net).toBe(5);
    await staff.community.moderation.recount({repair: true});
    expect((await guest.ideas.get(first.id)).votes?.net).toBe(-1);
    await expectAgreement(board);
  });
});

test('the ledger cannot be changed', async () => {
  await expect(
    database.query('update ballot_ledger set old_value = 0 where false'),
  ).rejects.toThrow('only ever added to');
});

describe('at the same moment', () => {
  test('a vote and a merge leave nothing behind', async () => {
    for (let round = 0; round < 5; round += 1) {
      const board = await openBoard({}, 2);
      const [one, two] = board.ideas as [Idea, Idea];
      const people = await Promise.all(
        ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => board.member(name)),
      );
      await Promise.allSettled([
        ...people.map(({community}) => community.ideas.vote(one.id, 'up')),
        board.staff.community.moderation.merge(one.id, {
          into: two.id,
          reason,
        }),
        ...people.map(({community}) => community.ideas.vote(two.id, 'down')),
      ]);
      await expectAgreement(board);
      const [brought] = await database.query<{missing: number}>(
        `select count(*)::int as missing
           from ballots b
          where b.idea_id = $1 and b.value <> 0
            and not exists (select 1 from merge_ballots m
                             where m.person_id = b.person_id)`,
        [one.id],
      );
      expect(brought?.missing).toBe(0);
    }
  });

  test('a vote and its voter’s exclusion leave nothing that counts', async () => {
    for (let round = 0; round < 5; round += 1) {
      const board = await openBoard({}, 6);
      const {id, community} = await board.member('eve');
      await Promise.allSettled([
        ...board.ideas
          .slice(0, 3)
          .map((idea) => community.ideas.vote(idea.id, 'up')),
        board.staff.community.moderation.excludeVoter(id, {reason}),
        ...board.ideas
          .slice(3)
          .map((idea) => community.ideas.vote(idea.id, 'up')),
      ]);
      const page = await board.guest.ideas.list({place: 'roadmap'});
      expect(page.items.map(({votes}) => votes?.net)).toEqual(
        page.items.map(() => 0),
      );
      await expectAgreement(board);
    }
  });

  test('two votes of one person are one, and the threshold is told of once', async () => {
    const board = await openBoard({
      threshold: {kind: 'absolute', metric: 'net', value: 4, minimumVoters: 0},
    });
    const people = await Promise.all(
      ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((name) =>
        board.member(name),
      ),
    );
    await Promise.all(
      people.flatMap(({id, community}) => [
        community.ideas.vote(board.first.id, 'up'),
        // Another process would not know of the first one's turn.
        board.hosted.as(id).ideas.vote(board.first.id, 'up'),
      ]),
    );
    const idea = await board.guest.ideas.get(board.first.id);
    expect(idea).toMatchObject({stage: 'threshold_reached', votes: {net: 8}});
    const told = await database.query(
      `select 1 from outbox
        where idea_id = $1 and type = 'idea.threshold_reached'`,
      [board.first.id],
    );
    expect(told).toHaveLength(1);
    await expectAgreement(board);
  });

  test('a vote that comes with the end is refused, with the idea as it is', async () => {
    const {first, vote, clock} = await openBoard({
      window: {count: 10, unit: 'days'},
    });
    clock.set(first.closesAt ?? '');
    await expect(vote('grace', first, 'up')).rejects.toMatchObject({
      code: 'voting_closed',
      problem: {current: {id: first.id, stage: 'archived', voting: 'closed'}},
    });
  });
});
