import {Worker} from 'node:worker_threads';
import type {WorkerTask} from './worker-messages.js';

/**
 * Starts the database's thread, from the built JavaScript or, while this
 * package is worked on, from its source.
 */
export function spawnWorker(task: WorkerTask): Worker {
  const options = {workerData: task, name: 'townhall-database'};
  if (!import.meta.url.endsWith('.ts')) {
    return new Worker(new URL('./worker.js', import.meta.url), options);
  }
  return new Worker(new URL('./worker-from-source.mjs', import.meta.url), {
    ...options,
    // The loaders of a parent that runs from source end at its own thread.
    execArgv: [],
  });
}
