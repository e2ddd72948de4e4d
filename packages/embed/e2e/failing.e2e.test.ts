import type {Browser} from 'playwright-core';
import {afterAll, afterEach, beforeAll, describe, expect, it} from 'vitest';
import {closeOrigins, openBrowser, openPage} from './open-page.js';
import type {Answering} from './origins.js';

const tag = `<script>
    window.failures = [];
    addEventListener('townhall-error', ({target, kind, code}) =>
      failures.push({tag: target.localName, kind, code}));
  </script>
  <script type="module" src="SCRIPTS/v1/townhall.js" data-community="demo"></script>`;
const board = `<townhall-idea-board place="roadmap">
    <p>See <a href="/ideas">all ideas</a>.</p>
  </townhall-idea-board>`;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterEach(closeOrigins);
afterAll(() => browser.close());

/** Answers 503 for a script so many times. */
function unavailable(name: string, times = Infinity): Answering {
  let left = times;
  return ({url}) => {
    if (!url.includes(name) || left <= 0) return undefined;
    left -= 1;
    const headers = {'access-control-allow-origin': '*'};
    return new Response(null, {status: 503, headers});
  };
}

/** What did not arrive; that there is no community here is another matter. */
const failures = () => window.failures.filter(({kind}) => kind === 'offline');

describe('when a part of the script does not arrive', () => {
  it.each(['/v1/ideas-', '/v1/runtime-'])(
    'the page gets it at the third try (%s)',
    async (name) => {
      const {page, scripts, thrown} = await openPage(browser, {
        html: tag + board,
        api: unavailable(name, 2),
      });
      await expect
        .poll(() => scripts.asked, {timeout: 10_000})
        .toContain('/communities/demo/api/v1/ideas');

      expect(await page.evaluate(failures)).toEqual([]);
      expect(thrown).toEqual([]);
      await page.close();
    },
  );

  it.each(['/v1/ideas-', '/v1/runtime-'])(
    'the page keeps its own content and hears of it (%s)',
    async (name) => {
      const {page, thrown} = await openPage(browser, {
        html: tag + board,
        api: unavailable(name),
      });
      await page.evaluate(() => window.townhall.ready.then(() => undefined));

      expect(await page.evaluate(failures)).toEqual([
        {tag: 'townhall-idea-board', kind: 'offline', code: null},
      ]);
      await expect
        .poll(() => page.getByRole('link', {name: 'all ideas'}).isVisible())
        .toBe(true);
      expect(thrown).toEqual([]);
    },
  );

  it('waits ten seconds for it and no longer', async () => {
    const {page, thrown} = await openPage(browser, {
      html: tag + board,
      api: ({url}) =>
        url.includes('/v1/ideas-') ? new Promise(() => {}) : undefined,
    });
    expect(await page.evaluate(failures)).toEqual([]);
    await page.evaluate(() => window.townhall.ready.then(() => undefined));

    expect(await page.evaluate(failures)).toHaveLength(1);
    expect(thrown).toEqual([]);
  });

  it('tries anew for a widget that is inserted later', async () => {
    const {page} = await openPage(browser, {
      html: tag + board,
      api: unavailable('/v1/ideas-', 3),
    });
    await page.evaluate(() => window.townhall.ready.then(() => undefined));
    expect(await page.evaluate(failures)).toHaveLength(1);

    await page.evaluate(() =>
      document.body.append(document.createElement('townhall-idea-board')),
    );
    await page.waitForFunction(() => customElements.get('townhall-idea-board'));
  });

  it('refuses an address of the server that is none', async () => {
    const {page, said} = await openPage(browser, {
      html:
        tag.replace('data-', 'data-server="javascript:alert(1)" data-') + board,
    });
    await page.evaluate(() => window.townhall.ready.then(() => undefined));

    expect(await page.evaluate(failures)).toHaveLength(1);
    expect(said.join('\n')).toContain('data-server is no web address');
  });
});
