import type {TilePageName} from './packed-tile.js';

/** What a tile's page knows from its first moment on. */
export interface TileSeed {
  readonly page: TilePageName;
  /** What stands for Jive's own address: that of the page around the tile. */
  readonly jiveUrl: string;
  readonly name: string;
  /** What was saved for it; undefined where nothing was yet. */
  readonly config?: unknown;
  readonly extendedProps: unknown;
  readonly privateProps: unknown;
  /** Who looks, where the tile may know. */
  readonly viewer?: string | undefined;
  readonly theme: 'light' | 'dark';
  readonly language: string;
  /** What the page that asked for an action says about it. */
  readonly context?: unknown;
  readonly assets: Readonly<Record<string, string>>;
}

/** In front of everything in a tile's page: what it knows, and what Jive gave it. */
export function documentOf(
  html: string,
  {
    shim,
    seed,
    libraries,
  }: {shim: string; seed: TileSeed; libraries: readonly string[]},
): string {
  const [doctype = ''] = /^\s*(<!doctype[^>]*>)?/i.exec(html) ?? [];
  // No text ends the script that it stands in.
  const known = JSON.stringify(seed).replaceAll('<', '\\u003c');
  const scripts = [shim, ...libraries].map(
    (text) =>
      `<script>${text.replace(/<(?=\/script|!--)/gi, '\\x3c')}</script>`,
  );
  return `${doctype}<meta charset="utf-8"><meta http-equiv="x-dns-prefetch-control" content="off"><script type="application/json">${known}</script>${scripts.join('')}${html.slice(doctype.length)}`;
}
