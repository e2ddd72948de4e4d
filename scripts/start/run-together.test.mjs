import {existsSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {runTogether} from './run-together.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'townhall-together-'));
  vi.spyOn(console, 'log').mockReturnValue();
  vi.spyOn(console, 'error').mockReturnValue();
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, {recursive: true, force: true});
});

function program(name, code, ready = async () => true) {
  const path = join(folder, `${name}.mjs`);
  writeFileSync(path, code);
  return {name, program: path, args: [], ready};
}

const lasting = 'setInterval(() => {}, 1_000);';

describe('programs that run together', () => {
  it('stop together, and well, at Ctrl-C', async () => {
    const ended = runTogether(
      [program('one', lasting), program('two', lasting)],
      {onReady: () => process.emit('SIGINT')},
    );
    // A program that only ends by the signal has no code of its own.
    await expect(ended).resolves.toBe(0);
  });

  it('are asked once, however early the others end', async () => {
    const slow = program(
      'slow',
      `import {writeFileSync} from 'node:fs';
      let asked = 0;
      process.on('SIGTERM', () => {
        asked += 1;
        if (asked > 1) process.exit(1);
        setTimeout(() => process.exit(0), 500);
      });
      ${lasting}
      writeFileSync(import.meta.filename + '.ready', '');`,
      async () => existsSync(join(folder, 'slow.mjs.ready')),
    );
    const ended = runTogether([slow, program('quick', lasting)], {
      onReady: () => process.emit('SIGINT'),
    });
    await expect(ended).resolves.toBe(0);
  });

  it('stop together when one of them ends, and say which', async () => {
    const ended = runTogether(
      [
        program('one', lasting),
        program('the second', 'process.exit(3)', async () => false),
      ],
      {onReady() {}},
    );
    await expect(ended).resolves.toBe(1);
    expect(console.error).toHaveBeenCalledWith(
      '\nthe second has stopped (exit code 3).',
    );
  });

  it('hand on the exit code of one that is meant to end', async () => {
    const ended = runTogether([program('one', 'process.exitCode = 2;')], {
      endsByItself: true,
    });
    await expect(ended).resolves.toBe(2);
    expect(console.error).not.toHaveBeenCalled();
  });
});
