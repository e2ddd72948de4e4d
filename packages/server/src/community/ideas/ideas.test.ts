import type {Community, Idea, Vote} from '@townhall/client';
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

async function openBoard() {
  const town = await testSqlCommunity(database);
  await town.place('roadmap', 'board');
  const ada = await town.signIn('ada');
  const suggest = (
    title: string,
    more: {text?: string; tags?: string[]} = {},
  ) => ada.community.ideas.suggest({place: 'roadmap', title, ...more});
  return {...town, ada, suggest};
}

describe('suggesting', () => {
  test('opens an idea at once where there are no cohorts', async () => {
    const {suggest, ada, guest} = await openBoard();
    const idea = await suggest('Dark mode for the gradebook', {
      text: 'My eyes **hurt** at night.',
      tags: ['gradebook', 'gradebook'],
    });
    expect(idea).toMatchObject({
      place: 'roadmap',
      title: 'Dark mode for the gradebook',
      excerpt: 'My eyes hurt at night.',
      author: {id: ada.id, name: 'ada', role: 'member'},
      stage: 'open',
      voting: 'open',
      votes: {up: 0, down: 0, net: 0},
      cohort: null,
      opensAt: '2026-11-18T12:00:00.000Z',
      closesAt: '2027-02-18T12:00:00.000Z',
      threshold: {kind: 'absolute', metric: 'net', value: 100},
      reachedAt: null,
      response: null,
      tags: ['gradebook'],
      version: 1,
    });
    expect(await guest.ideas.get(idea.id)).toEqual(idea);
  });

  test('puts an idea into next month’s cohort', async () => {
    const town = await openBoard();
    await town.place('monthly', 'board', {
      cohort: {calendar: 'monthly', timeZone: 'America/New_York'},
    });
    const idea = await town.ada.community.ideas.suggest({
      place: 'monthly',
      title: 'Dark mode for the gradebook',
    });
    expect(idea).toMatchObject({
      stage: 'scheduled',
      voting: 'not_open',
      cohort: '2026-12',
      opensAt: '2026-12-01T05:00:00.000Z',
      closesAt: '2027-03-01T05:00:00.000Z',
    });
    await expect(
      town.ada.community.ideas.vote(idea.id, 'up'),
    ).rejects.toMatchObject({code: 'voting_not_open', status: 409});
    town.clock.set('2026-12-01T05:00:00.000Z');
    expect(await town.guest.ideas.get(idea.id)).toMatchObject({
      stage: 'open',
      voting: 'open',
    });
    town.clock.set('2027-03-01T05:00:00.000Z');
    expect(await town.guest.ideas.get(idea.id)).toMatchObject({
      stage: 'archived',
      voting: 'closed',
    });
    await expect(
      town.ada.community.ideas.vote(idea.id, 'up'),
    ).rejects.toMatchObject({code: 'voting_closed'});
  });

  test('makes one idea of one key, and refuses another under the same key', async () => {
    const {ada, guest} = await openBoard();
    const draft = {place: 'roadmap', title: 'Dark mode for the gradebook'};
    const again = await Promise.all(
      [1, 2, 3].map(() =>
        ada.community.ideas.suggest(draft, {idempotencyKey: 'once'}),
      ),
    );
    expect(new Set(again.map(({id}) => id)).size).toBe(1);
    expect((await guest.ideas.list()).items).toHaveLength(1);
    await expect(
      ada.community.ideas.suggest(
        {...draft, title: 'Light mode for the gradebook'},
        {idempotencyKey: 'once'},
      ),
    ).rejects.toMatchObject({code: 'idempotency_mismatch', status: 409});
  });

  test.each([
    ['a guest', 'sign_in_required', 401],
    ['an unknown place', 'not_found', 404],
    ['a place for questions', 'invalid_request', 400],
    ['a title of nothing to see', 'invalid_request', 400],
    ['somebody who is blocked', 'account_blocked', 403],
  ])('refuses %s', async (who, code, status) => {
    const {ada, guest, place, id} = await openBoard();
    await place('help', 'questions');
    const draft = {place: 'roadmap', title: 'Dark mode for the gradebook'};
    if (who === 'somebody who is blocked') await block(id, ada.id);
    const attempts: Record<string, () => Promise<Idea>> = {
      'a guest': () => guest.ideas.suggest(draft),
      'an unknown place': () =>
        ada.community.ideas.suggest({...draft, place: 'nowhere'}),
      'a place for questions': () =>
        ada.community.ideas.suggest({...draft, place: 'help'}),
      'a title of nothing to see': () =>
        ada.community.ideas.suggest({...draft, title: '\u200B'.repeat(20)}),
      'somebody who is blocked': () => ada.community.ideas.suggest(draft),
    };
    await expect(attempts[who]?.()).rejects.toMatchObject({code, status});
  });
});

