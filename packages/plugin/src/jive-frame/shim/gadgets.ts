import type {HostLine} from '../../runtime/host-line.js';
import type {TileSeed} from '../tile-seed.js';
import {isEntity, plain, tellTile} from './executable.js';
import {onceRead} from './tile.js';

/** `gadgets`: the window that a tile is in, and OpenSocial's odds and ends. */
export function gadgetsOf(line: HostLine, seed: TileSeed) {
  let told = 0;
  let isByHand = false;
  const tell = (height: number) => {
    const whole = Math.ceil(height);
    // One that hears of its own size tells it again, for ever.
    if (whole === told || whole <= 0) return;
    told = whole;
    line.ask('frame.height', {height: whole}).catch(() => {});
  };
  const adjustHeight = (height?: unknown) => {
    isByHand = true;
    // Listeners pass events here, and forms pass texts.
    const asked = typeof height === 'string' ? Number(height) : height;
    tell(
      typeof asked === 'number' && Number.isFinite(asked) && asked > 0
        ? asked
        : contentHeight(),
    );
  };
  void onceRead.then(() => {
    new ResizeObserver(() => {
      if (!isByHand) tell(contentHeight());
    }).observe(document.body);
  });
  const parameters = () => ({
    lang: seed.language.split('-')[0],
    country: seed.language.split('-')[1] ?? 'ALL',
    view: seed.page,
  });
  class Prefs {
    getString = (_: string) => '';
    getInt = (_: string) => 0;
    getBool = (_: string) => false;
    getArray = (_: string) => [];
    getLang = () => parameters().lang;
    getCountry = () => parameters().country;
    getMsg = (_: string) => '';
    set = () => {};
  }
  return {
    window: {
      adjustHeight,
      adjustWidth: () => {},
      getHeight: () => Math.ceil(contentHeight()),
      getWidth: () => innerWidth,
      setTitle: (title: unknown) => void (document.title = String(title)),
      getViewportDimensions: () => ({width: innerWidth, height: innerHeight}),
    },
    util: {
      makeClosure:
        (scope: unknown, call: unknown, ...first: unknown[]) =>
        (...rest: unknown[]): unknown =>
          typeof call === 'function'
            ? call.call(scope, ...first, ...rest)
            : undefined,
      registerOnLoadHandler: (listener: unknown) =>
        void onceRead.then(() => tellTile(listener)),
      getUrlParameters: parameters,
      escapeString: escape,
      unescapeString: unescape,
      hasFeature: () => false,
    },
    json: {
      parse: (text: unknown): unknown => JSON.parse(String(text)),
      stringify: (value: unknown) => JSON.stringify(value),
    },
    config: {
      get: (name?: string) => {
        const all: Record<string, Record<string, unknown>> = {
          'jive-core-v3': {jiveUrl: seed.jiveUrl},
          'jive-opensocial-ext': {jiveUrl: seed.jiveUrl},
        };
        return name === undefined ? all : (all[name] ?? {});
      },
    },
    io: {
      // Pictures come out of the package, or from nowhere.
      getProxyUrl: String,
      makeRequest: () => never('gadgets.io.makeRequest'),
    },
    Prefs,
    views: {
      getCurrentView: () => ({getName: () => seed.page}),
      getParams: () => (isEntity(seed.context) ? plain(seed.context) : {}),
      requestNavigateTo: () => never('gadgets.views.requestNavigateTo'),
    },
    oauth: {get: () => never('gadgets.oauth')},
    actions: new Proxy(
      {},
      {get: (_, name) => () => never(`gadgets.actions.${String(name)}`)},
    ),
  };
}

/** What apps of Jive had beyond tiles. */
export function never(name: string): never {
  throw new Error(
    `${name} is not there: Townhall runs tiles, not Jive's apps. See docs/tiles.md.`,
  );
}

/** How high what stands in the page is; the frame itself does not count. */
function contentHeight() {
  const {body} = document;
  if (!body) return 0;
  const all = document.createRange();
  all.selectNodeContents(body);
  const {bottom} = all.getBoundingClientRect();
  const {paddingBottom, marginBottom} = getComputedStyle(body);
  return (
    bottom +
    scrollY +
    (Number.parseFloat(paddingBottom) || 0) +
    (Number.parseFloat(marginBottom) || 0)
  );
}

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&#34;',
  "'": '&#39;',
};
const escape = (text: unknown) =>
  String(text).replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);
const unescape = (text: unknown) =>
  Object.entries(signs).reduceRight(
    (left, [sign, name]) => left.replaceAll(name, sign),
    String(text),
  );
