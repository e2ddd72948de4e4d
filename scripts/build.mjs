// npm run build: makes what is published, and only what is stale.
import './internal/require-node.mjs';
import {pathToFileURL} from 'node:url';
import {parts} from './build/parts.mjs';
import {fingerprint} from './internal/fingerprint.mjs';
import {install} from './internal/install.mjs';
import {isFresh, writeStamp} from './internal/stamp.mjs';
import {main, Stop} from './internal/stop.mjs';

/** Builds every part whose sources have changed since it was built. */
export async function build({quiet = false} = {}) {
  const say = quiet ? () => {} : (text) => console.log(text);
  let built = 0;
  for (const {name, inputs, outputs, make} of parts) {
    const stamp = `.cache/build/${name.replaceAll(' ', '-')}`;
    const wanted = fingerprint(inputs, process.versions.modules);
    if (isFresh(stamp, wanted, outputs)) continue;
    say(`Building ${name}…`);
    const {code, output} = await make();
    if (code !== 0) throw new Stop(`Building ${name} failed:\n\n${output}`);
    writeStamp(stamp, wanted);
    built += 1;
  }
  if (built === 0) say('Everything is built already.');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await main(async () => {
    await install();
    await build();
  });
}
