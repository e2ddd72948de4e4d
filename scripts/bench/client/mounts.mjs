import {setTimeout} from 'node:timers/promises';
import {metricsOf} from './one-run.mjs';

const warmUp = 50;

/**
 * Puts a board on the page and takes it away again, over and over, each one
 * until it has shown its ideas. What the page holds after the first ones is
 * compared with what it holds after all.
 */
export async function mountAndUnmount({browser, site, mounts}) {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    await cdp.send('Performance.enable');
    await page.goto(`${site.url}/Townhall/20/`);
    await page.evaluate(mountMany, warmUp);
    const before = await settled(cdp);
    await page.evaluate(mountMany, mounts);
    const after = await settled(cdp);
    return {mounts, before, after};
  } finally {
    await context.close();
  }
}

/**
 * What stays when everything is collected that can be. A board whose request or
 * frame is under way is held until that is over, so this waits until three looks
 * in a row see no less, and at most ten seconds: what is held for good is seen.
 */
async function settled(cdp) {
  let least = await look(cdp);
  for (let looks = 0, same = 0; looks < 40 && same < 3; looks += 1) {
    await setTimeout(250);
    const seen = await look(cdp);
    same = seen.nodes < least.nodes ? 0 : same + 1;
    if (seen.nodes <= least.nodes) least = seen;
  }
  return least;
}

/** Twice: what finalizers let go is collected by the second. */
async function look(cdp) {
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.collectGarbage');
  const {heap, nodes, listeners} = await metricsOf(cdp);
  return {heap, nodes, listeners};
}

/** Runs in the page. */
async function mountMany(count) {
  await customElements.whenDefined('townhall-idea-board');
  document.querySelector('townhall-idea-board')?.remove();
  for (let mounted = 0; mounted < count; mounted += 1) {
    const board = document.createElement('townhall-idea-board');
    board.place = 'roadmap';
    const ready = new Promise((resolve) => {
      board.addEventListener('townhall-ready', resolve, {once: true});
    });
    document.body.append(board);
    await ready;
    board.remove();
  }
}
