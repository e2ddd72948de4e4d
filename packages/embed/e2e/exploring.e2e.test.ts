import type {Browser} from 'playwright-core';
import {afterAll, afterEach, beforeAll, describe, expect, it} from 'vitest';
import {closeOrigins, openBrowser, openPage} from './open-page.js';
import type {Answering} from './origins.js';

const board = `
  <script type="module" src="SCRIPTS/v1/townhall.js" data-community="demo"></script>
  <townhall-idea-board place="roadmap" sync-url>Ideas</townhall-idea-board>`;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterEach(closeOrigins);
afterAll(() => browser.close());

const anIdea = (id: string, title: string) => ({
  id,
  place: 'roadmap',
  title,
  body: [],
  images: [],
  excerpt: '',
  author: null,
  stage: 'open',
  votes: {up: 3, down: 1, net: 2},
  voting: 'open',
  cohort: null,
  opensAt: '2026-01-01T00:00:00Z',
  closesAt: null,
  threshold: null,
  rank: null,
  reachedAt: null,
  archived: null,
  mergedInto: null,
  attempt: 1,
  previousAttempt: null,
  nextAttempt: null,
  assignee: null,
  area: null,
  audience: null,
  kind: null,
  comments: 0,
  followers: 0,
  response: null,
  tags: [],
  version: 1,
  createdAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
});

const ideas = [
  anIdea('one', 'Duplicate a module with its settings'),
  anIdea('two', 'Quieter notifications at night'),
];

const denied = {allowed: false, reason: 'sign_in_required'};

/** A community that is read by a guest. */
const community: Answering = ({url}) => {
  const {pathname, searchParams} = new URL(url);
  const path = pathname.split('/api/v1/')[1];
  if (path === undefined) return undefined;
  const words = (searchParams.get('q') ?? '').toLowerCase();
  const list = ideas.filter(({title}) => title.toLowerCase().includes(words));
  const one = ideas.find(({id}) => path === `ideas/${id}`);
  const can = {suggest: denied, ask: denied, moderate: denied};
  const answer =
    one ??
    (path === 'ideas'
      ? {items: list, next: null}
      : path === 'me'
        ? {person: null, segment: 'guest', can}
        : path.startsWith('ideas/')
          ? {items: [], next: null}
          : undefined);
  const headers = {'access-control-allow-origin': '*'};
  return answer && Response.json(answer, {headers});
};

describe('a board that somebody explores', () => {
  it('searches, opens, goes back and is found again by its address', async () => {
    const {page, scripts, thrown, said} = await openPage(browser, {
      html: board,
      api: community,
    });
    const open = page.getByRole('link', {name: /Quieter/});
    const other = page.getByRole('link', {name: /Duplicate/});
    await other.waitFor();

    await page.getByRole('button', {name: 'Search and filter'}).click();
    await page.getByRole('searchbox').fill('night');
    await other.waitFor({state: 'detached'});
    await expect.poll(() => page.url()).toContain('q=night');
    expect(await page.locator('mark').innerText()).toBe('night');

    await open.click();
    await page.getByRole('region', {name: /Comments/}).waitFor();
    await expect.poll(() => page.url()).toContain('idea=two');
    const link = page.url();

    await page.goBack();
    await open.waitFor();
    expect(page.url()).not.toContain('idea=');

    await page.goto(link);
    await page.getByRole('heading', {name: /Quieter/}).waitFor();
    await page.getByRole('button', {name: 'Back to the ideas'}).click();
    await open.waitFor();
    expect(page.url()).toContain('q=night');

    // What was not asked for was not loaded.
    expect(scripts.asked.join()).not.toMatch(/roadmap-view|suggesting/);
    expect(thrown).toEqual([]);
    expect(said.filter((text) => text.includes('Refused'))).toEqual([]);
  });
});
