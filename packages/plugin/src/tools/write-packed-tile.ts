import {writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {packTile} from '../pack-tile/pack-tile.js';
import type {CommandPlace} from './run-command.js';

/** Packs a tile's folder into one file, and says what to write into the tag. */
export async function writePackedTile({
  folder,
  out,
  tile,
  without,
  place,
}: {
  folder: string;
  out?: string | undefined;
  tile?: string | undefined;
  without?: string[] | undefined;
  place: CommandPlace;
}) {
  const packed = await packTile(resolve(folder), {tile, without});
  for (const sentence of packed.warnings) place.complain(`Look: ${sentence}`);
  const file = out ? resolve(out) : join(folder, `${packed.name}.tile.json`);
  writeFileSync(file, packed.text);
  place.say(file);
  place.say(
    `<townhall-tile tile-style="custom_view" src="…" integrity="${packed.integrity}"></townhall-tile>`,
  );
}
