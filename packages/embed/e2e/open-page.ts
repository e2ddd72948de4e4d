import {chromium, type Browser, type Page} from 'playwright-core';
import {
  builtFiles,
  openOrigin,
  type Answering,
  type Origin,
} from './origins.js';

/** A page of somebody else's, and the origin that its script tag points to. */
export interface HostPage {
  html: string;
  /** A policy for the page; `SCRIPTS` in it stands for the other origin. */
  csp?: string;
  /** What the other origin answers beside the built files, and before them. */
  api?: Answering;
}

/** An open page, with what it said and asked for. */
export interface OpenPage {
  page: Page;
  scripts: Origin;
  /** Everything on the console, and every violation of the policy. */
  said: string[];
  /** Errors that reached the host page. */
  thrown: string[];
}

const ports = new Set<Origin>();

/** Chromium, as `npm test` found it. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });

/** Opens a page on one origin; `SCRIPTS` in it becomes the other origin. */
export async function openPage(
  browser: Browser,
  {html, csp, api = () => undefined}: HostPage,
): Promise<OpenPage> {
  const scripts = await openOrigin(api, builtFiles, noApi);
  const fill = (text: string) => text.replaceAll('SCRIPTS', scripts.url);
  const host = await openOrigin(hostSite(fill(html), csp && fill(csp)));
  ports.add(scripts).add(host);

  const page = await browser.newPage();
  const said: string[] = [];
  const thrown: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => thrown.push(String(error)));
  await page.goto(host.url);
  return {page, scripts, said, thrown};
}

/**
 * Waits until the page would have asked for more: observers hear of a change
 * before the next frame, and the origin hears of this request after theirs.
 */
export const nothingMore = (page: Page, origin: string) =>
  page.evaluate(async (url) => {
    await new Promise(requestAnimationFrame);
    await new Promise((resolve) => setTimeout(resolve));
    await fetch(url, {mode: 'no-cors', cache: 'reload'});
  }, `${origin}/v1/townhall.js`);

/** Closes every origin that was opened. */
export async function closeOrigins() {
  await Promise.all([...ports].map((origin) => origin.close()));
  ports.clear();
}

const hostSite =
  (html: string, csp: string | undefined): Answering =>
  (request) =>
    new URL(request.url).pathname === '/'
      ? new Response(`<!doctype html><html lang="en">${html}</html>`, {
          headers: {
            'content-type': 'text/html; charset=utf-8',
            ...(csp && {'content-security-policy': csp}),
          },
        })
      : undefined;

/** A community that is not there: enough where only the script is tested. */
const noApi: Answering = (request) => {
  const {pathname} = new URL(request.url);
  if (!pathname.includes('/api/v1')) return undefined;
  const headers = {
    'access-control-allow-origin': '*',
    'access-control-allow-headers': '*',
    'access-control-allow-methods': '*',
  };
  return new Response(null, {
    status: request.method === 'OPTIONS' ? 204 : 404,
    headers,
  });
};
