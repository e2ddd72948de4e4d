import type {Method} from '../host/line/plugin-line.js';
import type {Json} from '../json.js';
import {isRecord} from '../host/line/message-shapes.js';
import {limits} from '../limits.js';
import {PluginError} from '../plugin-error.js';

/** What the page around a tile does for it. */
export interface TilePage {
  /** What links without a host go on from. */
  readonly address: string;
  /** The tile says that it is done; undefined where nothing is to be saved. */
  close(config: Json | undefined): void;
  changeProps(kind: 'extended' | 'private', props: Json): void;
  /** Opens the tile's page for an action; answers with what it was closed with. */
  act(context: Json): Promise<unknown>;
  /** The visitor pressed a link. */
  go(url: URL, isApart: boolean): void;
  notify(text: string): void;
}

/** What any tile may ask the page for. */
export function frameMethods(page: TilePage): [string, Method][] {
  let isClosed = false;
  return [
    [
      'tile.close',
      async (params) => {
        if (isClosed || !isRecord(params)) return null;
        isClosed = true;
        page.close(params['config'] as Json | undefined);
        return null;
      },
    ],
    [
      'tile.props',
      async (params) => {
        if (!isRecord(params)) throw wrong();
        const {kind, props} = params;
        if (kind !== 'extended' && kind !== 'private') throw wrong();
        page.changeProps(kind, props as Json);
        return null;
      },
    ],
    [
      'tile.action',
      async (params) =>
        page.act(isRecord(params) ? (params['context'] as Json) : null),
    ],
    [
      'tile.pick',
      async () => {
        throw new PluginError(
          'unsupported',
          'Townhall has no window to pick something in. Write the address or the name into the configuration.',
        );
      },
    ],
    [
      'ui.notify',
      async (params) => {
        const said = isRecord(params) ? params['message'] : undefined;
        page.notify(String(said ?? '').slice(0, limits.sentence));
        return null;
      },
    ],
    ['ui.navigate', async (params) => (leave(params, page), null)],
  ];
}

function leave(params: Json, page: TilePage) {
  const {href, target} = isRecord(params) ? params : {};
  if (typeof href !== 'string' || href.length > limits.href) throw wrong();
  const url = URL.parse(href, page.address);
  if (!url || !['http:', 'https:', 'mailto:'].includes(url.protocol)) {
    throw new PluginError(
      'forbidden',
      'A link of a tile leads to a http:, https: or mailto: address.',
    );
  }
  if (url.username || url.password) throw wrong();
  // A press in the frame is one on the page, too.
  if (!navigator.userActivation?.isActive) {
    throw new PluginError(
      'forbidden',
      'A tile leads elsewhere only when somebody pressed a link.',
    );
  }
  page.go(url, target === '_blank');
}

const wrong = () =>
  new PluginError('invalid-argument', 'That is not how this is asked for.');
