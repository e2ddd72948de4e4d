import type {Community} from '@townhall/client';
import type {Json} from '../json.js';
import {PluginError} from '../plugin-error.js';
import {TileError} from '../jive-tiles/read-tile.js';
import {frameMethods} from './frame-methods.js';
import {grantsFrom} from './grants.js';
import {osapiMethods} from './osapi/osapi-methods.js';
import type {PackedTile, TilePageName} from './packed-tile.js';
import {TileFrame, type TileFrameOptions} from './tile-frame.js';
import type {TileSeed} from './tile-seed.js';

/** What opening a tile takes. */
export interface TileOptions {
  readonly root: ParentNode;
  readonly tile: PackedTile;
  readonly page: TilePageName;
  readonly community: Community;
  /** The place that the tile is in; without one, the root. */
  readonly place: string | undefined;
  /** What the tile may do beside reading, as on its tag. */
  readonly allow: string;
  readonly title: string;
  /** The address of the server's `tile.html`. */
  readonly frame: string | undefined;
  /** The text that each of the tile's pages begins with. */
  readonly shim: string;
  readonly seed: Pick<
    TileSeed,
    'config' | 'extendedProps' | 'privateProps' | 'theme' | 'language'
  >;
  readonly onClose: (config: Json | undefined) => void;
  readonly onProps: (kind: 'extended' | 'private', props: Json) => void;
  readonly onLink: (url: URL, isApart: boolean) => void;
  readonly onNotify: (text: string) => void;
  readonly onGone: TileFrameOptions['onGone'];
}

/** A tile that has been opened. */
export interface OpenTile {
  /** Puts the keys into it. */
  focus(): void;
  /** Takes it away with all that it has opened. */
  dispose(): void;
}

/** Opens one page of a tile, and its page for actions above it when it asks. */
export async function openTile(options: TileOptions): Promise<OpenTile> {
  const {tile, page} = options;
  const jiveUrl = location.origin;
  const {person} = grantsFrom(options.allow).has('viewer')
    ? await options.community.viewer()
    : {person: null};
  let above: TileFrame | undefined;

  const open = (
    name: TilePageName,
    context: Json | undefined,
    onClose: (config: Json | undefined) => void,
    onGone: TileFrameOptions['onGone'],
  ) => {
    const html = tile.pages[name];
    if (html === undefined) {
      throw new TileError(
        `The tile “${tile.title}” has no page for “${name}”.`,
      );
    }
    const frame = new TileFrame({
      root: options.root,
      page: options.frame,
      title: options.title,
      html,
      libraries: tile.libraries,
      shim: options.shim,
      seed: {
        ...options.seed,
        page: name,
        jiveUrl,
        name: tile.name,
        assets: tile.assets,
        ...(context === undefined ? {} : {context}),
        ...(person ? {viewer: person.id} : {}),
      },
      methods: new Map([
        ...frameMethods({
          address: location.href,
          close: onClose,
          changeProps: options.onProps,
          act,
          go: options.onLink,
          notify: options.onNotify,
        }),
        ...osapiMethods({
          community: options.community,
          grants: grantsFrom(options.allow),
          jiveUrl,
          pageUrl: location.href.replace(/#.*/, ''),
          place: options.place,
        }),
      ]),
      onGone,
    });
    return frame;
  };

  /** Shows the page for actions in the place of the one that asked for it. */
  function act(context: Json): Promise<Json> {
    if (above) throw new PluginError('conflict', 'An action is open already.');
    return new Promise<Json>((resolve, reject) => {
      const end = () => {
        above?.dispose();
        above = undefined;
        main.isHidden = false;
        main.focus();
      };
      const over = () =>
        reject(new PluginError('aborted', 'It was cancelled.'));
      const frame = open(
        'action',
        context,
        (result) => {
          end();
          if (result === undefined) over();
          else resolve(result);
        },
        () => (end(), over()),
      );
      above = frame;
      main.isHidden = true;
      void frame.open().then(() => frame.focus());
    });
  }

  const main = open(page, undefined, options.onClose, (reason) => {
    above?.dispose();
    options.onGone(reason);
  });
  await main.open();
  return {
    focus: () => main.focus(),
    dispose() {
      above?.dispose();
      main.dispose();
    },
  };
}
