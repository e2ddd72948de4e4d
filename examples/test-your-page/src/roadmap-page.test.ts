import {
  anIdea,
  createTestTownhall,
  townhallHandlers,
  type TestCommunity,
} from '@townhall/server/testing';
import {http, HttpResponse} from 'msw';
import {setupServer} from 'msw/node';
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it,
} from 'vitest';
import {createRoadmapPage} from './roadmap-page.js';

const townhallUrl = 'https://community.example.com';

// The real server, in this process: no port, no container, no fixtures to keep.
const townhall = await createTestTownhall();
const server = setupServer(...townhallHandlers(townhallUrl, townhall));

beforeAll(() => server.listen({onUnhandledRequest: 'error'}));
afterEach(() => server.resetHandlers());
afterAll(async () => {
  server.close();
  await townhall.close();
});

describe('the roadmap page', () => {
  let community: TestCommunity;

  const pageFor = (person?: string) =>
    createRoadmapPage({
      townhallUrl: `${townhallUrl}/communities/${community.id}`,
      ...(person ? {token: () => community.hostToken(person)} : {}),
    });

  /** One idea on the board, open now, which Grace has voted for. */
  const darkMode = anIdea({
    title: 'Dark mode for <printouts>',
    place: 'roadmap',
    stage: 'open',
  });

  beforeEach(async () => {
    community = await townhall.community({
      records: [
        darkMode,
        {type: 'ballots', idea: darkMode.id, up: ['grace'], down: []},
      ],
    });
  });

  const onlyIdea = async () => {
    const {items} = await (await community.as(null)).ideas.list();
    const [idea] = items;
    if (!idea) throw new Error('The board is empty');
    return idea;
  };

  it('shows what people want most, with every title as text', async () => {
    expect(await pageFor().render()).toBe(
      '<ol><li>Dark mode for &#60;printouts&#62; <small>1 wish</small></li></ol>',
    );
  });

  it('counts the vote of a member', async () => {
    const {id} = await onlyIdea();
    expect(await pageFor('ada').voteUp(id)).toBe(
      'Thank you! Dark mode for <printouts> now has 2 wishes.',
    );
    expect((await onlyIdea()).votes?.up).toBe(2);
  });

  it('counts it once, however often it is pressed', async () => {
    const {id} = await onlyIdea();
    const page = pageFor('ada');
    await page.voteUp(id);
    expect(await page.voteUp(id)).toContain('2 wishes');
  });

  it('asks a guest to sign in', async () => {
    const {id} = await onlyIdea();
    expect(await pageFor().voteUp(id)).toBe('Please sign in to vote.');
  });

  it('says so when voting has ended', async () => {
    const {id, closesAt} = await onlyIdea();
    if (!closesAt) throw new Error('This idea would stay open for ever');
    townhall.clock.set(closesAt);
    expect(await pageFor('ada').voteUp(id)).toBe('Voting on this has ended.');
  });

  it('stays a page while the community cannot be reached', async () => {
    server.use(http.all(`${townhallUrl}/*`, () => HttpResponse.error()));
    expect(await pageFor().render()).toContain('having a rest');
  });
});
