import {createHash} from 'node:crypto';
import {pathToFileURL} from 'node:url';
import {join} from 'node:path';
import {root} from '../../../internal/root.mjs';
import {json} from '../answers/sample-town.mjs';
import {townhallVariant} from './townhall.mjs';

/** A plugin that puts a badge on every idea, as its manifest and its code. */
export function samplePlugin(number) {
  const id = `bench.plugin-${number}`;
  const manifest = {
    manifestVersion: 1,
    id,
    version: '1.0.0',
    name: `Plugin ${number}`,
    api: 1,
    runtime: {modes: ['sandboxed'], sandbox: 'sandbox.js'},
    contributes: [{point: 'ideas.card.badges', id: 'badge'}],
    permissions: [{name: 'ideas:read', reason: 'To put a badge on ideas.'}],
  };
  const script = `var townhallPlugin = {id: '${id}', setup(context) {
  context.contribute('ideas.card.badges', 'badge', {
    badges: ({items}) => Object.fromEntries(
      items.map(({id}) => [id, [{id: 'a', label: 'Plugin ${number}'}]])),
  });
}};`;
  return {id, manifest, script};
}

/** The frame that plugins are kept in, as the server sends it. */
export async function sandboxFile() {
  const at = join(root, 'packages/plugin/dist/sandbox/index.js');
  const {sandboxPage, sandboxPolicy} = await import(pathToFileURL(at).href);
  const policy = await sandboxPolicy();
  return {
    type: 'text/html; charset=utf-8',
    body: sandboxPage,
    headers: {
      'content-security-policy': `${policy}; sandbox allow-scripts; frame-ancestors *`,
    },
  };
}

/** The same board twice: alone, and with so many installed plugins beside it. */
export async function boardsWithPlugins(townhall, plugins) {
  const sandbox = await sandboxFile();
  const all = Array.from({length: plugins}, (_, at) => samplePlugin(at));
  const board = townhallVariant(townhall);
  const answer = (request, count) => {
    const {pathname} = request.url;
    if (pathname === '/v1/sandbox.html') return sandbox;
    const path = pathname.replace(/^.*\/api\/v1/, '');
    if (path === '/plugins') {
      return json({items: all.map((one) => runningFrom(one)), next: null});
    }
    if (/^\/plugins\/.*\/news$/.test(path)) return json({});
    const one = all.find(({id}) => pathname === `/plugins/${id}/sandbox.js`);
    if (one) return {type: 'text/javascript', body: one.script};
    return board.answer(request, count);
  };
  const tag = '<townhall-plugins></townhall-plugins>';
  const page = () => {
    const alone = board.page();
    return {...alone, body: alone.body.replace('</body>', `${tag}</body>`)};
  };
  return [
    {...board, name: 'board alone', answer, frames: 0},
    {...board, name: 'board with plugins', answer, page, frames: plugins},
  ];
}

/** As the server tells pages of a plugin that is switched on. */
const runningFrom = ({id, manifest, script}) => ({
  id,
  version: manifest.version,
  mode: 'sandboxed',
  script: `/plugins/${id}/sandbox.js`,
  integrity: `sha384-${createHash('sha384').update(script).digest('base64')}`,
  base: `/plugins/${id}/`,
  grant: ['ideas:read'],
  guardTimeout: 'hold',
  manifest,
  settings: {},
});
