import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll} from 'vitest';

/** An empty directory for the tests of a file, gone after the last of them. */
export function temporaryDirectory(): string {
  const directory = mkdtempSync(path.join(tmpdir(), 'townhall-test-'));
  afterAll(() => rmSync(directory, {recursive: true, force: true}));
  return directory;
}
