import {createServer, type Server} from 'node:http';
import {build} from 'esbuild';
import {sandboxPage, sandboxPolicy} from '../src/sandbox/index.js';
import {chromium, type Browser, type Page} from 'playwright-core';

/** A page with a host on one origin, and somebody who counts on another. */
export interface Laboratory {
  page: Page;
  /** The addresses that somebody asked the other origin for. */
  hits: string[];
  evil: string;
  close(): Promise<void>;
}

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });

/** What the laboratory serves is the same in every test. */
const bundles = new Map<string, Promise<string>>();

function bundle(entry: string, format: 'iife' | 'esm') {
  const known = bundles.get(entry) ?? bundleAnew(entry, format);
  bundles.set(entry, known);
  return known;
}

const bundleAnew = async (entry: string, format: 'iife' | 'esm') => {
  const {outputFiles} = await build({
    entryPoints: [new URL(entry, import.meta.url).pathname],
    bundle: true,
    write: false,
    format,
    target: 'es2022',
    conditions: ['source'],
  });
  return outputFiles[0]?.text ?? '';
};

/** Opens the page; its walls can be taken down, to see what then comes through. */
export async function openLaboratory(browser: Browser): Promise<Laboratory> {
  const hits: string[] = [];
  const runtime = await bundle('../src/runtime/worker.ts', 'iife');
  const script = await bundle('./host-page.ts', 'esm');
  const policy = await sandboxPolicy();
  // Without its policy the guard would refuse to begin, so it looks no more.
  const open = sandboxPage.replace("fetch('data:,')", 'Promise.reject()');
  const files: Record<string, [type: string, text: string, policy?: string]> = {
    '/': [
      'text/html',
      '<!doctype html><script type="module" src="/page.js"></script><body>',
    ],
    '/page.js': ['text/javascript', script],
    '/runtime.js': ['text/javascript', runtime],
    '/sandbox.html': ['text/html', sandboxPage, policy],
    '/unguarded.html': ['text/html', sandboxPage],
    '/open.html': ['text/html', open],
  };
  const host = await serve((path) => files[path]);
  const other = await serve((path) => {
    hits.push(path);
    return ['text/plain', 'ok'];
  });
  const page = await browser.newPage();
  await page.goto(host.url);
  await page.waitForFunction(() => 'lab' in window);
  return {
    page,
    hits,
    evil: other.url,
    async close() {
      await page.close();
      host.server.close();
      other.server.close();
    },
  };
}

type Found = [type: string, text: string, policy?: string] | undefined;

async function serve(find: (path: string) => Found) {
  const server: Server = createServer((request, response) => {
    const [type, text, policy] = find(request.url ?? '/') ?? [];
    response.writeHead(type ? 200 : 404, {
      'content-type': `${type ?? 'text/plain'}; charset=utf-8`,
      'access-control-allow-origin': '*',
      ...(policy && {'content-security-policy': policy}),
    });
    response.end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('No port');
  return {server, url: `http://localhost:${address.port}`};
}

/** A manifest that contributes and asks for so much. */
export const manifest = (
  id: string,
  points: readonly string[] = [],
  permissions: readonly string[] = ['ideas:read'],
) => ({
  manifestVersion: 1,
  id,
  name: id,
  api: 1,
  runtime: {modes: ['sandboxed', 'trusted'], sandbox: 'plugin.js'},
  contributes: points.map((point) => ({point, id: 'it'})),
  permissions: permissions.map((name) => ({name, reason: 'A test.'})),
});

/** The text of a plugin with this for its `setup`. */
export const script = (id: string, setup: string, before = '') =>
  `${before};var townhallPlugin = {id: '${id}', setup(ctx) {${setup}}};`;

/** A plugin that puts a badge on everything, to see whether it still does. */
export const healthy = (id: string) =>
  [
    manifest(id, ['ideas.card.badges']),
    script(
      id,
      `ctx.contribute('ideas.card.badges', 'it', {badges: ({items}) =>
        Object.fromEntries(items.map(({id}) => [id, [{id: 'a', label: '${id}'}]]))});`,
    ),
  ] as const;
