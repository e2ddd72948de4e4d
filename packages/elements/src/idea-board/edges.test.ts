import {expect, fixture, html} from '@open-wc/testing';
import type {Middleware} from '@townhall/client';
import {emulateMedia, setViewport} from '@web/test-runner-commands';
import {allByRole, findByRole} from '../internal/testing/by-role.js';
import {anIdea, daysAway} from '../internal/testing/records.js';
import {findText, textOf} from '../internal/testing/text-of.js';
import {aTown, type ImportRecord} from '../internal/testing/town.js';
import {until} from '../internal/testing/until.js';
import type {IdeaBoard} from './idea-board.js';
import {press, showBoard} from './testing/show-board.js';

/** Answers lists with other votes than anybody could cast in a test. */
const withVotes =
  (up: number, down: number): Middleware =>
  async (request, next) => {
    const response = await next(request);
    if (!/\/ideas\?/.test(request.url)) return response;
    const page = await response.json();
    for (const idea of page.items) idea.votes = {up, down, net: up - down};
    return Response.json(page);
  };

const aBoardWith = (policy: Record<string, unknown>): ImportRecord => ({
  type: 'place',
  id: 'lounge',
  kind: 'board',
  name: 'Lounge',
  policy,
});

/** What a board will do if it has no community by then. */
function waitingPage() {
  const {setTimeout, clearTimeout} = globalThis;
  const waiting = new Map<unknown, () => unknown>();
  Object.assign(globalThis, {
    setTimeout(act: () => unknown, ms?: number) {
      const id = setTimeout(ms === 10_000 ? () => {} : act, ms);
      if (ms === 10_000) waiting.set(id, act);
      return id;
    },
    clearTimeout(id: number | undefined) {
      waiting.delete(id);
      clearTimeout(id);
    },
  });
  return {
    waiting,
    restore: () => Object.assign(globalThis, {setTimeout, clearTimeout}),
  };
}