describe('voting', () => {
  test('counts a vote, moves it, takes it back, and repeats nothing', async () => {
    const town = await openBoard();
    const idea = await town.suggest('Dark mode for the gradebook');
    const {community} = await town.signIn('grace');
    const votes: [Vote, number, number, number][] = [
      ['none', 0, 0, 1],
      ['up', 1, 0, 2],
      ['up', 1, 0, 2],
      ['down', 0, 1, 3],
      ['none', 0, 0, 4],
      ['none', 0, 0, 4],
      ['up', 1, 0, 5],
    ];
    for (const [vote, up, down, version] of votes) {
      const result = await community.ideas.vote(idea.id, vote);
      expect(result.idea).toMatchObject({
        votes: {up, down, net: up - down},
        version,
      });
      expect(result.ballot).toMatchObject({
        idea: idea.id,
        vote,
        can: {voteUp: {allowed: true}, voteDown: {allowed: true}},
      });
    }
    expect(await ledgerOf(idea.id)).toEqual([
      {old: 0, new: 1},
      {old: 1, new: -1},
      {old: -1, new: 0},
      {old: 0, new: 1},
    ]);
    await expectEqualCounts(town.id);
  });

  test('stays right while many vote at once, and again and again', async () => {
    const town = await openBoard();
    const ideas = [
      await town.suggest('Dark mode for the gradebook'),
      await town.suggest('Offline mode for the gradebook'),
    ];
    // Two processes, because within one a person's votes take turns.
    const other = await testSqlCommunity(database, town.clock, town.id);
    const people = await Promise.all(
      Array.from({length: 6}, async (_, index) => {
        const {id, community} = await town.signIn(`voter ${index}`);
        return [{community}, {community: other.hosted.as(id)}];
      }),
    ).then((pairs) => pairs.flat());
    const choices: Vote[] = ['up', 'down', 'none', 'up', 'up', 'down'];
    await Promise.all(
      people.flatMap(({community}, person) =>
        ideas.flatMap((idea, index) =>
          choices.map((_, turn) =>
            community.ideas.vote(
              idea.id,
              choices[(turn + person + index) % choices.length] ?? 'up',
            ),
          ),
        ),
      ),
    );
    await expectEqualCounts(town.id);
    expect(await ledgerOf(ideas[0]?.id ?? '')).not.toHaveLength(0);
  });

  test('reaches the threshold once, at the vote that did it, and goes on', async () => {
    const town = await openBoard();
    await town.place('small', 'board', {
      threshold: {kind: 'absolute', metric: 'net', value: 2},
    });
    const idea = await town.ada.community.ideas.suggest({
      place: 'small',
      title: 'Dark mode for the gradebook',
    });
    const [one, two] = [await town.signIn('one'), await town.signIn('two')];
    await one.community.ideas.vote(idea.id, 'up');
    town.clock.advance(day);
    const reached = await two.community.ideas.vote(idea.id, 'up');
    expect(reached.idea).toMatchObject({
      stage: 'threshold_reached',
      voting: 'open',
      reachedAt: '2026-11-19T12:00:00.000Z',
    });
    town.clock.advance(day);
    const back = await two.community.ideas.vote(idea.id, 'down');
    expect(back.idea).toMatchObject({
      stage: 'threshold_reached',
      votes: {up: 1, down: 1, net: 0},
      reachedAt: '2026-11-19T12:00:00.000Z',
    });
    town.clock.set('2027-06-01T00:00:00.000Z');
    expect(await town.guest.ideas.get(idea.id)).toMatchObject({
      stage: 'threshold_reached',
      voting: 'closed',
    });
  });

  test('takes votes against only where, and from whom, the board says', async () => {
    const town = await openBoard();
    await town.place('kind', 'board', {downvotes: 'off'});
    await town.place('strict', 'board', {downvotes: 'staff'});
    const staff = await town.signIn('stan', 'staff');
    const suggest = (place: string) =>
      town.ada.community.ideas.suggest({place, title: 'Dark mode for grades'});
    const [kind, strict] = [await suggest('kind'), await suggest('strict')];
    await expect(
      staff.community.ideas.vote(kind.id, 'down'),
    ).rejects.toMatchObject({code: 'downvotes_off'});
    await expect(
      town.ada.community.ideas.vote(strict.id, 'down'),
    ).rejects.toMatchObject({code: 'only_staff'});
    expect(
      (await staff.community.ideas.vote(strict.id, 'down')).idea.votes?.down,
    ).toBe(1);
  });

  test('tells the ballots of a viewer in the order asked', async () => {
    const town = await openBoard();
    const [a, b] = [
      await town.suggest('Dark mode for the gradebook'),
      await town.suggest('Offline mode for the gradebook'),
    ];
    const grace = await town.signIn('grace');
    await grace.community.ideas.vote(a.id, 'down');
    const ids = [b.id, 'no-such-idea', a.id];
    expect(await grace.community.ideas.ballots(ids)).toMatchObject([
      {idea: b.id, vote: 'none', can: {edit: {reason: 'not_eligible'}}},
      {idea: a.id, vote: 'down', can: {voteUp: {allowed: true}}},
    ]);
    expect(await town.guest.ideas.ballots(ids)).toMatchObject([
      {idea: b.id, vote: 'none', can: {voteUp: {reason: 'sign_in_required'}}},
      {idea: a.id, vote: 'none'},
    ]);
  });
});

