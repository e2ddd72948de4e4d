import type {Browser, BrowserContext, Locator, Page} from 'playwright-core';
import type {Demo} from './demo.js';

/** Who the documentation site can be looked at as. */
export type Who = 'guest' | 'robin' | 'nadia' | 'tomas' | 'marisol';

/** Somebody with a browser of their own on the documentation site. */
export interface Visitor {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the browser complained about: policy, errors, failed loads. */
  readonly complaints: readonly string[];
  /** Where the page sent requests to. */
  readonly asked: ReadonlySet<string>;
  /** Opens a page of the site and waits for its widgets. */
  open(path: string): Promise<void>;
  leave(): Promise<void>;
}

export interface Sight {
  width?: number;
  colorScheme?: 'light' | 'dark';
  forcedColors?: 'active';
}

/** A page in a browser of its own, which keeps what the browser complains about. */
export async function newPage(
  browser: Browser,
  {width = 1280, ...options}: Sight = {},
) {
  const context = await browser.newContext({
    viewport: {width, height: 900},
    ...options,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return {page, context, complaints, leave: () => context.close()};
}

/** Signs somebody in the way a person does, and leaves them on the first page. */
export async function visit(
  {browser, townhall: {site}}: Demo,
  who: Who,
  sight: Sight = {},
): Promise<Visitor> {
  const {page, context, complaints, leave} = await newPage(browser, sight);
  const asked = new Set<string>();
  page.on('request', (request) => {
    asked.add(new URL(request.url()).origin);
  });

  async function open(path: string) {
    await page.goto(site + path);
    await page.waitForFunction(
      () => document.querySelector(':not(:defined)') === null,
    );
  }

  if (who !== 'guest') {
    await page.goto(`${site}/sign-in`);
    await page.getByRole('main').locator(`button[value="${who}"]`).click();
  }
  return {page, context, complaints, asked, open, leave};
}

/** The vote control of one card. */
export function votesOn(card: Locator) {
  return {
    card,
    up: card.getByRole('button', {name: 'Vote up'}),
    down: card.getByRole('button', {name: 'Vote down'}),
    /** The net votes as they are read aloud. */
    async net() {
      // What is out of sight is read aloud as well, and has no `innerText` yet.
      const said = card.getByText(/ up, .* down, .* net$/);
      const words = (await said.textContent())?.trim() ?? '';
      return Number(/(-?\d+) net$/.exec(words)?.[1]);
    },
  };
}

/** The first idea that the page's board shows. */
export const firstIdea = (page: Page) =>
  votesOn(page.locator('townhall-idea-card').first());
