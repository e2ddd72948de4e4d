import {type PackedTile, readPackedTile} from '@townhall/plugin/jive-frame';
import {TileError} from '@townhall/plugin/jive-tiles';
import {
  fetchChecked,
  isHash,
  UncheckedError,
} from '../../internal/fetch-checked.js';

/** The tile was not reached; it may be later. */
export class TileUnreachedError extends Error {
  override name = 'TileUnreachedError' as const;
}

/** A packed tile, to the byte what the page's author has looked at. */
export async function fetchTile(
  src: string,
  integrity: string,
  signal: AbortSignal,
): Promise<PackedTile> {
  if (!isHash(integrity)) {
    throw new TileError(
      'The tag needs integrity="sha384-…", as “townhall-plugin pack-tile” prints it.',
    );
  }
  try {
    return readPackedTile(await fetchChecked(src, integrity, signal));
  } catch (error) {
    if (!(error instanceof UncheckedError)) throw error;
    throw error.isThere
      ? new TileError(
          `${src} is not the file that integrity describes, so it is not run.`,
        )
      : new TileUnreachedError(`${src} was not reached.`, {cause: error});
  }
}

const texts = new Map<string, Promise<string>>();

/** What each page of a tile begins with; fetched once. */
export function shimAt(address: string): Promise<string> {
  const known = texts.get(address) ?? fetchText(address);
  texts.set(address, known);
  known.catch(() => texts.delete(address));
  return known;
}

async function fetchText(address: string) {
  const answer = await fetch(address).catch((cause: unknown) => {
    throw new TileUnreachedError(`${address} was not reached.`, {cause});
  });
  if (!answer.ok) {
    throw new TileUnreachedError(`${address} answered ${answer.status}.`);
  }
  return answer.text();
}
