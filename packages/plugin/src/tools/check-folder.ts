import {gzipSync} from 'node:zlib';
import {buildPlugin} from '../bundle/build-plugin.js';
import {BundleError} from '../bundle/bundle-plugin.js';
import {FolderError} from '../bundle/plugin-folder.js';
import {calledIn, usedIn} from '../bundle/used-capabilities.js';
import {needOf} from '../host/told/point-needs.js';
import {manifestSchema, type Manifest} from '../manifest/manifest.js';
import {currentPoint, pointAliases} from '../points/aliases.js';
import {kindOf} from '../points/point-kinds.js';
import type {PointId} from '../points/points.js';
import {globalsIn} from './globals-in.js';
import {tryScript} from './try-script.js';

/** Something about a plugin that its author should know. */
export interface Finding {
  /** It keeps the plugin from running; otherwise it is worth a look. */
  readonly isError: boolean;
  readonly sentence: string;
}

const error = (sentence: string): Finding => ({isError: true, sentence});
const look = (sentence: string): Finding => ({isError: false, sentence});

/** What a plugin's script may weigh, as gzip. */
const mostBytes = 65_536;

/** Builds a plugin and looks at it as a host would, and an admin. */
export async function checkFolder(folder: string): Promise<Finding[]> {
  let files;
  try {
    files = await buildPlugin(folder);
  } catch (cause) {
    if (!(cause instanceof BundleError || cause instanceof FolderError)) {
      throw cause;
    }
    return [error(cause.message)];
  }
  const source: unknown = JSON.parse(String(files.get('plugin.json')));
  const written = manifestSchema.parse(source);
  const renamed = pointAliases.filter(({from}) =>
    written.contributes.some(({point}) => point === from),
  );
  const manifest = {
    ...written,
    contributes: written.contributes.map((one) => ({
      ...one,
      point: currentPoint(one.point),
    })),
  };
  const {sandbox = '', esm = ''} = manifest.runtime;
  const code = String(files.get(sandbox) ?? files.get(esm) ?? '');
  const findings = [
    ...renamed.map(({from, removeIn, hint}) =>
      look(`${from} is not known any more from ${removeIn} on. ${hint}`),
    ),
    ...ofSize(code),
    ...ofPoints(manifest),
    ...ofPermissions(manifest, code),
  ];
  if (!files.has(sandbox)) {
    return [
      ...findings,
      look(
        'It runs only where the page trusts it: "sandboxed" is not among its modes.',
      ),
    ];
  }
  return [
    ...findings,
    ...globalsIn(code).map((name) =>
      error(
        `The code uses ${name}, which the sandbox does not have. ${insteadOf(name)}`,
      ),
    ),
    ...(await tryScript(code, source)).map(error),
  ];
}

function ofSize(code: string): Finding[] {
  const bytes = gzipSync(code).length;
  return bytes > mostBytes
    ? [
        error(
          `The code is ${bytes} bytes as gzip, and ${mostBytes} is the most. Look at what it imports.`,
        ),
      ]
    : [];
}

function ofPoints({contributes, permissions}: Manifest): Finding[] {
  const asked = new Set(permissions.map(({name}) => name));
  const seen = new Set<string>();
  return contributes.flatMap(({point, id}) => {
    const both = `${point} ${id}`;
    if (seen.has(both)) {
      return [error(`The manifest declares "${id}" at ${point} twice.`)];
    }
    seen.add(both);
    if (!kindOf(point)) return [error(`There is no point "${point}".`)];
    const need = needOf(point as PointId); // it has a kind, so it is one
    return need && !asked.has(need)
      ? [
          error(
            `"${id}" at ${point} is called only with ${need}: ask for it under "permissions", and say why.`,
          ),
        ]
      : [];
  });
}

function ofPermissions(manifest: Manifest, code: string): Finding[] {
  const asked = new Set(manifest.permissions.map(({name}) => name));
  const used = usedIn(code, manifest);
  return [
    ...calledIn(code)
      .filter((name) => !asked.has(name))
      .map((name) =>
        error(`The code calls what needs ${name}, and does not ask for it.`),
      ),
    ...[...asked]
      .filter((name) => !used(name))
      .map((name) =>
        look(
          `It asks for ${name}, and does not seem to use it. An admin will wonder.`,
        ),
      ),
  ];
}

const insteadOf = (name: string) =>
  ({
    fetch: 'Use net.fetch of the context.',
    XMLHttpRequest: 'Use net.fetch of the context.',
    localStorage: 'Use storage of the context.',
    sessionStorage: 'Use storage of the context.',
    indexedDB: 'Use storage of the context.',
    document: 'Draw with h().',
    window: 'Draw with h().',
  })[name] ?? 'There is nothing in its place.';
