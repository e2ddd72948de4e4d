import {createHash, randomBytes} from 'node:crypto';
import {mkdirSync, readdirSync, realpathSync, rmSync} from 'node:fs';
import {createServer, type Server} from 'node:net';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import {DatabaseUnavailableError} from '../database.js';
import {askSocket, type Answerer} from './lock-question.js';

/** The right to use a data directory, held until it is released. */
export interface Lock {
  release(): Promise<void>;
}

/** Where both start at the same moment, both step back and try again. */
const attempts = 8;

/**
 * Takes a data directory for this process. The operating system ends the lock
 * with the process, however it ends.
 *
 * A process first shows itself (a socket with a name of its own), then looks
 * who else is there. So of two that start at once at least one sees the other,
 * and whoever sees another living one goes no further.
 */
export async function lockDirectory(directory: string): Promise<Lock> {
  const place = placeFor(realpathSync(directory));
  for (let attempt = 1; ; attempt++) {
    const claim = await showUp(place);
    const other = claim ? await findOther(place, claim) : await ask(place);
    if (claim && !other) {
      claim.answerer.holds = true;
      return {release: () => claim.withdraw()};
    }
    await claim?.withdraw();
    if (other?.holds || attempt === attempts) {
      throw directoryInUse(directory, other);
    }
    await wait(Math.random() * 50 * attempt);
  }
}

/** Sockets in a directory of files, or the one pipe of Windows. */
type Place = {sockets: string} | {pipe: string};

interface Claim {
  name: string;
  answerer: Answerer;
  withdraw(): Promise<void>;
}

/** The longest path of a socket is 103 bytes on macOS, and 107 on Linux. */
const longestSocketPath = 103;

function placeFor(directory: string): Place {
  const hash = createHash('sha256').update(directory).digest('hex');
  const name = `townhall-${hash.slice(0, 20)}`;
  if (process.platform === 'win32') return {pipe: `\\\\.\\pipe\\${name}`};
  const inside = path.join(directory, 'lock');
  const fits =
    Buffer.byteLength(path.join(inside, socketName())) <= longestSocketPath;
  return {sockets: fits ? inside : path.join(tmpdir(), name)};
}

function socketName() {
  return randomBytes(6).toString('hex');
}

/** Undefined where the one pipe is taken. */
async function showUp(place: Place): Promise<Claim | undefined> {
  const answerer = {
    pid: process.pid,
    since: new Date().toISOString(),
    holds: false,
  };
  const server = createServer((socket) => {
    // Somebody who asks and goes away is no reason to fail.
    socket.on('error', () => undefined);
    socket.end(JSON.stringify(answerer));
  });
  const name = 'pipe' in place ? place.pipe : socketName();
  let address = name;
  if ('sockets' in place) {
    mkdirSync(place.sockets, {recursive: true, mode: 0o700});
    address = path.join(place.sockets, name);
  }
  try {
    await listen(server, address);
  } catch (error) {
    if (isAddressInUse(error)) return undefined;
    throw error;
  }
  // The lock alone must not keep the process alive.
  server.unref();
  return {
    name,
    answerer,
    withdraw: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
      }),
  };
}

function listen(server: Server, address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(address, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function isAddressInUse(error: unknown) {
  return (
    error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
  );
}

function ask(place: Place): Promise<Answerer | undefined> {
  return 'pipe' in place ? askSocket(place.pipe) : Promise.resolve(undefined);
}

/** Another living process here; what dead ones left is cleared away. */
async function findOther(
  place: Place,
  own: Claim,
): Promise<Answerer | undefined> {
  if ('pipe' in place) return undefined;
  for (const name of readdirSync(place.sockets)) {
    if (name === own.name) continue;
    const address = path.join(place.sockets, name);
    const other = await askSocket(address);
    if (other) return other;
    // Names are never used twice: nobody will ever listen there again.
    rmSync(address, {force: true});
  }
  return undefined;
}

function directoryInUse(directory: string, other: Answerer | undefined) {
  const holder = other?.pid
    ? `process ${other.pid} (since ${other.since})`
    : 'another process';
  return new DatabaseUnavailableError(
    `The data directory ${directory} is in use by ${holder}, and only one process can use it. ` +
      'Stop that process, or start this one with another directory (--data or TOWNHALL_DATA), ' +
      'or give several processes one PostgreSQL (DATABASE_URL).',
  );
}
