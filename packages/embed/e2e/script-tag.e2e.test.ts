import type {Browser} from 'playwright-core';
import {afterAll, afterEach, beforeAll, describe, expect, it} from 'vitest';
import {closeOrigins, nothingMore, openBrowser, openPage} from './open-page.js';

const tag =
  '<script type="module" src="SCRIPTS/v1/townhall.js" data-community="demo"></script>';
const board =
  '<townhall-idea-board place="roadmap">Ideas</townhall-idea-board>';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterEach(closeOrigins);
afterAll(() => browser.close());

const isDefined = (name: string) => customElements.get(name) !== undefined;
const ready = () => window.townhall.ready.then(() => undefined);

describe('the script tag', () => {
  it('loads only what stands on the page', async () => {
    const {page, scripts} = await openPage(browser, {html: tag + board});
    await page.evaluate(ready);

    expect(await page.evaluate(isDefined, 'townhall-idea-board')).toBe(true);
    expect(scripts.asked.filter((path) => path.endsWith('.js'))).toEqual([
      '/v1/townhall.js',
      expect.stringMatching(/^\/v1\/(runtime|ideas)-/),
      expect.stringMatching(/^\/v1\/(runtime|ideas)-/),
    ]);
  });

  it('loads nothing but itself where no widget stands', async () => {
    const {page, scripts} = await openPage(browser, {html: `${tag}<p>Hello`});
    await page.evaluate(ready);

    expect(scripts.asked).toEqual(['/v1/townhall.js']);
  });

  it('talks to the community it names, on the server it came from', async () => {
    const {page, scripts} = await openPage(browser, {html: tag + board});
    await expect
      .poll(() => scripts.asked)
      .toContain('/communities/demo/api/v1/ideas');
    await page.close();
  });

  it('works at the short address as well', async () => {
    const {page, scripts} = await openPage(browser, {
      html: tag.replace('/v1/', '/') + board,
    });
    await expect
      .poll(() => scripts.asked)
      .toContain('/communities/demo/api/v1/ideas');
    await page.close();
  });

  it('finds what the page gains later, alone or deep in something', async () => {
    const {page} = await openPage(browser, {html: tag});
    await page.evaluate(ready);
    await page.evaluate(() => {
      document.body.append(document.createElement('townhall-welcome'));
      const section = document.createElement('section');
      section.append(document.createElement('townhall-question-feed'));
      document.body.append(section);
    });

    for (const name of ['townhall-welcome', 'townhall-question-feed']) {
      await page.waitForFunction(isDefined, name);
    }
  });

  it('leaves later ones alone where it is told to', async () => {
    const {page, scripts} = await openPage(browser, {
      html: tag.replace('data-', 'data-observe="off" data-'),
    });
    await page.evaluate(ready);
    await page.evaluate(() =>
      document.body.append(document.createElement('townhall-welcome')),
    );
    await nothingMore(page, scripts.url);

    expect(new Set(scripts.asked)).toEqual(new Set(['/v1/townhall.js']));
  });

  it('hands a widget inside <townhall-community> to that one', async () => {
    const {page, scripts} = await openPage(browser, {
      html: `${tag}<townhall-community base-url="SCRIPTS/other" community="inner">
        ${board}</townhall-community>`,
    });
    await expect
      .poll(() => scripts.asked)
      .toContain('/other/communities/inner/api/v1/ideas');
    expect(scripts.asked.join()).not.toContain('/communities/demo');
    await page.close();
  });

  it('keeps nothing on the host page, and takes one name', async () => {
    const names = () => Object.getOwnPropertyNames(window);
    const before = await openPage(browser, {html: '<p>Hello'});
    const without = await before.page.evaluate(names);

    const {page} = await openPage(browser, {html: tag + board});
    await page.evaluate(ready);
    const added = (await page.evaluate(names)).filter(
      (name) => !without.includes(name),
    );

    // Lit names its versions, so that two copies on a page are known.
    expect(added.filter((name) => !/^(lit|reactive)/.test(name))).toEqual([
      'townhall',
    ]);
    expect(await page.evaluate(() => document.cookie)).toBe('');
    expect(
      await page.evaluate(() => localStorage.length + sessionStorage.length),
    ).toBe(0);
    expect(await page.evaluate(() => Object.keys(window.townhall))).toEqual([
      'version',
      'ready',
      'identify',
      'logout',
      'destroy',
    ]);
  });

  it('takes another name where it is told to', async () => {
    const {page} = await openPage(browser, {
      html: tag.replace('data-', 'data-global="commons" data-'),
    });
    await page.waitForFunction(() => 'commons' in window);

    expect(await page.evaluate(() => 'townhall' in window)).toBe(false);
  });

  it('says once that it is there twice, and goes on with the first', async () => {
    const {page, scripts, said, thrown} = await openPage(browser, {
      html: `${tag}${board}
        <script type="module" src="SCRIPTS/townhall.js" data-community="second"></script>`,
    });
    await expect
      .poll(() => scripts.asked)
      .toContain('/communities/demo/api/v1/ideas');

    expect(
      said.filter((text) => text.includes('two script tags')),
    ).toHaveLength(1);
    expect(scripts.asked.join()).not.toContain('second');
    expect(thrown).toEqual([]);
    await page.close();
  });

  it('is untroubled by a page that adds to Array.prototype', async () => {
    const {page, thrown} = await openPage(browser, {
      html: `<script>Array.prototype.q = [['destroy']]; Object.prototype.townhallish = 1;</script>
        ${tag}${board}`,
    });
    await page.waitForFunction(isDefined, 'townhall-idea-board');

    expect(thrown).toEqual([]);
  });
});