describe('listing', () => {
  test('pages through every order without a gap or a repeat', async () => {
    const town = await openBoard();
    const titles = ['one', 'two', 'three', 'four', 'five', 'six', 'seven'];
    const ideas: Idea[] = [];
    for (const title of titles) {
      ideas.push(await town.suggest(`Idea number ${title}`));
      town.clock.advance(day);
    }
    const voters = await Promise.all([town.signIn('v1'), town.signIn('v2')]);
    for (const [index, {community}] of voters.entries()) {
      for (const idea of ideas.slice(index, 4)) {
        await community.ideas.vote(idea.id, 'up');
      }
    }
    const listed = async (query: Parameters<Community['ideas']['all']>[0]) => {
      const titles: string[] = [];
      for await (const {title} of town.guest.ideas.all({limit: 2, ...query})) {
        titles.push(title.replace('Idea number ', ''));
      }
      return titles;
    };
    expect(await listed({sort: 'new'})).toEqual([...titles].reverse());
    expect(await listed({sort: 'top', place: 'roadmap'})).toEqual([
      'four',
      'three',
      'two',
      'one',
      'seven',
      'six',
      'five',
    ]);
    expect(await listed({sort: 'ending'})).toEqual(titles);
    town.clock.set('2027-02-20T12:00:00.000Z');
    expect(await listed({sort: 'ending'})).toEqual(titles.slice(3));
    expect(await listed({stage: 'archived', sort: 'new'})).toEqual([
      'three',
      'two',
      'one',
    ]);
  });

  test('refuses cursors that it did not give out', async () => {
    const town = await openBoard();
    for (const title of ['one', 'two', 'three']) {
      await town.suggest(`Idea number ${title}`);
    }
    const {next} = await town.guest.ideas.list({limit: 1, sort: 'top'});
    const foreign = [
      'rubbish',
      '',
      next?.slice(0, -3) ?? '',
      btoa(JSON.stringify(['ideas.top', 'x', town.ada.id])),
      btoa(JSON.stringify(['ideas.top', 1e20, town.ada.id])),
      btoa(JSON.stringify(['ideas.top', 1, "' or 1=1"])),
      btoa('null'),
    ];
    for (const cursor of foreign) {
      await expect(town.guest.ideas.list({cursor})).rejects.toMatchObject({
        code: 'invalid_request',
      });
    }
    await expect(
      town.guest.ideas.list({sort: 'new', cursor: next ?? ''}),
    ).rejects.toMatchObject({code: 'invalid_request'});
    await expect(
      town.guest.ideas.list({place: 'nowhere'}),
    ).rejects.toMatchObject({code: 'not_found'});
  });
});

