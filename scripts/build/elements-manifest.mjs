import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {root} from '../internal/root.mjs';
import {runCommand, tool} from '../internal/run-command.mjs';

const raw = '.cache/elements-manifest';
const config = '../../scripts/build/elements-manifest.config.mjs';

/**
 * Describes the elements for editors, documentation and other frameworks, as a
 * custom elements manifest: only what a page may rely on.
 */
export async function makeElementsManifest() {
  const result = await runCommand(
    tool('cem'),
    ['analyze', '--quiet', '--config', config],
    {cwd: join(root, 'packages/elements')},
  );
  if (result.code !== 0) return result;
  const manifest = JSON.parse(
    readFileSync(join(root, raw, 'custom-elements.json'), 'utf8'),
  );
  writeFileSync(
    join(root, 'packages/elements/custom-elements.json'),
    `${JSON.stringify(publicPart(manifest), null, 2)}\n`,
  );
  return result;
}

/** Elements with what a page may set, read, call, style and hear. */
export function publicPart({modules, ...manifest}) {
  return {
    ...manifest,
    modules: modules
      .filter(({declarations = []}) => declarations.some(isElement))
      .map(({declarations, exports, ...module}) => ({
        ...module,
        path: builtPath(module.path),
        declarations: declarations.filter(isElement).map(publicElement),
        exports: exports?.map((one) => ({
          ...one,
          declaration: {...one.declaration, module: builtPath(module.path)},
        })),
      })),
  };
}

const isElement = ({customElement, tagName}) => customElement && tagName;

const builtPath = (path) =>
  path.replace(/^src\//, 'dist/').replace(/\.ts$/, '.js');

function publicElement({members = [], events = [], ...element}) {
  return {
    ...element,
    members: members.filter(
      ({name, privacy, static: isStatic}) =>
        !name.startsWith('#') &&
        !isStatic &&
        privacy !== 'private' &&
        privacy !== 'protected',
    ),
    events: events.filter(({name}) => name?.startsWith('townhall-')),
  };
}
