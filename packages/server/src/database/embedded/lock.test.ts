import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdirSync, readdirSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:net';
import path from 'node:path';
import {expect, test} from 'vitest';
import {DatabaseUnavailableError} from '../database.js';
import {temporaryDirectory} from '../temporary-directory.js';
import {lockDirectory} from './lock.js';

const home = temporaryDirectory();
let made = 0;

function directory(name = `${++made}`) {
  const path_ = path.join(home, name);
  mkdirSync(path_, {recursive: true});
  return path_;
}

test('has one holder, and can be taken when it is given back', async () => {
  const place = directory();
  const lock = await lockDirectory(place);
  await expect(lockDirectory(place)).rejects.toThrow(DatabaseUnavailableError);
  await expect(lockDirectory(place)).rejects.toThrow(
    `in use by process ${process.pid}`,
  );
  await lock.release();
  const again = await lockDirectory(place);
  await again.release();
  expect(readdirSync(path.join(place, 'lock'))).toEqual([]);
});

test('has at most one holder when many want it at once', async () => {
  const place = directory();
  const outcomes = await Promise.allSettled(
    Array.from({length: 6}, () => lockDirectory(place)),
  );
  const holders = outcomes.filter(({status}) => status === 'fulfilled');
  expect(holders.length).toBeLessThanOrEqual(1);
  await Promise.all(
    outcomes.map((outcome) =>
      outcome.status === 'fulfilled' ? outcome.value.release() : undefined,
    ),
  );
  const after = await lockDirectory(place);
  await after.release();
});

test('ends with its process', async () => {
  const place = directory();
  // A socket whose process died stays behind as a file nobody answers at.
  const sockets = path.join(place, 'lock');
  mkdirSync(sockets);
  await leaveDeadSocket(path.join(sockets, 'dead'));
  writeFileSync(path.join(sockets, 'rubbish'), '');
  expect(readdirSync(sockets)).toHaveLength(2);

  const lock = await lockDirectory(place);
  expect(readdirSync(sockets)).toHaveLength(1);
  await lock.release();
});

test('is held by a process that is too busy to answer', async () => {
  const place = directory();
  const sockets = path.join(place, 'lock');
  mkdirSync(sockets);
  const silent = createServer(() => undefined);
  await new Promise<void>((resolve) => {
    silent.listen(path.join(sockets, 'busy'), resolve);
  });
  await expect(lockDirectory(place)).rejects.toThrow(
    'in use by another process',
  );
  silent.close();
});

test('works where the path is longer than a socket can have', async () => {
  const place = directory('d'.repeat(120));
  const lock = await lockDirectory(place);
  await expect(lockDirectory(place)).rejects.toThrow('is in use by process');
  await lock.release();
});

async function leaveDeadSocket(address: string) {
  const child = spawn(
    process.execPath,
    [
      '--eval',
      `require('node:net').createServer().listen(process.argv[1], () => console.log('there'))`,
      address,
    ],
    {stdio: ['ignore', 'pipe', 'inherit']},
  );
  await once(child.stdout, 'data');
  child.kill('SIGKILL');
  await once(child, 'exit');
}
