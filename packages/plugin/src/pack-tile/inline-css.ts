import {dataAddress, readTileFile, type TileFolder} from './tile-folder.js';

/** What packing says on the way. */
export type Warn = (sentence: string) => void;

/** A stylesheet with what it names put into it. */
export function inlineCss(
  css: string,
  file: string | undefined,
  folder: TileFolder,
  warn: Warn,
  depth = 0,
): string {
  const imported = css.replace(
    /@import\s+(?:url\(\s*)?["']?([^"')\s;]+)["']?\s*\)?([^;]*);/gi,
    (_, address: string) => {
      const found = isForeign(address) ? undefined : folder.find(address, file);
      if (!found || depth > 5) {
        warn(`@import of ${address} was left out: it is not in the folder.`);
        return '';
      }
      const text = readTileFile(found).toString('utf8');
      return inlineCss(text, found, folder, warn, depth + 1);
    },
  );
  return imported.replace(
    /url\(\s*["']?([^"')]+)["']?\s*\)/gi,
    (written, address: string) => {
      if (/^(data:|#)/i.test(address)) return written;
      const found = isForeign(address) ? undefined : folder.find(address, file);
      if (!found)
        warn(
          `${address} in a stylesheet was left out: it is not in the folder.`,
        );
      return found ? `url("${dataAddress(found)}")` : 'url("data:,")';
    },
  );
}

/** Whether an address leads to another host. */
export const isForeign = (address: string) =>
  /^([a-z][a-z0-9+.-]*:)?\/\//i.test(address);
