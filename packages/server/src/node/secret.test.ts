import {mkdtemp, readFile, rm, stat, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {serverSecret} from './secret.js';

let directory = '';
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'townhall-secret-'));
});
afterEach(() => rm(directory, {recursive: true}));

describe('the secret of a server', () => {
  it('is the one that was given', async () => {
    const given = 'x'.repeat(32);

    expect(await serverSecret({given, dataDirectory: undefined})).toBe(given);
    await expect(
      serverSecret({given: 'short', dataDirectory: directory}),
    ).rejects.toThrow('TOWNHALL_SECRET needs at least 32 characters.');
  });

  it('is made once, and only its owner can read it', async () => {
    const made = await Promise.all(
      [1, 2].map(() =>
        serverSecret({given: undefined, dataDirectory: join(directory, 'new')}),
      ),
    );
    const path = join(directory, 'new', 'secret');

    expect(made[0]).toHaveLength(43);
    expect(await readFile(path, 'utf8')).toBe(made[0]);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(
      await serverSecret({
        given: undefined,
        dataDirectory: join(directory, 'new'),
      }),
    ).toBe(made[0]);
  });

  it('must be given with PostgreSQL', async () => {
    await expect(
      serverSecret({given: undefined, dataDirectory: undefined}),
    ).rejects.toThrow('set TOWNHALL_SECRET');
  });

  it('is not guessed from a broken file', async () => {
    await writeFile(join(directory, 'secret'), 'oops');

    await expect(
      serverSecret({given: undefined, dataDirectory: directory}),
    ).rejects.toThrow('Remove it to make a new one');
  });
});
