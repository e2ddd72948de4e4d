// Packs every package as the registry would get it, looks the tarballs over,
// and installs them into an app that knows nothing of this repository.
import './internal/require-node.mjs';
import {main} from './internal/stop.mjs';
import {build} from './build.mjs';
import {install} from './internal/install.mjs';
import {buildAppWith} from './packages/build-app.mjs';
import {keepsImports} from './packages/keeps-imports.mjs';
import {inspect} from './packages/inspect.mjs';
import {noTests} from './packages/no-tests.mjs';
import {pack} from './packages/pack.mjs';

await main(async () => {
  await install();
  await build({quiet: true});
  const packed = await pack();
  for (const one of packed) await keepsImports(one);
  for (const one of packed) await noTests(one);
  for (const one of packed) await inspect(one);
  await buildAppWith(packed);
  console.log(`${packed.length} packages pack, install, type-check and build.`);
});
