import {type PackedTile, readPackedTile} from '@townhall/plugin/jive-frame';
import {TileError} from '@townhall/plugin/jive-tiles';

/** The tile was not reached; it may be later. */
export class TileUnreachedError extends Error {
  override name = 'TileUnreachedError' as const;
}

// A browser takes a hash that it cannot read for none.
const oneHash = /^sha384-[A-Za-z0-9+/]{64}$/;

/** A packed tile, to the byte what the page's author has looked at. */
export async function fetchTile(
  src: string,
  integrity: string,
  signal: AbortSignal,
): Promise<PackedTile> {
  if (!oneHash.test(integrity)) {
    throw new TileError(
      'The tag needs integrity="sha384-…", as “townhall-plugin pack-tile” prints it.',
    );
  }
  const ask = (checked: RequestInit) =>
    fetch(src, {
      ...checked,
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal,
    }).then((answer) => (answer.ok ? answer : Promise.reject(answer.status)));
  let answer: Response;
  try {
    answer = await ask({integrity});
  } catch (cause) {
    signal.throwIfAborted();
    // The browser does not tell a changed file from none at all.
    const isThere = await ask({cache: 'reload'}).then(
      () => true,
      () => false,
    );
    signal.throwIfAborted();
    throw isThere
      ? new TileError(
          `${src} is not the file that integrity describes, so it is not run.`,
        )
      : new TileUnreachedError(`${src} was not reached.`, {cause});
  }
  return readPackedTile(await answer.text());
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
