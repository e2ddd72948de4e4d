import {fileURLToPath} from 'node:url';
import type {Page} from 'playwright-core';
import type {Demo} from '../../../e2e/demo.js';
import {newPage} from '../../../e2e/visitor.js';
import {packTile} from '../src/bundle/index.js';
import type {PluginShop} from './plugin-shop.js';

/** Packs one of our example tiles, and serves it from another site. */
export async function offerTile(shop: PluginShop, name: string) {
  const folder = new URL(
    `../../../examples/jive-tiles/tiles/${name}`,
    import.meta.url,
  );
  const {text, integrity} = await packTile(fileURLToPath(folder));
  return offerText(shop, name, text, integrity);
}

/** The attributes of a tag that shows this packed tile. */
export function offerText(
  shop: PluginShop,
  name: string,
  text: string,
  integrity: string,
) {
  shop.replace(`/${name}.json`, text);
  return `tile-style="custom_view" src="${shop.origin}/${name}.json" integrity="${integrity}"`;
}

/** A page of the site with this in it, under rules as the docs say them. */
export async function openTilePage(
  {townhall, browser}: Demo,
  shop: PluginShop,
  body: string,
  {person, wide = 900}: {person?: string; wide?: number} = {},
) {
  const {community, site} = townhall;
  const visitor = await newPage(browser);
  const {page, context} = visitor;
  await page.setViewportSize({width: wide, height: 900});
  if (person) {
    await context.addCookies([
      {name: 'wrenfield_person', value: person, url: site},
    ]);
  }
  // What a test answers itself counts as a page from outside this machine.
  await context.grantPermissions(['local-network-access'], {origin: site});
  await page.route(`${site}/made-for-this`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      headers: {
        'content-security-policy': [
          "default-src 'none'",
          `script-src ${community}`,
          `connect-src 'self' ${community} ${shop.origin}`,
          `frame-src ${community}`,
          "require-trusted-types-for 'script'",
          'trusted-types lit-html',
        ].join('; '),
      },
      body: `<!doctype html><html lang="en"><title>Tiles</title>
        <script type="module" src="${community}/v1/townhall.js"
          data-community="demo" data-token-url="${site}/townhall-token"></script>
        <main>${body}</main>`,
    }),
  );
  await page.goto(`${site}/made-for-this`);
  return {...visitor, inside: insideOf(page)};
}

/** What stands in the frame of the tile itself, behind both walls. */
export const insideOf = (page: Page, tag = 'townhall-tile') =>
  page.frameLocator(`${tag} iframe:not([hidden])`).frameLocator('iframe');
