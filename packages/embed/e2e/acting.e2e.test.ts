import type {Browser} from 'playwright-core';
import {afterAll, afterEach, beforeAll, describe, expect, it} from 'vitest';
import {closeOrigins, openBrowser, openPage} from './open-page.js';
import type {Answering} from './origins.js';

const html = `
  <script type="module" src="SCRIPTS/v1/townhall.js" data-community="demo"></script>
  <townhall-idea-board place="roadmap">Ideas</townhall-idea-board>`;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterEach(closeOrigins);
afterAll(() => browser.close());

const idea = {
  id: 'one',
  place: 'roadmap',
  title: 'Duplicate a module with its settings',
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
  response: null,
  tags: [],
  version: 1,
  createdAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
};

const denied = {allowed: false, reason: 'sign_in_required'};
const guest = {
  person: null,
  segment: 'guest',
  can: {suggest: denied, ask: denied, moderate: denied},
};

/** A community that knows a guest and this list of ideas, and nothing else. */
const community =
  (ideas: unknown): Answering =>
  ({url}) => {
    const {pathname} = new URL(url);
    const answer = pathname.endsWith('/ideas')
      ? ideas
      : pathname.endsWith('/me') && guest;
    const headers = {'access-control-allow-origin': '*'};
    return answer ? Response.json(answer, {headers}) : undefined;
  };

const isVoting = ({url}: Request) => url.includes('/v1/list-votes-');

describe('what a vote takes', () => {
  it('may come after the press, which shows at once and is not lost', async () => {
    let bring = () => {};
    const arrived = new Promise<void>((resolve) => (bring = resolve));
    const answer = community({items: [idea], next: null});
    const {page, scripts} = await openPage(browser, {
      html,
      api: async (request) => {
        if (isVoting(request)) await arrived;
        return answer(request);
      },
    });
    const up = page.getByRole('button', {name: 'Vote up'});

    await up.click();

    await expect.poll(() => up.getAttribute('aria-pressed')).toBe('true');
    expect(await page.getByText('Sign in to vote').count()).toBe(0);

    bring();
    // A guest's vote waits for them to sign in.
    await page.getByText('Sign in to vote').first().waitFor();
    expect(await up.getAttribute('aria-pressed')).toBe('false');
    expect(
      scripts.asked.filter((path) => path.startsWith('/v1/list-votes-')),
    ).toHaveLength(1);
  });

  it('is refused like a vote when it does not come, and tried again', async () => {
    let isThere = false;
    const answer = community({items: [idea], next: null});
    const {page, thrown} = await openPage(browser, {
      html,
      api: (request) =>
        isVoting(request) && !isThere
          ? new Response(null, {status: 503})
          : answer(request),
    });
    const up = page.getByRole('button', {name: 'Vote up'});

    await up.click();
    await page.getByText('Your vote was not counted').first().waitFor();
    expect(await up.getAttribute('aria-pressed')).toBe('false');

    isThere = true;
    await up.click();
    await page.getByText('Sign in to vote').first().waitFor();
    expect(thrown).toEqual([]);
  });
});

describe('an answer that no community gives', () => {
  it.each([
    ['no list', {hello: 'This is the hotel’s network.'}],
    ['a list of something else', {items: ['one', 'two'], next: null}],
    ['what cannot be drawn', {items: [{...idea, body: 7}], next: null}],
  ])('is said to be none: %s', async (_, ideas) => {
    const {page, thrown} = await openPage(browser, {
      html,
      api: community(ideas),
    });

    const failure = page.locator('townhall-idea-board [part="failure"]');
    await failure.first().waitFor();

    expect(await failure.first().innerText()).not.toBe('');
    expect(thrown).toEqual([]);
  });
});
