import {setTimeout as pause} from 'node:timers/promises';
import {pressScript, probeScript} from './probe.mjs';

const patience = 120_000;
const settling = 1_000;

/** Opens the page once, in a browser that knows nothing, four times slowed. */
export async function oneRun({browser, site, variant, count, idling}) {
  const context = await browser.newContext({
    viewport: {width: 1_280, height: 800},
  });
  try {
    const page = await context.newPage();
    const failures = failuresOf(page);
    // In place before the page is: a quick one would call what is not there yet.
    const all = await listenFor(page, 'benchAll');
    const pressed = await listenFor(page, 'benchPressed');
    await page.addInitScript(probeScript(variant.probe, count));
    const cdp = await context.newCDPSession(page);
    await cdp.send('Performance.enable');
    await cdp.send('Emulation.setCPUThrottlingRate', {rate: 4});

    site.takeSent();
    await page.goto(
      `${site.url}/${encodeURIComponent(variant.name)}/${count}/`,
    );
    await inTime(
      all.called,
      `${variant.name} showed no ${count} items`,
      failures,
    );
    await pause(settling);
    const {scripting} = await metricsOf(cdp);
    const sent = site.takeSent();

    const before = await metricsOf(cdp);
    await pause(idling);
    const after = await metricsOf(cdp);

    if (variant.probe.button) {
      const {x, y} = await page.evaluate(pressScript(variant.probe));
      await pause(100);
      await page.mouse.click(x, y);
      await inTime(
        pressed.called,
        `${variant.name} did not count the vote`,
        failures,
      );
    }
    const bench = await page.evaluate('window.bench');
    await cdp.send('HeapProfiler.collectGarbage');
    const {heap} = await metricsOf(cdp);
    return {
      code: (sent['text/javascript'] ?? 0) + (sent['text/css'] ?? 0),
      first: bench.first,
      all: bench.all,
      scripting,
      shift: bench.shift,
      press: bench.press,
      heap,
      idle: ((after.busy - before.busy) / idling) * 1_000,
    };
  } finally {
    await context.close();
  }
}

/** In milliseconds and megabytes. */
export async function metricsOf(cdp) {
  const {metrics} = await cdp.send('Performance.getMetrics');
  const value = Object.fromEntries(metrics.map((one) => [one.name, one.value]));
  return {
    scripting: value.ScriptDuration * 1_000,
    busy: value.TaskDuration * 1_000,
    heap: value.JSHeapUsedSize / 1e6,
    nodes: value.Nodes,
    listeners: value.JSEventListeners,
  };
}

/** Gives the page a function; `called` is kept when it is called. */
async function listenFor(page, name) {
  let call;
  const called = new Promise((resolve) => {
    call = resolve;
  });
  await page.exposeFunction(name, () => call());
  return {called};
}

function failuresOf(page) {
  const failures = [];
  page.on('pageerror', (error) => failures.push(String(error)));
  page.on('requestfailed', (request) =>
    failures.push(`${request.url()} failed`),
  );
  page.on('response', (response) => {
    if (response.status() >= 400) {
      failures.push(`${response.status()} ${response.url()}`);
    }
  });
  return failures;
}

async function inTime(promise, sentence, failures) {
  const ending = new AbortController();
  const late = pause(patience, undefined, ending).then(() => {
    const why = failures.length > 0 ? `:\n${failures.join('\n')}` : '.';
    throw new Error(`${sentence} within two minutes${why}`);
  });
  late.catch(() => {});
  try {
    return await Promise.race([promise, late]);
  } finally {
    ending.abort();
  }
}
