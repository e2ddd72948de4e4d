// npm run build: makes what is published, and only what is stale.
import './internal/require-node.mjs';
import {pathToFileURL} from 'node:url';
import {stages} from './build/parts.mjs';
import {fingerprint} from './internal/fingerprint.mjs';
import {install} from './internal/install.mjs';
import {isFresh, writeStamp} from './internal/stamp.mjs';
import {main, Stop} from './internal/stop.mjs';

/**
 * Builds every part whose sources have changed since it was built. `quickly`
 * is enough to run the demo, and not to publish.
 */
export async function build({quiet = false, quickly = false} = {}) {
  const say = quiet ? () => {} : (text) => console.log(text);
  const built = [];
  for (const parts of stages) {
    const stale = parts
      .filter(({onlyToPublish}) => !(quickly && onlyToPublish))
      .map((part) => plan(part, quickly))
      .filter(({fresh}) => !fresh);
    for (const {name} of stale) say(`Building ${name}…`);
    await Promise.all(stale.map(make));
    built.push(...stale);
  }
  if (built.length === 0) say('Everything is built.');
}

function plan({name, inputs, outputs, make, makeQuickly}, quickly) {
  const stamp = `.cache/build/${name.replaceAll(' ', '-')}`;
  const full = fingerprint(inputs, process.versions.modules);
  const quick = `quick ${full}`;
  const isQuick = quickly && makeQuickly !== undefined;
  return {
    name,
    stamp,
    make: isQuick ? makeQuickly : make,
    becomes: isQuick ? quick : full,
    fresh:
      isFresh(stamp, full, outputs) ||
      (isQuick && isFresh(stamp, quick, outputs)),
  };
}

async function make({name, stamp, becomes, make}) {
  const {code, output} = await make();
  if (code !== 0) throw new Stop(`Building ${name} failed:\n\n${output}`);
  writeStamp(stamp, becomes);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await main(async () => {
    await install();
    await build();
  });
}
