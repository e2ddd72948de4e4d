import {
  existsSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
} from 'node:fs';
import {basename, extname, join, sep} from 'node:path';
import {FolderError} from '../bundle/plugin-folder.js';

/** A file of a tile is no larger than this. */
const most = 3_000_000;

/** What a tile's definition says, as far as packing reads it. */
export interface TileDefinition {
  readonly name: string;
  readonly title: string;
  /** Where its pages are, as it writes them. */
  readonly pages: Readonly<
    Record<'view' | 'config' | 'action', string | undefined>
  >;
}

/** A folder with a tile: one that is developed, or an add-on that was unpacked. */
export class TileFolder {
  readonly definition: TileDefinition;
  readonly #root: string;
  readonly #bases: readonly string[];

  constructor(folder: string, wanted?: string) {
    if (!existsSync(join(folder, 'definition.json'))) {
      throw new FolderError(
        `There is no definition.json in ${folder}. A tile’s folder has one beside its public/ folder.`,
      );
    }
    this.definition = definitionIn(folder, wanted);
    const {name} = this.definition;
    // A tile that is developed stands in tiles/, beside what its add-on shares.
    const isWithin = basename(join(folder, '..')) === 'tiles';
    this.#root = realpathSync(isWithin ? join(folder, '..', '..') : folder);
    this.#bases = [
      join(folder, 'public'),
      join(folder, 'public', 'tiles', name),
      folder,
      join(this.#root, 'public'),
      this.#root,
    ].filter((base) => existsSync(base));
  }

  /** The file that an address of the tile means; undefined where there is none. */
  find(address: string, from?: string): string | undefined {
    const path = decodeURI(address.replace(/[?#].*$/, ''))
      .replaceAll('{{{TILE_NAME}}}', this.definition.name)
      .replace(/^\{\{\{[\w_]+\}\}\}/, '');
    const tries = path.startsWith('/')
      ? // With the whole path, and without the tile's name or what it stands for.
        [
          path,
          path.replace(/^\/[^/]+(?=\/)/, ''),
          path.replace(/^\/public\/tiles\/[^/]+/, ''),
        ]
      : [];
    const near = from && !path.startsWith('/') ? [join(from, '..', path)] : [];
    return [
      ...near,
      ...tries.flatMap((one) => this.#bases.map((base) => join(base, one))),
    ].find((file) => this.#isWithin(file));
  }

  /** Every picture in the tile's own folder, by the addresses that it may have. */
  images(): Map<string, string> {
    const {name} = this.definition;
    const found = new Map<string, string>();
    const base = this.#bases[0];
    if (!base?.endsWith('public')) return found;
    for (const entry of readdirSync(base, {
      recursive: true,
      encoding: 'utf8',
    })) {
      const file = join(base, entry);
      if (!this.#isWithin(file) || !typeOf(file).startsWith('image/')) continue;
      const path = entry.split(sep).join('/').replace(`tiles/${name}/`, '');
      found.set(`/${name}/${path}`, file);
      found.set(`/public/tiles/${name}/${path}`, file);
    }
    return found;
  }

  /** No path, and no link, leads out of the add-on. */
  #isWithin(file: string) {
    if (!existsSync(file) || !statSync(file).isFile()) return false;
    return realpathSync(file).startsWith(this.#root + sep);
  }
}

/** Reads a file of a tile. */
export function readTileFile(file: string): Buffer {
  if (statSync(file).size > most) {
    throw new FolderError(`${file} is larger than 3 MB.`);
  }
  return readFileSync(file);
}

const types: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.eot': 'application/vnd.ms-fontobject',
};

/** What a file is, by the end of its name. */
export const typeOf = (file: string) =>
  types[extname(file).toLowerCase()] ?? 'application/octet-stream';

/** A file as an address that holds all of it. */
export const dataAddress = (file: string) =>
  `data:${typeOf(file)};base64,${readTileFile(file).toString('base64')}`;

function definitionIn(folder: string, wanted?: string): TileDefinition {
  const path = join(folder, 'definition.json');
  let read: Record<string, unknown>;
  try {
    // Every object of JSON has names for its values.
    read = Object(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    throw new FolderError(`${path} is not JSON: ${String(error)}`, {
      cause: error,
    });
  }
  const {tiles} = read;
  const all: Record<string, unknown>[] = Array.isArray(tiles)
    ? tiles.map(Object)
    : [read];
  const views = all.filter(
    ({style, name}) =>
      style === 'CUSTOM_VIEW' && (wanted === undefined || name === wanted),
  );
  const [found, another] = views;
  if (!found) {
    throw new FolderError(
      `${path} describes no tile of the style CUSTOM_VIEW${wanted === undefined ? '' : ` called ${wanted}`}. Other styles are drawn from pushed JSON and need no packing.`,
    );
  }
  if (another) {
    const names = views.map(({name}) => String(name)).join(', ');
    throw new FolderError(
      `${path} describes several tiles; say which with --tile: ${names}.`,
    );
  }
  const text = (value: unknown) =>
    typeof value === 'string' && value !== '' ? value : undefined;
  const {name, displayName, view, config, action} = found;
  const tile = (text(name) ?? basename(folder)).replace(
    /\{\{\{.*\}\}\}/,
    basename(folder),
  );
  return {
    name: tile,
    title: text(displayName)?.replace(/\{\{\{.*\}\}\}/, tile) ?? tile,
    pages: {view: text(view), config: text(config), action: text(action)},
  };
}
