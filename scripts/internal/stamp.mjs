import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {root} from './root.mjs';

/** Whether the stamp says this fingerprint, and what was made is still there. */
export function isFresh(stamp, fingerprint, outputs = []) {
  return (
    existsSync(join(root, stamp)) &&
    readFileSync(join(root, stamp), 'utf8') === fingerprint &&
    outputs.every((output) => existsSync(join(root, output)))
  );
}

/** Remembers what the thing was made from. */
export function writeStamp(stamp, fingerprint) {
  mkdirSync(dirname(join(root, stamp)), {recursive: true});
  writeFileSync(join(root, stamp), fingerprint);
}
