import {isRecord} from '../host/line/message-shapes.js';
import {TileError} from '../jive-tiles/read-tile.js';

/** The pages that a tile may have. */
export const tilePages = ['view', 'config', 'action'] as const;
/** One of a tile's pages. */
export type TilePageName = (typeof tilePages)[number];

/** A tile with everything in it, as `townhall-plugin pack-tile` writes it. */
export interface PackedTile {
  /** What the tile is called among programs. */
  readonly name: string;
  /** What it is called among people. */
  readonly title: string;
  /** Whole pages; what they load stands in them. */
  readonly pages: Readonly<Partial<Record<TilePageName, string>>>;
  /** What a page finds in front of its first script: jQuery, mostly. */
  readonly libraries: readonly string[];
  /** Pictures that scripts may name, by their addresses, as `data:` addresses. */
  readonly assets: Readonly<Record<string, string>>;
}

/** The version of the packed form; it is its first field. */
export const packedVersion = 1;

/** What a packed tile may weigh, in characters. */
export const packedMost = 5_000_000;

/** Reads a packed tile; what is none is refused with a sentence. */
export function readPackedTile(text: string): PackedTile {
  if (text.length > packedMost) {
    throw new TileError('The packed tile is larger than 5 MB.');
  }
  const read = parse(text);
  if (!isRecord(read) || read['townhallTile'] !== packedVersion) {
    throw new TileError(
      'This is no packed tile, or one of another version. Pack the folder again with “townhall-plugin pack-tile”.',
    );
  }
  const {name, title, pages, libraries, assets} = read;
  if (
    typeof name !== 'string' ||
    typeof title !== 'string' ||
    !areTexts(pages) ||
    !Array.isArray(libraries) ||
    !libraries.every((one) => typeof one === 'string') ||
    !areTexts(assets)
  ) {
    throw new TileError('The packed tile lacks some of its parts.');
  }
  return {name, title, pages, libraries, assets};
}

const areTexts = (value: unknown): value is Record<string, string> =>
  isRecord(value) &&
  Object.values(value).every((one) => typeof one === 'string');

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new TileError('The packed tile is not JSON.');
  }
}
