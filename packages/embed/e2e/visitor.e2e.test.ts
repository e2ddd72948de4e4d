import type {Browser} from 'playwright-core';
import {afterAll, afterEach, beforeAll, describe, expect, it} from 'vitest';
import {closeOrigins, nothingMore, openBrowser, openPage} from './open-page.js';
import type {Answering} from './origins.js';

const script = (attributes = '') =>
  `<script type="module" src="SCRIPTS/v1/townhall.js" data-community="demo" ${attributes}></script>`;
const board =
  '<townhall-idea-board place="roadmap"><p>Ideas</p></townhall-idea-board>';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterEach(closeOrigins);
afterAll(() => browser.close());

/** Writes down the tokens that a page hands over. */
function collect(tokens: unknown[]): Answering {
  return async (request) => {
    if (request.method !== 'POST' || !request.url.endsWith('/sessions')) {
      return undefined;
    }
    const {token} = (await request.json()) as {token: unknown};
    tokens.push(token);
    const headers = {'access-control-allow-origin': '*'};
    return new Response(null, {status: 404, headers});
  };
}

/** Makes the board ask who is looking. */
const whoIsLooking = () =>
  document
    .querySelector('townhall-idea-board')
    ?.community?.viewer()
    .catch(() => undefined);

describe('the visitor', () => {
  it('is whom the page said before the script arrived', async () => {
    const tokens: unknown[] = [];
    const {page} = await openPage(browser, {
      html: `<script>
          window.townhall = window.townhall || {q: []};
          townhall.q.push(['identify', () => 'from-the-queue']);
        </script>${script()}${board}`,
      api: collect(tokens),
    });
    await page.evaluate(() => window.townhall.ready.then(() => undefined));
    await page.evaluate(whoIsLooking);

    expect(new Set(tokens)).toEqual(new Set(['from-the-queue']));
  });

  it('may sign in later, and out again', async () => {
    const tokens: unknown[] = [];
    const {page} = await openPage(browser, {
      html: script() + board,
      api: collect(tokens),
    });
    await page.evaluate(() => window.townhall.ready.then(() => undefined));
    await page.evaluate(whoIsLooking);
    expect(tokens).toEqual([]);

    await page.evaluate(() => window.townhall.identify(async () => 'later'));
    await page.evaluate(whoIsLooking);
    expect(new Set(tokens)).toEqual(new Set(['later']));

    // Each widget asks for itself; none of them may still be on its way.
    await page.waitForLoadState('networkidle');
    tokens.length = 0;
    await page.evaluate(() => window.townhall.logout());
    await page.evaluate(whoIsLooking);
    expect(tokens).toEqual([]);
  });

  it('is asked for at the address on the tag', async () => {
    const {page} = await openPage(browser, {
      html: script('data-token-url="/who"') + board,
    });
    const asked = page.waitForRequest((request) =>
      request.url().endsWith('/who'),
    );
    await page.evaluate(() => window.townhall.ready.then(() => undefined));
    await page.evaluate(whoIsLooking);

    expect(new URL((await asked).url()).origin).toBe(
      new URL(page.url()).origin,
    );
  });
});

describe('destroy()', () => {
  it('leaves the page as it was, and hears of nothing any more', async () => {
    const {page, scripts, thrown} = await openPage(browser, {
      html: `<head></head><body>${script()}${board}</body>`,
    });
    const html = () => document.documentElement.outerHTML;
    await page.evaluate(() => window.townhall.ready.then(() => undefined));
    await page.evaluate(() => window.townhall.destroy());
    expect(await page.evaluate(html)).toBe(
      `<html lang="en"><head></head><body>${script()}${board}</body></html>`
        .replaceAll('SCRIPTS', scripts.url)
        .replace(' ></script>', '></script>'),
    );

    await page.evaluate(() => {
      document.body.append(document.createElement('townhall-welcome'));
      document.body.append(document.createElement('townhall-idea-board'));
    });
    await nothingMore(page, scripts.url);

    expect(await page.evaluate(() => 'townhall' in window)).toBe(false);
    expect(scripts.asked.join()).not.toContain('/v1/welcome-');
    const communities = await page.evaluate(() =>
      [...document.querySelectorAll('townhall-idea-board')].map(
        ({community}) => community === undefined,
      ),
    );
    expect(communities).toEqual([true, true]);
    expect(thrown).toEqual([]);
  });
});
