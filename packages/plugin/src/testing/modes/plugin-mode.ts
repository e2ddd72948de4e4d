import {fileURLToPath} from 'node:url';
import {bundlePlugin} from '../../bundle/bundle-plugin.js';
import type {DrivenPage} from './browser-page.js';
import {watch} from './watched-sandbox.js';

/**
 * Where a plugin runs in a test. `strict` is this thread, with nothing but JSON
 * between it and the host; `worker` a thread of its own, `browser` the real
 * sandbox in a page. All three answer the same.
 */
export type RenderMode = 'strict' | 'worker' | 'browser';

/** What running a plugin elsewhere takes. */
export interface ElsewhereOptions {
  readonly mode: 'worker' | 'browser';
  /** The text of its classic script. */
  readonly script?: string | undefined;
  /** Or the module to make that of; needs esbuild. */
  readonly entry?: string | URL | undefined;
  /** A page of Playwright or Puppeteer, for `browser`. */
  readonly page?: DrivenPage | undefined;
}

/** The script of a plugin, and what starts it where the mode says. */
export async function elsewhere({mode, script, entry, page}: ElsewhereOptions) {
  const text = script ?? (entry && (await scriptOf(entry)));
  if (text === undefined || text === '') {
    throw new TypeError(
      `A plugin in the mode "${mode}" needs its code: say \`entry: new URL('./plugin.ts', import.meta.url)\`, or \`script\`.`,
    );
  }
  return {script: text, ...watch(await starterFor(mode, page))};
}

async function starterFor(mode: 'worker' | 'browser', page?: DrivenPage) {
  if (mode === 'worker') {
    return (await import('./worker-thread.js')).startInThread;
  }
  if (!page) {
    throw new TypeError(
      'The mode "browser" needs `page`: a page of Playwright or Puppeteer.',
    );
  }
  return (await import('./browser-page.js')).startInPage(page);
}

const scripts = new Map<string, Promise<string>>();

/** Made once for each module, as long as the tests run. */
function scriptOf(entry: string | URL) {
  const path =
    entry instanceof URL || entry.startsWith('file:')
      ? fileURLToPath(entry)
      : entry;
  const known =
    scripts.get(path) ?? bundlePlugin(path).then(({sandbox}) => sandbox);
  scripts.set(path, known);
  return known;
}
