import {cpSync, mkdirSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {root} from '../internal/root.mjs';

/** The server serves the script tag's files itself, byte for byte. */
export function copyScript() {
  const from = join(root, 'packages/embed/dist');
  const to = join(root, 'packages/server/dist/script');
  rmSync(to, {recursive: true, force: true});
  mkdirSync(to, {recursive: true});
  cpSync(from, to, {recursive: true});
}