describe('a board at its edges', () => {
  afterEach(async () => {
    await setViewport({width: 800, height: 600});
    await emulateMedia({forcedColors: 'none'});
  });

  it('lists ideas before their month, to be read and not yet voted on', async () => {
    const town = await aTown(
      anIdea({opensAt: daysAway(9), closesAt: daysAway(99)}),
    );
    const board = await showBoard(town.as('ada'));
    await findText(/Scheduled.*Voting opens on/);
    const up = await findByRole('button', /Vote up/);
    expect(up).to.have.attribute('aria-disabled', 'true');
    up.click();
    await until(() => up.getAttribute('aria-pressed') === 'false');
    await findText(/0 up, 0 down, 0 net/);

    board.view = 'compact';
    await findText(/Voting opens on/);
    await expect(board).to.be.accessible();
  });

  it('lets a guest sign in where a place is not for everybody', async () => {
    const town = await aTown();
    const board = await showBoard(town.as(null), {
      place: 'nowhere',
      signInUrl: '/sign-in',
    });
    await findText(/does not exist, or you may not see it.*members only/);
    const link = await findByRole('link', /Sign in/);
    expect(link).to.have.attribute('href', '/sign-in');
    await expect(board).to.be.accessible();

    board.community = town.as('ada');
    await until(() => !textOf(board).includes('members only'));
    expect(allByRole('link', /Sign in/)).to.deep.equal([]);
  });

  it('says that it has no community, when none comes for long', async () => {
    const page = waitingPage();
    const board = document.createElement('townhall-idea-board');
    board.place = 'roadmap';
    await fixture(html`${board}`);
    page.restore();
    expect(textOf(board)).to.include('Loading');

    page.waiting.forEach((act) => act());
    await findText(/does not say which community they are from/);
    expect(allByRole('button')).to.deep.equal([]);
    await expect(board).to.be.accessible();

    const town = await aTown(anIdea({title: 'Late, but there it is'}));
    board.community = town.as(null);
    await findByRole('heading', /Late, but/);
    await until(() => !textOf(board).includes('which community'));
  });

  it('waits for a community no longer when it has left the page', async () => {
    const page = waitingPage();
    const board = document.createElement('townhall-idea-board');
    await fixture(html`${board}`);
    expect(page.waiting.size).to.equal(1);

    board.remove();
    expect(page.waiting.size).to.equal(0);
    page.restore();
  });

  it('says where votes are not shown to everybody', async () => {
    const town = await aTown(
      aBoardWith({preset: 'canvas', countsShown: 'after_vote'}),
      anIdea({place: 'lounge'}),
    );
    const board = await showBoard(town.as(null), {place: 'lounge'});
    await findText(/once you have voted on it/);
    await findText(/Votes are shown later/);
    await expect(board).to.be.accessible();
  });

  it('names former members, and shows what was archived', async () => {
    const town = await aTown(
      anIdea({
        author: null,
        createdAt: daysAway(-200),
        opensAt: daysAway(-200),
        closesAt: daysAway(-100),
      }),
    );
    const board = await showBoard(town.as('ada'), {stage: 'archived'});
    await findText(/Archived.*Voting closed on .*Former member/);
    const up = await findByRole('button', /Vote up/);
    expect(up).to.have.attribute('aria-disabled', 'true');
    await expect(board).to.be.accessible();
  });

  for (const [up, down, seen, heard] of [
    [1_000_000, 0, /1M/, /1,000,000 up, 0 down, 1,000,000 net/],
    [0, 500, /-500/, /0 up, 500 down, -500 net/],
  ] as const) {
    it(`shows ${up - down} votes short, and says all of them`, async () => {
      const town = await aTown(anIdea());
      const board = await showBoard(town.as(null, withVotes(up, down)));
      await findText(seen);
      await findText(heard);
      await expect(board).to.be.accessible();
    });
  }

  for (const view of ['list', 'compact', 'roadmap'] as const) {
    it(`holds extreme titles on a narrow page, as ${view}`, async () => {
      await setViewport({width: 320, height: 700});
      const extreme = [
        'W'.repeat(120),
        'שלום לכולם and also English words',
        'Zero\u200bwidth 👩‍👩‍👧‍👦 emoji ✨ all over it',
      ];
      const town = await aTown(...extreme.map((title) => anIdea({title})));
      const board = await showBoard(town.as(null, withVotes(123_456, 7)), {
        view,
      });
      await until(() => allByRole('link').length === extreme.length);
      const title = await findByRole('link', /שלום/);
      expect(getComputedStyle(title.parentElement!).direction).to.equal('rtl');
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
      await expect(board).to.be.accessible();
    });
  }

  const everything = async (attributes: {dir?: 'rtl' | 'ltr'} = {}) => {
    const town = await aTown(anIdea({title: 'Seen in every light'}));
    const page = await fixture<HTMLElement>(html`
      <div dir=${attributes.dir ?? 'ltr'}>
        <townhall-idea-board
          .community=${town.as(null)}
          place="roadmap"
          q="seen"
        ></townhall-idea-board>
      </div>
    `);
    await press(/Search and filter/);
    await findByRole('search', /Search and filter/);
    return page.querySelector<IdeaBoard>('townhall-idea-board')!;
  };

  it('reads from right to left with its tools open', async () => {
    const board = await everything({dir: 'rtl'});
    const find = await findByRole('button', /Search and filter/);
    const suggest = await findByRole('button', /Suggest an idea/);
    expect(find.getBoundingClientRect().left).to.be.greaterThan(
      suggest.getBoundingClientRect().left,
    );
    await expect(board).to.be.accessible();
  });

  it('keeps its borders and states in forced colours', async () => {
    await emulateMedia({forcedColors: 'active'});
    const board = await everything();
    const list = await findByRole('button', /^List$/);
    const compact = await findByRole('button', /^Compact$/);
    expect(getComputedStyle(list).backgroundColor).to.not.equal(
      getComputedStyle(compact).backgroundColor,
    );
    const search = await findByRole('searchbox', /Search/);
    expect(getComputedStyle(search).borderTopStyle).to.equal('solid');
    await expect(board).to.be.accessible();
  });
});
