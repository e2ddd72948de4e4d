import {createClient} from '@townhall/client';
import {setupServer} from 'msw/node';
import {afterAll, afterEach, beforeAll, describe, expect, it} from 'vitest';
import {
  anIdea,
  createTestTownhall,
  type TestTownhall,
  townhallHandlers,
} from './index.js';
import {openSharedDatabase} from './shared-database.js';

let townhall: TestTownhall;
beforeAll(async () => {
  townhall = await createTestTownhall({database: await openSharedDatabase()});
});
afterAll(() => townhall.close());

describe('a test community', () => {
  it('has people of every kind, a board and a place for questions', async () => {
    const community = await townhall.community();

    const viewers = await Promise.all(
      [null, 'ada', 'grace', 'alma', 'stan'].map(async (person) => {
        const {person: known, segment} = await (
          await community.as(person)
        ).viewer();
        return [known?.name, known?.role, segment];
      }),
    );
    expect(viewers).toEqual([
      [undefined, undefined, 'guest'],
      ['Ada', 'member', 'returning_member'],
      ['Grace', 'member', 'new_member'],
      ['Alma', 'advocate', 'returning_member'],
      ['Stan', 'staff', 'staff'],
    ]);
    const {items} = await (await community.as(null)).places.list();
    expect(items.map(({id}) => id).sort()).toEqual(['help', 'news', 'roadmap']);
  });

  it('takes votes on ideas that say nothing of dates', async () => {
    const community = await townhall.community({records: [anIdea()]});
    const ada = await community.as('ada');
    const [idea] = (await ada.ideas.list()).items;

    const {idea: voted} = await ada.ideas.vote(idea?.id ?? '', 'up');

    expect(voted.votes).toEqual({up: 1, down: 0, net: 1});
  });

  it('shares nothing with the next one', async () => {
    await townhall.community({records: [anIdea()]});
    const other = await townhall.community();

    expect((await (await other.as(null)).ideas.list()).items).toEqual([]);
  });

  it('says which record does not load', async () => {
    await expect(
      townhall.community({records: [anIdea({place: 'nowhere'})]}),
    ).rejects.toThrow('nowhere');
  });

  it('lets ideas close when the clock moves', async () => {
    const community = await townhall.community({records: [anIdea()]});
    const ada = await community.as('ada');
    const [idea] = (await ada.ideas.list()).items;

    townhall.clock.advance(200 * 86_400_000);

    await expect(ada.ideas.vote(idea?.id ?? '', 'up')).rejects.toMatchObject({
      code: 'voting_closed',
    });
    expect((await ada.ideas.get(idea?.id ?? '')).voting).toBe('closed');
  });

  it('settles two votes at once on one', async () => {
    const community = await townhall.community({records: [anIdea()]});
    const people = await Promise.all(
      ['ada', 'ada', 'grace', 'stan'].map((person) => community.as(person)),
    );
    const id = (await people[0]?.ideas.list())?.items[0]?.id ?? '';

    await Promise.all(people.map((person) => person.ideas.vote(id, 'up')));

    expect((await people[0]?.ideas.get(id))?.votes?.up).toBe(3);
  });
});

describe('MSW in front of it', () => {
  const network = setupServer();
  beforeAll(() => network.listen({onUnhandledRequest: 'error'}));
  afterEach(() => network.resetHandlers());
  afterAll(() => network.close());

  it('answers at any address, with no server running', async () => {
    network.use(...townhallHandlers('https://townhall.example/', townhall));
    const {id, hostToken} = await townhall.community({records: [anIdea()]});

    const community = createClient({
      baseUrl: 'https://townhall.example',
      community: id,
      token: () => hostToken('ada'),
    });

    expect((await community.viewer()).person?.name).toBe('Ada');
    expect((await community.ideas.list()).items).toHaveLength(1);
  });
});
