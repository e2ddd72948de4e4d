import type {Browser} from 'playwright-core';
import {afterAll, afterEach, beforeAll, describe, expect, it} from 'vitest';
import {closeOrigins, openBrowser, openPage} from './open-page.js';

const widgets = `
  <townhall-welcome>Welcome</townhall-welcome>
  <townhall-idea-board place="roadmap">Ideas</townhall-idea-board>
  <townhall-question-feed place="help">Questions</townhall-question-feed>`;
const tag =
  '<script type="module" src="SCRIPTS/v1/townhall.js" data-community="demo"></script>';
const trustedTypes =
  "require-trusted-types-for 'script'; trusted-types lit-html";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterEach(closeOrigins);
afterAll(() => browser.close());

const isDefined = (name: string) => customElements.get(name) !== undefined;

describe('on a page with a strict policy, the script tag', () => {
  it.each([
    [
      'that names its origin',
      `default-src 'none'; script-src SCRIPTS; connect-src SCRIPTS; ${trustedTypes}`,
      tag,
    ],
    [
      'with a nonce',
      `default-src 'none'; script-src 'nonce-n0'; connect-src SCRIPTS; ${trustedTypes}`,
      tag.replace('<script', '<script nonce="n0"'),
    ],
    [
      'with a nonce and strict-dynamic',
      `default-src 'none'; script-src 'nonce-n0' 'strict-dynamic'; connect-src SCRIPTS; ${trustedTypes}`,
      tag.replace('<script', '<script nonce="n0"'),
    ],
  ])('%s works, and breaks none of its rules', async (_, csp, script) => {
    const {page, said, thrown} = await openPage(browser, {
      csp,
      html: script + widgets,
    });
    for (const name of [
      'townhall-welcome',
      'townhall-idea-board',
      'townhall-question-feed',
    ]) {
      await page.waitForFunction(isDefined, name);
    }
    await page.evaluate(() => window.townhall.ready.then(() => undefined));
    // Drawn, and said what there is to say of a server without a community.
    await page.waitForFunction(() =>
      ['idea-board', 'question-feed'].every((name) =>
        document
          .querySelector(`townhall-${name}`)
          ?.shadowRoot?.querySelector('[part="failure"], [part="list"]'),
      ),
    );

    const broken = [...said, ...thrown].filter((text) =>
      /content security policy|trusted|violates/i.test(text),
    );
    expect(broken).toEqual([]);
  });

  it('works on a page with <base> and a small root font', async () => {
    const {page, scripts} = await openPage(browser, {
      html: `<head><base href="/elsewhere/"><style>html {font-size: 62.5%}</style></head>
        <body>${tag}${widgets}`,
    });
    await expect
      .poll(() => scripts.asked)
      .toContain('/communities/demo/api/v1/ideas');
    const size = await page
      .locator('townhall-idea-board')
      .evaluate((element) => getComputedStyle(element).fontSize);

    expect(size).toBe('16px');
    await page.close();
  });
});
