import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {build} from 'esbuild';
import {root} from '../../internal/root.mjs';
import {interleave} from '../rounds.mjs';
import {median} from '../statistics.mjs';
import {
  boardsWithPlugins,
  samplePlugin,
  sandboxFile,
} from './pages/plugins.mjs';
import {probeScript} from './probe.mjs';
import {openSite} from './site.mjs';
import {answersOf} from './variants.mjs';

const patience = 120_000;

/** What plugins cost: each by itself, and many beside a board. */
export async function measurePlugins({browser, townhall, scale, say}) {
  say('Starting a plugin behind its walls, and asking it…');
  const pace = await pluginPace({browser, ...scale});
  say(`Opening a board alone and with ${scale.plugins} plugins…`);
  const boards = await besideABoard({browser, townhall, ...scale});
  return {...pace, ...boards, plugins: scale.plugins};
}

/** Milliseconds from `install()` to ready, and from a question to its answer. */
async function pluginPace({browser, boots, trips}) {
  const sandbox = await sandboxFile();
  const runtime = join(root, 'packages/embed/dist/v1/plugin-runtime.js');
  const files = new Map([
    [
      '/',
      {
        type: 'text/html',
        body: '<!doctype html><script type="module" src="/host.js"></script>',
      },
    ],
    ['/host.js', {type: 'text/javascript', body: await hostScript()}],
    ['/v1/sandbox.html', sandbox],
    [
      '/v1/plugin-runtime.js',
      {type: 'text/javascript', body: readFileSync(runtime, 'utf8')},
    ],
  ]);
  const site = await openSite(({url}) => files.get(url.pathname));
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(site.url);
    await page.waitForFunction('window.timed');
    const measured = await page.evaluate(
      ([plugins, count]) => window.timed(plugins, count),
      [Array.from({length: boots + 1}, (_, at) => samplePlugin(at)), trips],
    );
    return {boots: measured.boots.slice(1), trips: measured.trips};
  } finally {
    await context.close();
    await site.close();
  }
}

/** A page with nothing but the host, from what npm would install. */
async function hostScript() {
  const {outputFiles} = await build({
    stdin: {
      contents: `
        import {createPluginHost} from '@townhall/plugin/host';
        import {createSandbox} from '@townhall/plugin/host/sandbox';
        let late = 0;
        const host = createPluginHost({
          community: {events: {subscribe: () => {}}},
          // What is late once counts as long as it took.
          onFailure: ({message}) => {
            late += 1;
            if (late > 3) throw new Error(message);
          },
          sandbox: createSandbox({
            page: '/v1/sandbox.html',
            runtime: async () => (await fetch('/v1/plugin-runtime.js')).text(),
          }),
        });
        const timed = async (act) => {
          const began = performance.now();
          await act();
          return performance.now() - began;
        };
        window.timed = async (plugins, count) => {
          const boots = [];
          let last;
          for (const {manifest, script} of plugins) {
            await last?.dispose();
            boots.push(await timed(async () => {
              last = await host.install({manifest, script, grant: ['ideas:read']});
            }));
          }
          const trips = [];
          for (let trip = 0; trip < count; trip += 1) {
            trips.push(await timed(() => host.points.badges('ideas.card.badges', {items: []})));
          }
          return {boots, trips};
        };`,
      resolveDir: join(root, 'packages/elements'),
    },
    bundle: true,
    write: false,
    format: 'esm',
  });
  return outputFiles[0].text;
}

/** When a board alone and one with plugins paints its first idea, in turn. */
async function besideABoard({browser, townhall, plugins, pairs}) {
  const variants = await boardsWithPlugins(townhall, plugins);
  const site = await openSite(answersOf(variants));
  try {
    const tasks = variants.map((variant) => ({
      name: variant.name,
      run: () => openBoard({browser, site, variant}),
    }));
    await tasks[0].run();
    const measured = await interleave(tasks, pairs);
    const of = (name, figure) => measured.get(name).map((run) => run[figure]);
    return {
      alone: of('board alone', 'first'),
      beside: of('board with plugins', 'first'),
      there: median(of('board with plugins', 'there')),
    };
  } finally {
    await site.close();
  }
}

/** Opens the board in a fresh context, four times slowed, until all is there. */
async function openBoard({browser, site, variant}) {
  const context = await browser.newContext({
    viewport: {width: 1_280, height: 800},
  });
  try {
    const page = await context.newPage();
    await page.addInitScript('window.benchAll = () => {};');
    await page.addInitScript(probeScript(variant.probe, 20));
    const cdp = await context.newCDPSession(page);
    await cdp.send('Emulation.setCPUThrottlingRate', {rate: 4});
    await page.goto(`${site.url}/${encodeURIComponent(variant.name)}/20/`);
    const options = {timeout: patience};
    await page.waitForFunction('window.bench?.all', undefined, options);
    // Badges come last: every plugin is asked for them once it is ready.
    await page.waitForFunction(badgesOn, variant.frames > 0, options);
    return page.evaluate(() => ({
      first: window.bench.first,
      there: performance.now(),
    }));
  } finally {
    await context.close();
  }
}

/** Runs in the page: whether the first card has badges, where it is to have some. */
const badgesOn = (isWanted) => {
  const card = document
    .querySelector('townhall-idea-board')
    .shadowRoot.querySelector('townhall-idea-card');
  const point = card.shadowRoot.querySelector('[data-point="badges"]');
  return !isWanted || Boolean(point?.shadowRoot.querySelector('.badge'));
};
