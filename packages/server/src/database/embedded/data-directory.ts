import fs from 'node:fs';
import path from 'node:path';
import {gunzipSync} from 'node:zlib';
import {PGlite} from '@electric-sql/pglite';
import {syncPath} from './durable-file-system.js';
import {readTar} from './tar.js';

/**
 * Makes PostgreSQL's data directory with initdb. Takes hundreds of megabytes,
 * which PGlite gives back only when its thread ends.
 */
export async function initialiseDataDirectory(directory: string) {
  const pglite = await PGlite.create();
  const archive = await pglite.dumpDataDir('none');
  await pglite.close();
  putInPlace(new Uint8Array(await archive.arrayBuffer()), directory);
}

/** Makes PostgreSQL's data directory from a prepared one. */
export function unpackDataDirectory(prepared: string, directory: string) {
  putInPlace(gunzipSync(fs.readFileSync(prepared)), directory);
}

/**
 * The directory appears under its name only when it is complete and on disk,
 * so that a crash leaves nothing half-made.
 */
function putInPlace(archive: Uint8Array, directory: string) {
  const unfinished = `${directory}.unfinished`;
  fs.rmSync(unfinished, {recursive: true, force: true});
  unpack(archive, unfinished);
  syncTree(unfinished);
  fs.renameSync(unfinished, directory);
  syncPath(path.dirname(directory));
}

function unpack(archive: Uint8Array, directory: string) {
  fs.mkdirSync(directory, {recursive: true, mode: 0o700});
  for (const {path: name, isDirectory, content} of readTar(archive)) {
    const target = path.join(directory, name);
    if (isDirectory) fs.mkdirSync(target, {recursive: true, mode: 0o700});
    else {
      fs.mkdirSync(path.dirname(target), {recursive: true, mode: 0o700});
      fs.writeFileSync(target, content, {mode: 0o600});
    }
  }
}

/** A file is only safe when its directory's list of files is too. */
function syncTree(directory: string) {
  for (const entry of fs.readdirSync(directory, {withFileTypes: true})) {
    const child = path.join(directory, entry.name);
    if (entry.isDirectory()) syncTree(child);
    else syncPath(child);
  }
  syncPath(directory);
}
