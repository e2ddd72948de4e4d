import {setTimeout as pause} from 'node:timers/promises';
import {openSite} from './site.mjs';
import {pageWith} from './pages/shell.mjs';
import {scriptFile} from './pages/townhall.mjs';

const paragraph = `<p>${'Notes of what changed, one sentence after the other. '.repeat(12)}</p>`;
const article = `<h2>This month</h2>${paragraph.repeat(40)}`;
const tag =
  '<script type="module" src="/v1/townhall.js" data-community="bench"></script>';

/** A page of somebody else's, with the script tag and without it. */
const pages = {
  'without the script tag': pageWith({widget: article}),
  'with the script tag': pageWith({head: tag, widget: article}),
};

/** What a page of its own pays for the script tag, before it shows a widget. */
export function hostPageRuns(browser) {
  return Object.entries(pages).map(([name, page]) => ({
    name,
    run: () => openHostPage(browser, page),
  }));
}

async function openHostPage(browser, hostPage) {
  const site = await openSite((request) =>
    request.url.pathname === '/' ? hostPage : scriptFile(request),
  );
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.addInitScript(observe);
    const cdp = await context.newCDPSession(page);
    await cdp.send('Emulation.setCPUThrottlingRate', {rate: 4});
    await page.goto(site.url);
    await pause(1_500);
    return await page.evaluate('window.bench');
  } finally {
    await context.close();
    await site.close();
  }
}

/** The largest paint, and by how much tasks were longer than 50 ms, in all. */
const observe = `(() => {
  const bench = (window.bench = {largestPaint: 0, blocked: 0});
  const watch = (type, each) => new PerformanceObserver((list) => {
    list.getEntries().forEach(each);
  }).observe({type, buffered: true});
  watch('largest-contentful-paint', ({startTime}) => { bench.largestPaint = startTime; });
  watch('longtask', ({duration}) => { bench.blocked += Math.max(0, duration - 50); });
})()`;
