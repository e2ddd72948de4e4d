import fs from 'node:fs';
import path from 'node:path';
import {PGlite} from '@electric-sql/pglite';
import {expect, test, vi} from 'vitest';
import {temporaryDirectory} from '../temporary-directory.js';
import {
  DurableFileSystem,
  durableStartParameters,
} from './durable-file-system.js';

const directory = temporaryDirectory();

test('PostgreSQL is told to sync, against the defaults of PGlite', () => {
  expect(PGlite.defaultStartParams).toContain('-F');
  expect(durableStartParameters).not.toContain('-F');
  expect(durableStartParameters.join(' ')).toContain('-c fsync=on');
});

test('a sync of a file or a directory reaches the disk', async () => {
  const {files, fsync} = await open();
  const sync = vi.spyOn(fs, 'fsyncSync');
  const descriptor = fs.openSync(path.join(directory, 'file'), 'w');
  expect(fsync({nfd: descriptor, node: 'file'})).toBe(0);
  expect(sync).toHaveBeenCalledWith(descriptor);
  expect(fsync({node: ''})).toBe(0);
  expect(sync).toHaveBeenCalledTimes(2);
  expect(files).toMatchObject({syncs: 2, failure: undefined});
  fs.closeSync(descriptor);
});

test('a sync that fails is told and remembered', async () => {
  const {files, fsync} = await open();
  expect(fsync({nfd: 1_000_000, node: 'gone'})).toBe(29);
  expect(files).toMatchObject({syncs: 0, failure: {code: 'EBADF'}});
});

/** The file system, and what it gives PostgreSQL for `fsync`. */
async function open() {
  const files = new DurableFileSystem(directory);
  // NodeFS keeps these and looks at nothing in them yet.
  const {emscriptenOpts} = await files.init({} as PGlite, {});
  const nodeFileSystem = {
    stream_ops: {} as {fsync(stream: object): number},
    realPath: (node: string) => path.join(directory, node),
  };
  const [teachSync] = emscriptenOpts.preRun ?? [];
  teachSync?.({NODEFS: nodeFileSystem} as never); // all that it looks at
  return {
    files,
    fsync: (stream: {nfd?: number; node: string}) =>
      nodeFileSystem.stream_ops.fsync(stream),
  };
}
