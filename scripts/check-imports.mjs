// Which package may import which. A new arrow is a decision: write it down in
// docs/decisions, then add it here.
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {filesIn} from './internal/fingerprint.mjs';
import {root} from './internal/root.mjs';

const arrows = {
  client: [],
  jive: ['client'],
  plugin: ['client'],
  elements: ['client', 'plugin'],
  embed: ['client', 'elements', 'plugin'],
  server: ['client', 'jive', 'plugin'],
  'create-plugin': [],
};

const scope = '@townhall/';
const imported =
  /(?:\bfrom\s*|\bimport\s*\(?\s*|\bimport\.meta\.resolve\(\s*)['"](@townhall\/[^'"]+|(?:\.\.\/)+[^'"]*)['"]/g;
const testOnly = /\.test\.ts$|\/testing\//;

const broken = Object.entries(arrows)
  .filter(([name]) => existsSync(join(root, 'packages', name)))
  .flatMap(([name, allowed]) => [
    ...inManifest(name, allowed),
    ...inSources(name, allowed),
  ]);

for (const line of broken) console.error(line);
process.exitCode = broken.length > 0 ? 1 : 0;

function inManifest(name, allowed) {
  const path = `packages/${name}/package.json`;
  const {
    dependencies,
    peerDependencies,
    optionalDependencies,
    // What is bundled into the script tag is a dependency of nobody.
    devDependencies,
  } = JSON.parse(readFileSync(join(root, path), 'utf8'));
  const published = {
    ...dependencies,
    ...peerDependencies,
    ...optionalDependencies,
    ...(name === 'embed' ? devDependencies : {}),
  };
  return ours(Object.keys(published))
    .filter((other) => !allowed.includes(other))
    .map((other) => `${path}: ${name} must not depend on ${other}`);
}

function inSources(name, allowed) {
  return filesIn([`packages/${name}/src`])
    .filter((path) => path.endsWith('.ts') && !testOnly.test(path))
    .flatMap((path) => {
      const source = readFileSync(join(root, path), 'utf8');
      const targets = [...source.matchAll(imported)].map(([, to]) =>
        packageOf(to, path),
      );
      return ours(targets)
        .filter((other) => other !== name && !allowed.includes(other))
        .map((other) => `${path}: ${name} must not import ${other}`);
    });
}

function ours(names) {
  return names
    .filter((name) => name.startsWith(scope))
    .map((name) => name.slice(scope.length).split('/')[0]);
}

/** `../../client/src/x.js` reaches into another package just as well. */
function packageOf(specifier, path) {
  if (specifier.startsWith(scope)) return specifier;
  const [, other] = join(path, '..', specifier).split(/[\\/]/);
  return scope + other;
}
