import type {BrowserContext, Page} from 'playwright-core';
import type {Who} from './visitor.js';

interface Watched {
  /** Which welcomes were to be seen, in the order they came. */
  sights?: string[];
  shifts?: string[];
}

/**
 * Keeps, frame by frame, which words of a welcome can be seen, and what moves:
 * runs in a page before anything else does.
 */
export function recordSights() {
  const sights: string[] = [];
  const shifts: string[] = [];
  Object.assign(window, {sights, shifts});
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      // The types of the DOM do not know these entries yet.
      const {value, sources} = entry as PerformanceEntry & {
        value: number;
        sources: readonly {node: Node | null}[];
      };
      const moved = sources.flatMap(({node}) =>
        node instanceof Element ? node : (node?.parentElement ?? []),
      );
      // The menus of the site above its text are its own business.
      if (!moved.some((element) => element.closest('main'))) continue;
      const names = moved.map(({localName}) => localName);
      shifts.push(`${value.toFixed(4)} ${names.join(',')}`);
    }
  }).observe({type: 'layout-shift', buffered: true});

  const seen = (element: Element | null | undefined) =>
    element?.checkVisibility({visibilityProperty: true}) === true;
  const look = () => {
    const welcome = document.querySelector('townhall-welcome');
    const section = welcome?.shadowRoot?.querySelector('section');
    const sight = seen(section)
      ? (section?.getAttribute('aria-label') ?? '')
      : seen(welcome?.querySelector('p'))
        ? 'what stands between the tags'
        : '';
    if (sight && sights.at(-1) !== sight) sights.push(sight);
    requestAnimationFrame(look);
  };
  look();
}

/** What was seen of welcomes, and what moved, once nothing is on its way. */
export async function sightsOf(page: Page, who: Who) {
  // For members a stream of events stays open from when the last part has come.
  await (who === 'guest'
    ? page.waitForLoadState('networkidle')
    : page.waitForFunction(() =>
        performance
          .getEntriesByType('resource')
          .some(({name}) => name.includes('/v1/following-')),
      ));
  return page.evaluate(() => {
    const {sights = [], shifts = []} = window as Watched;
    return {sights, shifts};
  });
}

/** A slow machine on a slow network. */
export async function slowDown(page: Page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', {rate: 4});
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 200_000,
    uploadThroughput: 94_000,
  });
}

/** Says in which tab what was said to those who listen; in the order it was said. */
export interface Heard {
  tab: Page;
  text: string;
}

/**
 * Keeps what assistive technology would be told in any tab of this browser, on
 * whatever page the tab is: the words that a live region is given.
 */
export async function listenTo(context: BrowserContext): Promise<Heard[]> {
  const heard: Heard[] = [];
  await context.exposeBinding('nowHeard', ({page}, text: string) => {
    heard.push({tab: page, text});
  });
  await context.addInitScript(() => {
    const {nowHeard} = window as unknown as {
      nowHeard: (text: string) => void; // bound just before
    };
    const observer = new MutationObserver((records) => {
      const regions = new Set(
        records.flatMap(({target}) => {
          const element =
            target instanceof Element ? target : target.parentElement;
          return element?.closest('[role=status], [aria-live]') ?? [];
        }),
      );
      for (const {textContent} of regions) {
        const text = textContent?.trim();
        if (text) nowHeard(text);
      }
    });
    const watch = (root: Node) =>
      observer.observe(root, {
        subtree: true,
        childList: true,
        characterData: true,
      });
    watch(document);
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (init) {
      const root = attach.call(this, init);
      watch(root);
      return root;
    };
  });
  return heard;
}
