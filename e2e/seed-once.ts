import {rm} from 'node:fs/promises';
import {startTownhall, type RunningTownhall} from './townhall.js';

/**
 * Lets one demo seed its community, and keeps its data: the demos of all files
 * begin with a copy. Returned is what forgets it.
 */
export default async function seedOnce() {
  const first = await startTownhall();
  await engaged(first);
  await first.stop();
  process.env['TOWNHALL_SEEDED'] = first.data;
  return () => rm(first.data, {recursive: true, force: true});
}

/** Waits until there is what managers composed, which comes after the server. */
async function engaged({community}: RunningTownhall) {
  const until = Date.now() + 60_000;
  while (Date.now() < until) {
    const response = await fetch(`${community}/api/v1/tracks`);
    const {items} = (await response.json()) as {items: unknown[]};
    if (items.length > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The demo has no tracks after a minute');
}
