import {createClient, type Community} from '@townhall/client';
import type {Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {ownDemo} from '../../../e2e/demo.js';
import {openShop, type PluginShop} from './plugin-shop.js';
import {offerTile, openTilePage} from './tile-page.js';

const demo = ownDemo();
let shop: PluginShop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());

const open = async (
  name: string,
  attributes = '',
  options: Parameters<typeof openTilePage>[3] = {},
) => {
  const tile = await offerTile(shop, name);
  const tag = `<townhall-tile ${tile} ${attributes}></townhall-tile>`;
  return openTilePage(demo, shop, tag, options);
};

/** Keeps what the page is told of a tile, to be read later. */
const listen = (page: Page) =>
  page.evaluate(() => {
    const told: unknown[] = [];
    for (const type of ['config', 'props', 'link']) {
      document.addEventListener(`townhall-tile-${type}`, (event) => {
        const {config, kind, props, href} = Object(event);
        told.push({type, config, kind, props, href});
        if (type === 'link') event.preventDefault();
      });
    }
    Object.assign(window, {told});
  });
const told = (page: Page) =>
  page.evaluate(() => JSON.stringify(Object(window).told));

const heightOf = (page: Page) =>
  page
    .locator('townhall-tile iframe')
    .evaluate((frame) => Math.round(frame.getBoundingClientRect().height));

const asGuest = (): Community =>
  createClient({baseUrl: demo.townhall.community, community: 'demo'});

