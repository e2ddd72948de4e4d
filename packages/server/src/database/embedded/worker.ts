import {existsSync} from 'node:fs';
import {parentPort, workerData} from 'node:worker_threads';
import {PGlite} from '@electric-sql/pglite';
import {WireSession} from '../pglite/wire-session.js';
import {
  initialiseDataDirectory,
  unpackDataDirectory,
} from './data-directory.js';
import {
  DurableFileSystem,
  durableStartParameters,
} from './durable-file-system.js';
import type {
  WorkerReport,
  WorkerRequest,
  WorkerTask,
} from './worker-messages.js';

// Sent by spawn-worker.ts, which is typed.
const task = workerData as WorkerTask;

if (task.do === 'initialise') await initialiseDataDirectory(task.directory);
else await serve(task);

async function serve({directory, prepared}: WorkerTask) {
  if (prepared !== undefined && !existsSync(directory)) {
    unpackDataDirectory(prepared, directory);
  }
  const files = new DurableFileSystem(directory);
  const pglite = await PGlite.create({
    fs: files,
    startParams: durableStartParameters,
  });
  const session = new WireSession(pglite);
  await proveThatCommitsSync(session, files);
  parentPort?.on('message', (request: WorkerRequest) => {
    // What fails here ends the worker; the other side then starts a new one.
    void handle(request);
  });
  report('ready');

  async function handle(request: WorkerRequest) {
    if (request === 'close') {
      await session.close();
      parentPort?.close();
      return;
    }
    const {id, text, parameters} = request;
    const answer = await session.run(text, parameters);
    if (files.failure !== undefined) throw files.failure;
    report({id, answer});
  }
}

/** PGlite's own file system never syncs; a new version may lose our way in. */
async function proveThatCommitsSync(
  session: WireSession,
  files: DurableFileSystem,
) {
  const before = files.syncs;
  const {refusal} = await session.run(
    "select pg_logical_emit_message(true, 'townhall', 'start')",
    [],
  );
  if (refusal || files.syncs === before) {
    throw new Error(
      'The embedded database does not write through to the disk: ' +
        `${refusal?.message ?? 'a commit caused no fsync'}. It would lose votes in a power cut, so it does not start.`,
    );
  }
}

function report(message: WorkerReport) {
  parentPort?.postMessage(message);
}
