import {integrityOf} from '../bundle/integrity.js';
import {FolderError} from '../bundle/plugin-folder.js';
import {
  type PackedTile,
  packedMost,
  packedVersion,
  tilePages,
} from '../jive-frame/packed-tile.js';
import {jquery} from './libraries.js';
import {type PackedPage, packPage} from './pack-page.js';
import {dataAddress, TileFolder} from './tile-folder.js';

/** How a tile is packed. */
export interface PackTileOptions {
  /** Which of several tiles in one folder. */
  readonly tile?: string | undefined;
  /** Addresses of others that may be left out, by how they begin. */
  readonly without?: readonly string[] | undefined;
}

/** A tile as one file. */
export interface PackedTileFile {
  readonly name: string;
  /** The file's text. */
  readonly text: string;
  /** Its hash, for the `integrity` of the tag. */
  readonly integrity: string;
  /** What was left out or replaced, in sentences. */
  readonly warnings: readonly string[];
}

/**
 * Packs the unchanged folder of a tile of the style CUSTOM_VIEW into one file that
 * needs no server. The same folder makes the same bytes.
 */
export async function packTile(
  folder: string,
  {tile: wanted, without = []}: PackTileOptions = {},
): Promise<PackedTileFile> {
  const found = new TileFolder(folder, wanted);
  const {name, title, pages} = found.definition;
  const warnings = new Set<string>();
  const warn = (sentence: string) => void warnings.add(sentence);
  const packed: Partial<Record<(typeof tilePages)[number], PackedPage>> = {};
  for (const page of tilePages) {
    const address = pages[page];
    if (address === undefined) continue;
    const file = found.find(address);
    if (!file) {
      throw new FolderError(
        `The definition says that the ${page} page is at ${address}, and it is not there.`,
      );
    }
    packed[page] = packPage(file, {folder: found, base: folder, without, warn});
  }
  if (!packed.view) {
    throw new FolderError(
      'The definition names no view, so nothing is to be seen.',
    );
  }
  const needsJquery = Object.values(packed).some((one) => one.needsJquery);
  const tile: PackedTile = {
    name,
    title,
    pages: Object.fromEntries(
      Object.entries(packed).map(([page, {html}]) => [page, html]),
    ),
    libraries: needsJquery ? [jquery(folder).text] : [],
    assets: Object.fromEntries(
      [...found.images()]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([address, file]) => [address, dataAddress(file)]),
    ),
  };
  const text = `${JSON.stringify({townhallTile: packedVersion, ...tile})}\n`;
  if (text.length > packedMost) {
    throw new FolderError('The tile is larger than 5 MB when it is packed.');
  }
  return {
    name,
    text,
    integrity: await integrityOf(text),
    warnings: [...warnings],
  };
}
