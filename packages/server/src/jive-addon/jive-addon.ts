import {strToU8, zipSync} from 'fflate';
import {iconPng, iconSizes} from './addon-icon.js';
import {
  type AddonTarget,
  settingsPage,
  settingsScript,
  tileStyles,
  viewPage,
  viewScript,
} from './addon-pages.js';
import {type AddonLanguage, type AddonTile, addonTiles} from './addon-tiles.js';

/** What a package is made of. */
export interface AddonOptions extends AddonTarget {
  /** Of the server that it is made by. */
  version: string;
  /** When it was made; the same moment makes the same bytes. */
  at: Date;
}

/**
 * The package that an administrator uploads to a Jive: our widgets as tiles of
 * the style CUSTOM_VIEW, served by Jive itself, with this server behind them.
 */
export async function jiveAddon(options: AddonOptions): Promise<Uint8Array> {
  const files: Record<string, Uint8Array> = {
    'meta.json': json(await metaOf(options)),
    'definition.json': json(definitionOf()),
    'public/townhall/view.js': strToU8(viewScript),
    'public/townhall/settings.js': strToU8(settingsScript),
    'public/townhall/tile.css': strToU8(tileStyles),
  };
  for (const size of iconSizes) {
    files[`data/icon_${size}.png`] = iconPng(size);
    files[`public/townhall/icon_${size}.png`] = iconPng(size);
  }
  for (const language of ['en', 'de'] as const) {
    files[`i18n/${language}.properties`] = strToU8(properties(language));
  }
  for (const tile of addonTiles) {
    const folder = `public/tiles/${tile.name}`;
    files[`${folder}/view.html`] = strToU8(viewPage(tile, options));
    if (tile.place !== null) {
      files[`${folder}/configuration.html`] = strToU8(settingsPage(tile));
    }
  }
  return zipSync(files, {level: 9, mtime: options.at});
}

async function metaOf({server, community, version, at}: AddonOptions) {
  return {
    package_version: version,
    id: await idOf(`${server} ${community}`),
    type: 'client-app',
    name: 'Townhall',
    description: `Ideas, questions and news of ${new URL(server).host} as tiles.`,
    minimum_version: '0070300000',
    icon_16: 'icon_16.png',
    icon_48: 'icon_48.png',
    icon_128: 'icon_128.png',
    released_on: at.toISOString().replace('Z', '+0000'),
    service_url: server,
  };
}

const definitionOf = () => ({
  integrationUser: {systemAdmin: false},
  tiles: addonTiles.map(tileOf),
  templates: [],
  osapps: [],
  storageDefinitions: [],
});

function tileOf({name, place}: AddonTile) {
  const folder = `/public/tiles/${name}`;
  return {
    name,
    displayName: `${name}.name`,
    description: `${name}.description`,
    style: 'CUSTOM_VIEW',
    icons: Object.fromEntries(
      iconSizes.map((size) => [size, `/public/townhall/icon_${size}.png`]),
    ),
    sampleData: {...(place !== null && {place})},
    view: `${folder}/view.html?features=responsive,tile,core-v3`,
    config:
      place === null
        ? '__jive_none__'
        : `${folder}/configuration.html?features=responsive,tile,core-v3`,
    dataProviderKey: 'internal',
    displayWidth: 'ALL',
    pageTypes: ['PLACE', 'NEWS'],
    categories: ['COLLABORATION'],
    published: true,
  };
}

/** Java reads these as Latin-1; everything else is escaped. */
const properties = (language: AddonLanguage) =>
  addonTiles
    .flatMap(({name, words}) => [
      `${name}.name=${words[language].name}`,
      `${name}.description=${words[language].about}`,
    ])
    .map((line) =>
      line.replace(
        /[^\u0020-\u007E]/gu,
        (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
      ),
    )
    .join('\n') + '\n';

const json = (value: unknown) => strToU8(`${JSON.stringify(value, null, 2)}\n`);

/** The same community is the same add-on, so that an upload is an update. */
async function idOf(text: string) {
  const digest = new Uint8Array(
    await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)),
  );
  // What a version 8 UUID is: of one's own making.
  digest[6] = ((digest[6] ?? 0) & 0x0f) | 0x80;
  digest[8] = ((digest[8] ?? 0) & 0x3f) | 0x80;
  const hex = Buffer.from(digest.subarray(0, 16)).toString('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