describe('a tile of the style CUSTOM_VIEW', () => {
  it('shows ideas, and promotes one as the viewer', async () => {
    const {inside, complaints, leave} = await open(
      'popular-ideas',
      `place="ideas" allow="vote" config='{"data": {"sort": "dateCreatedDesc", "numResults": 10}}'`,
      {person: 'robin'},
    );
    await inside.getByText('in Ideas for').waitFor();
    const active = inside.getByRole('listitem').filter({hasText: 'Active, by'});
    await active.first().waitFor();
    expect(await inside.getByRole('listitem').count()).toBe(10);
    // The stages were there before the ideas, as the tile takes for granted.
    expect(await inside.getByText('(unknown)').count()).toBe(0);
    const scores = await active.locator('b').allTextContents();
    await active.first().getByRole('button').click();
    await expect
      .poll(() => active.locator('b').allTextContents())
      .not.toEqual(scores);
    // The guard tries its walls, and the browser says that they stand.
    expect(complaints.filter((one) => !/data:,|'webrtc'/.test(one))).toEqual(
      [],
    );
    await leave();
  });

  it('only reads where the tag allows no more', async () => {
    const {inside, leave} = await open('popular-ideas', 'place="ideas"', {
      person: 'robin',
    });
    await inside.getByRole('button').first().click();
    await inside.getByText('The page allows it with allow="vote"').waitFor();
    await leave();
  });

  it('is as high as what is in it, and stays so', async () => {
    const {page, inside, leave} = await open('popular-ideas', 'place="ideas"');
    await inside.getByRole('listitem').first().waitFor();
    const body = inside.locator('body');
    await expect
      .poll(async () =>
        Math.abs(
          (await heightOf(page)) -
            (await body.evaluate((one) => one.getBoundingClientRect().height)),
        ),
      )
      .toBeLessThan(4);
    // It hears of its own change, and passes the event on as a height.
    const before = await heightOf(page);
    await body.evaluate(() => dispatchEvent(new Event('resize')));
    await page.setViewportSize({width: 320, height: 900});
    await expect.poll(() => heightOf(page)).toBeGreaterThan(before);
    await leave();
  });

  it('leads to other pages by links, and nowhere else', async () => {
    const {page, inside, leave} = await open('popular-ideas', 'place="ideas"');
    await listen(page);
    await inside.getByRole('link', {name: 'All ideas'}).click();
    await expect
      .poll(() => told(page))
      .toContain(`"href":"${demo.townhall.site}/ideas.html"`);
    // It left the going to the page, and the page did not go.
    expect(new URL(page.url()).pathname).toBe('/made-for-this');
    await leave();
  });

  it('is configured, and shows what was chosen', async () => {
    const {page, inside, leave} = await open(
      'popular-ideas',
      'place="ideas" page="config"',
    );
    await listen(page);
    await inside.getByText('Choose what is shown.').waitFor();
    // The first time nothing was saved, and `data` is not there at all.
    await expect
      .poll(() => inside.getByLabel('Title').inputValue())
      .toBe('Popular ideas');
    await inside.getByLabel('Title').fill('Best of all');
    await inside.getByLabel('How many').fill('2');
    // A submit button: the page would send its form now, and may not.
    await inside.getByRole('button', {name: 'Save'}).click();
    await inside.getByText('Best of all in Ideas').waitFor();
    expect(await inside.getByRole('listitem').count()).toBe(2);
    expect(await told(page)).toBe(
      '[{"type":"config","config":{"data":{"title":"Best of all","numResults":2}}}]',
    );
    await leave();
  });

  it('is not configured where somebody cancels', async () => {
    const {page, inside, leave} = await open(
      'popular-ideas',
      `place="ideas" page="config" config='{"data":{"title":"Old","numResults":1}}'`,
    );
    await listen(page);
    await expect
      .poll(() => inside.getByLabel('Title').inputValue())
      .toBe('Old');
    await inside.getByRole('button', {name: 'Cancel'}).click();
    await inside.getByText('Old in Ideas').waitFor();
    expect(await told(page)).toBe('[{"type":"config"}]');
    await leave();
  });

  it('asks a question, with a topic from its page for actions', async () => {
    const {page, inside, leave} = await open(
      'ask-here',
      'place="help" allow="ask viewer"',
      {person: 'robin'},
    );
    await listen(page);
    await inside.getByText('Hello Robin').waitFor();
    await inside.getByRole('button', {name: 'Choose a topic'}).click();
    await inside.getByLabel('Topic').selectOption('export');
    await inside.getByRole('button', {name: 'Take it'}).click();
    await inside.getByText('Kept: export').waitFor();
    expect(await told(page)).toContain('"props":{"topic":"export"}');
    await inside
      .getByLabel('In one line')
      .fill('Where do exports go at night?');
    await inside.getByLabel('More of it').fill('I looked <b>everywhere</b>.');
    await inside.getByRole('button', {name: 'Ask', exact: true}).click();
    await expect
      .poll(() => inside.getByRole('status').innerText())
      .toBe('Asked: Where do exports go at night?');
    const {items} = await asGuest().questions.list({q: 'exports at night'});
    expect(items[0]).toMatchObject({tags: ['export']});
    expect(items[0]?.excerpt).toContain('Asked from a tile.');
    await leave();
  });

  it('pages through contents, and knows the places', async () => {
    const {inside, leave} = await open('recent-contents');
    await inside.getByRole('listitem').first().waitFor();
    expect(await inside.getByRole('listitem').count()).toBe(4);
    await inside.getByText('blog of').waitFor();
    await inside.getByText('1 idea, forbidden').waitFor();
    await inside.getByRole('button', {name: 'Show more'}).click();
    await expect.poll(() => inside.getByRole('listitem').count()).toBe(8);
    // The picture that the script named came out of the package.
    await expect
      .poll(() =>
        inside
          .locator('img')
          .first()
          .evaluate(
            (image) => image instanceof HTMLImageElement && image.naturalWidth,
          ),
      )
      .toBeGreaterThan(0);
    await leave();
  });

  it('lets the keys in and out, and has a name', async () => {
    const tile = await offerTile(shop, 'recent-contents');
    const {page, inside, leave} = await openTilePage(
      demo,
      shop,
      `<button>Before</button><townhall-tile ${tile}></townhall-tile><button>After</button>`,
      {wide: 320},
    );
    await inside.getByRole('listitem').first().waitFor();
    await page.getByRole('button', {name: 'Before'}).focus();
    const seen: string[] = [];
    for (let presses = 0; presses < 12 && !seen.includes('After'); presses++) {
      // One press after the other.
      // oxlint-disable-next-line no-await-in-loop
      await page.keyboard.press('Tab');
      seen.push(
        // oxlint-disable-next-line no-await-in-loop
        await page.evaluate(() => {
          const {activeElement: one} = document;
          return (one?.shadowRoot?.activeElement ?? one)?.localName === 'iframe'
            ? 'tile'
            : (one?.textContent ?? '');
        }),
      );
    }
    // Four contents, a button and a link.
    expect(seen.filter((one) => one === 'tile')).toHaveLength(6);
    expect(seen.at(-1)).toBe('After');
    expect(
      await page.locator('townhall-tile iframe').getAttribute('title'),
    ).toBe('Tile: Recent contents');
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth),
    ).toBeLessThanOrEqual(320);
    await leave();
  });
});
