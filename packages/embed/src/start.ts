import type {Connection, GetToken, Wishes} from './chunks/connection.js';
import {lazily} from './lazily.js';
import {scriptTags, serverOf, type Settings} from './script-tag.js';
import {watch} from './watch.js';
import {widgetOf} from './widgets.js';

/** The one global that the script makes: `window.townhall`, unless renamed. */
export interface Townhall {
  readonly version: string;
  /** Kept when every widget that stood on the page is shown, or has failed. */
  readonly ready: Promise<unknown>;
  /** Says who is signed in, with a function that answers with the host's token. */
  identify(getToken: GetToken): void;
  /** From now on the visitor is a guest. */
  logout(): void;
  /** Stops everything, and the global is as it was. */
  destroy(): void;
}

/** What a page may put in the global's place until the script has arrived. */
export interface TownhallQueue {
  readonly ready?: undefined;
  readonly q?: readonly [
    name: 'identify' | 'logout' | 'destroy',
    ...args: GetToken[],
  ][];
}

/** Starts on this page; a second tag on it changes nothing. */
export function start(url: string) {
  const [tag, ...others] = scriptTags(url);
  const settings: Settings = {...tag?.dataset};
  const name = settings['global'] || 'townhall';
  // The one name we take on the host's window, whose type cannot know it.
  const page = window as unknown as Record<
    string,
    Townhall | TownhallQueue | undefined
  >;
  const before = page[name];

  if (before?.ready || others.length) {
    console.warn('Townhall: two script tags');
  }
  if (before?.ready) return;

  const wishes: Wishes = {settings, server: serverOf(settings, url)};
  let connecting: Promise<Connection> | undefined;
  const connection = lazily(() =>
    import('./chunks/connection.js').then(({connect}) => connect(wishes)),
  );
  const tell = (act: (connection: Connection) => void) => {
    connecting?.then(act, () => {});
  };
  const identify = (getToken: GetToken) => {
    wishes.getToken = getToken;
    tell((connection) => connection.refresh());
  };

  const answer = (event: Event) =>
    tell((connection) => connection.answer(event));
  document.addEventListener('context-request', answer);

  const {ready, end} = watch(settings['observe'] !== 'off', (tagName) => {
    const widget = widgetOf(tagName);
    return widget && Promise.all([(connecting = connection()), widget()]);
  });

  const townhall: Townhall = {
    version: TOWNHALL_VERSION,
    ready,
    identify,
    logout: () => identify(() => null),
    destroy() {
      end();
      document.removeEventListener('context-request', answer);
      tell((connection) => connection.close());
      if (before) page[name] = before;
      else delete page[name];
    },
  };
  page[name] = townhall;
  before?.q?.forEach(([method, ...args]) =>
    townhall[method](...(args as [GetToken])),
  );
}
