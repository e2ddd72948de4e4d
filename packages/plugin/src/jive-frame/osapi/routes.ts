import {PluginError} from '../../plugin-error.js';

/** A way through the core API that tiles may take. */
export interface Route {
  readonly name:
    | 'contents'
    | 'content'
    | 'places'
    | 'places within'
    | 'place'
    | 'place contents'
    | 'viewer'
    | 'stages'
    | 'create'
    | 'create within';
  /** Of the place or the content in it; empty where there is none. */
  readonly id: string;
  readonly query: Readonly<Record<string, string | string[]>>;
}

const id = '([A-Za-z0-9_-]{1,80})';
const place = '([A-Za-z0-9_-]{1,80}(?:/blog)?)';

const routes: readonly [verb: string, path: RegExp, name: Route['name']][] = [
  [
    'GET',
    /^\/(?:search\/)?contents(?:\/recent|\/trending|\/popular)?$/,
    'contents',
  ],
  ['GET', new RegExp(`^/contents/${id}$`), 'content'],
  ['GET', /^\/(?:search\/)?places$/, 'places'],
  ['GET', new RegExp(`^/places/${place}$`), 'place'],
  ['GET', new RegExp(`^/places/${place}/places$`), 'places within'],
  ['GET', new RegExp(`^/places/${place}/contents$`), 'place contents'],
  ['GET', /^\/people\/@me$/, 'viewer'],
  ['GET', /^\/stages$/, 'stages'],
  ['POST', /^\/contents$/, 'create'],
  ['POST', new RegExp(`^/places/${place}/contents$`), 'create within'],
];

/** Finds what an address means; it leads to no request, whatever it is. */
export function routeOf(verb: string, href: string, jiveUrl: string): Route {
  const [address = '', written = ''] = href.split('#')[0]?.split('?') ?? [];
  const path = pathOf(address, jiveUrl);
  for (const [allowed, pattern, name] of path === undefined ? [] : routes) {
    const found = verb === allowed ? pattern.exec(path ?? '') : null;
    if (found) return {name, id: found[1] ?? '', query: queryOf(written)};
  }
  throw new PluginError(
    'forbidden',
    'Tiles reach contents, places, stages and the viewer here, and no other address.',
  );
}

/** What stands behind our own `/api/core/v3`; undefined for all else. */
function pathOf(address: string, jiveUrl: string): string | undefined {
  const inside = address.startsWith(`${jiveUrl}/`)
    ? address.slice(jiveUrl.length)
    : address;
  // Addresses of others, and ways around ours.
  if (!/^\/?[a-z]/i.test(inside) || /[\\%]|\.\.|\/\/|:/.test(inside)) {
    return undefined;
  }
  return `/${inside.replace(/^\/?(?:api\/core\/v3\/)?/, '')}`;
}

function queryOf(written: string): Record<string, string | string[]> {
  const query = new URLSearchParams(written);
  const names = [...new Set(query.keys())].filter((name) =>
    /^[a-zA-Z]{1,40}$/.test(name),
  );
  return Object.fromEntries(
    names.map((name) => {
      const all = query.getAll(name);
      return [name, name === 'filter' ? all : (all.at(-1) ?? '')];
    }),
  );
}