describe('finding what is alike', () => {
  test('asks for every word first, and for any word when that finds nothing', async () => {
    const town = await openBoard();
    const dark = await town.suggest('Dark mode for the gradebook');
    const offline = await town.suggest('Offline mode for the calendar');
    const titles = async (text: string) =>
      (await town.guest.ideas.similar({text, place: 'roadmap'})).items.map(
        ({title}) => title,
      );
    expect(await titles('grade dar')).toEqual([dark.title]);
    expect(await titles('a darker calendar please')).toEqual([offline.title]);
    expect(await titles('mode')).toHaveLength(2);
    // Two words say more than one, however long that is.
    expect(
      await titles('an extraordinarily offline calendar gradebook'),
    ).toEqual([offline.title]);
    expect(await titles('zebra')).toEqual([]);
    expect(await titles(`"':*&|!()<-> \\ `)).toEqual([]);
    expect(await titles('the')).toEqual([]);
  });
});

describe('changing', () => {
  test('is the author’s for an hour, then until the first foreign vote', async () => {
    const town = await openBoard();
    const {clock, ada} = town;
    const idea = await town.suggest('Dark mode for the gradebook');
    const grace = await town.signIn('grace');
    const staff = await town.signIn('stan', 'staff');
    const change = (by: Community, title: string) =>
      by.ideas.change(idea.id, {title});

    await ada.community.ideas.vote(idea.id, 'up');
    clock.advance(2 * 60 * 60 * 1_000);
    const changed = await change(ada.community, 'Dark mode for the grades');
    expect(changed).toMatchObject({
      title: 'Dark mode for the grades',
      version: 3,
    });
    await grace.community.ideas.vote(idea.id, 'up');
    await expect(
      change(ada.community, 'Something else entirely'),
    ).rejects.toMatchObject({code: 'locked'});
    await expect(
      change(grace.community, 'Something else entirely'),
    ).rejects.toMatchObject({code: 'not_eligible'});
    await expect(
      change(town.guest, 'Something else entirely'),
    ).rejects.toMatchObject({code: 'sign_in_required'});
    const byStaff = await staff.community.ideas.change(idea.id, {
      text: 'Said more clearly.',
    });
    expect(byStaff).toMatchObject({
      title: 'Dark mode for the grades',
      excerpt: 'Said more clearly.',
    });
  });
});

async function block(communityId: string, personId: string) {
  await database.query(
    `update persons set blocked_at = joined_at
      where community_id = $1 and id = $2`,
    [communityId, personId],
  );
}

function ledgerOf(ideaId: string) {
  return database.query<{old: number; new: number}>(
    `select old_value as old, new_value as new
       from ballot_ledger where idea_id = $1 order by id`,
    [ideaId],
  );
}

async function expectEqualCounts(communityId: string) {
  const rows = await database.query<Record<string, number>>(
    `select i.up, i.down, i.net,
            (select count(*)::int from ballots b
              where b.idea_id = i.id and b.value = 1) as "ballotsUp",
            (select count(*)::int from ballots b
              where b.idea_id = i.id and b.value = -1) as "ballotsDown",
            (select coalesce(sum(l.new_value - l.old_value), 0)::int
               from ballot_ledger l where l.idea_id = i.id) as "ledgerNet",
            i.version - 1 as changes,
            (select count(*)::int from ballot_ledger l
              where l.idea_id = i.id) as entries
       from ideas i where i.community_id = $1`,
    [communityId],
  );
  for (const row of rows) {
    expect(row['ballotsUp']).toBe(row['up']);
    expect(row['ballotsDown']).toBe(row['down']);
    expect(row['ledgerNet']).toBe(row['net']);
    expect(row['entries']).toBe(row['changes']);
  }
}
