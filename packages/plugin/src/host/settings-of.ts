import type {Json} from '../json.js';
import type {Manifest} from '../manifest/manifest.js';

/** What the admin set, and the manifest's defaults beneath it. */
export const settingsOf = (
  {settings}: Manifest,
  set: {readonly [name: string]: Json} = {},
): {readonly [name: string]: Json} =>
  Object.fromEntries(
    Object.entries(settings).flatMap(([name, {default: otherwise}]) => {
      const value = Object.hasOwn(set, name) ? set[name] : otherwise;
      return value === undefined ? [] : [[name, value]];
    }),
  );
