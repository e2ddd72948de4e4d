import type {HostLine} from '../../runtime/host-line.js';
import type {TileSeed} from '../tile-seed.js';
import {isEntity, plain, tellTile} from './executable.js';
import {openedWith} from './opened-with.js';

type Callback = (value: unknown) => void;

/** When the page has been read; at once where it has been already. */
export const onceRead = new Promise<void>((resolve) => {
  if (document.readyState !== 'loading') resolve();
  else document.addEventListener('DOMContentLoaded', () => resolve());
});

/** `jive.tile`: what a tile is told, and how it says that it is done. */
export function tileOf(
  line: HostLine,
  seed: TileSeed,
  alive: (entity: unknown) => unknown,
) {
  let container: Promise<unknown> | undefined;
  const place = () =>
    (container ??= line.ask<unknown>('tile.container', null).then(alive));
  const properties = (kind: 'extended' | 'private', from: unknown) => {
    let known = isEntity(from) ? from : {};
    return {
      get: (listener: Callback) =>
        void onceRead.then(() => tellTile(listener, {...known})),
      update(changes: unknown, listener?: Callback) {
        const told = plain(changes);
        known = {...known, ...(isEntity(told) ? told : {})};
        line.ask('tile.props', {kind, props: known}).then(
          () => tellTile(listener, {...known}),
          (error: unknown) => console.warn(String(error)),
        );
      },
    };
  };
  const extended = properties('extended', seed.extendedProps);
  const own = properties('private', seed.privateProps);
  let isClosed = false;
  return {
    onOpen(listener: unknown) {
      void Promise.all([place(), onceRead]).then(
        ([where]) =>
          tellTile(
            listener,
            openedWith(seed),
            optionsOf(seed),
            undefined,
            where,
          ),
        (error: unknown) => console.warn(String(error)),
      );
    },
    close(config?: unknown, options?: unknown) {
      if (isClosed) return;
      isClosed = true;
      const isSaved = config !== undefined && config !== null;
      line
        .ask(
          'tile.close',
          isSaved ? {config: plain(config), options: plain(options)} : {},
        )
        .catch(() => {});
      // Whatever the page does now, it does without us.
      line.end();
    },
    getContainer: (listener: Callback) =>
      void place().then(
        (where) => tellTile(listener, where),
        (error: unknown) => console.warn(String(error)),
      ),
    getExtendedProps: extended.get,
    updateExtendedProps: extended.update,
    getPrivateProps: own.get,
    updatePrivateProps: own.update,
    doAction(_: unknown, data?: unknown) {
      return line.ask<unknown>('tile.action', {context: plain(data)});
    },
    getIdentifiers: () => ({
      viewer: seed.viewer,
      jiveTenantID: 'townhall',
      tileInstanceID: seed.name,
    }),
    getOAuth2CallbackUrl: () => seed.jiveUrl,
    getJiveURL: () => seed.jiveUrl,
    getAppURL: () => seed.jiveUrl,
    definitions: [],
  };
}

const optionsOf = ({name, context}: TileSeed) => ({
  tileInstanceId: name,
  ...(isEntity(context) ? context : {}),
});
