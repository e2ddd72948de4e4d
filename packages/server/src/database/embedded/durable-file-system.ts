import fs from 'node:fs';
import {NodeFS} from '@electric-sql/pglite/nodefs';
import {PGlite} from '@electric-sql/pglite';

/** The parts of emscripten's NODEFS that PGlite does not describe. */
interface NodeFileSystem {
  realPath(node: unknown): string;
  stream_ops: Record<string, unknown>;
}

interface OpenStream {
  node: unknown;
  /** Node's file descriptor; directories have none. */
  nfd?: number | null;
}

/**
 * PGlite's files on disk, with the `fsync` that PGlite leaves out: without it,
 * a power cut loses answered writes, or the whole database.
 */
export class DurableFileSystem extends NodeFS {
  /** How often PostgreSQL asked for a sync and got one. */
  syncs = 0;
  /** Why a sync failed; from then on nothing on disk can be trusted. */
  failure: unknown;

  override async init(
    ...parameters: Parameters<NodeFS['init']>
  ): ReturnType<NodeFS['init']> {
    const started = await super.init(...parameters);
    const {preRun = []} = started.emscriptenOpts;
    started.emscriptenOpts.preRun = [
      // Before NodeFS mounts: files take their operations when they are made.
      // Its typing leaves open what is mounted; this is what it is.
      (module) => this.#teachSync(module.NODEFS as unknown as NodeFileSystem),
      ...preRun,
    ];
    return started;
  }

  #teachSync(nodeFileSystem: NodeFileSystem) {
    nodeFileSystem.stream_ops = {
      ...nodeFileSystem.stream_ops,
      fsync: ({nfd, node}: OpenStream) => {
        try {
          if (typeof nfd === 'number') fs.fsyncSync(nfd);
          else syncPath(nodeFileSystem.realPath(node));
          this.syncs++;
          return 0;
        } catch (error) {
          this.failure ??= error;
          const inputOutputError = 29;
          return inputOutputError;
        }
      },
    };
  }
}

/** How PGlite starts PostgreSQL, but with `fsync` switched on. */
export const durableStartParameters = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
  ...['-c', 'fsync=on'],
  // PGlite's build has no working fdatasync.
  ...['-c', 'wal_sync_method=fsync'],
  // Everybody waits while the planner's figures are refreshed: three seconds
  // for 100,000 ideas with the usual 100, a fifth of one with this.
  ...['-c', 'default_statistics_target=10'],
];

/** Writes a file or a directory's list of files through to the disk. */
export function syncPath(path: string) {
  const descriptor = fs.openSync(path, 'r');
  try {
    fs.fsyncSync(descriptor);
  } finally {
    fs.closeSync(descriptor);
  }
}
