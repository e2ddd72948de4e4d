import {readFile, stat} from 'node:fs/promises';
import {extname, join} from 'node:path';
import {holds, strongTag} from '../http/answer-cache.js';
import {refuse} from '../problem.js';

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Smallest first; each beside the file it was made from. */
const encodings = [
  {name: 'br', ending: '.br'},
  {name: 'gzip', ending: '.gz'},
] as const;

interface KeptFile {
  changed: number;
  bytes: Uint8Array<ArrayBuffer>;
  etag: string;
}

/** Serves the script tag's files, which lie in the directory as in the address. */
export function scriptFiles(directory: string) {
  const kept = new Map<string, KeptFile>();

  return async (request: Request): Promise<Response | undefined> => {
    const name = fileNameFor(new URL(request.url).pathname);
    const type = name && types[extname(name)];
    if (!name || !type) return undefined;
    const path = join(directory, name);
    const found = await firstOf(kept, path, request);
    if (!found) return undefined;
    refuseToChange(request);

    const headers = new Headers({
      'content-type': type,
      'cache-control': cacheControlOf(name),
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      vary: 'Accept-Encoding, Origin',
      etag: found.file.etag,
    });
    if (found.encoding) headers.set('content-encoding', found.encoding);
    return holds(request, found.file.etag)
      ? new Response(null, {status: 304, headers})
      : new Response(found.file.bytes, {headers});
  };
}

/** Plain names only, so that no path leads out of the directory. */
function fileNameFor(pathname: string) {
  const [, name] =
    /^\/(townhall\.js|integrity\.json|admin\/[\w-][\w.-]*-[\da-f]{7}\.js|v1\/(?:[\w-][\w.-]*\/)*[\w-][\w.-]*)$/.exec(
      pathname,
    ) ?? [];
  return name;
}

/** A name that carries a hash of its content never means anything else. */
const cacheControlOf = (name: string) =>
  /-[\da-f]{6,}\.(js|css)$/.test(name)
    ? 'public, max-age=31536000, immutable'
    : 'public, max-age=60, stale-while-revalidate=600';

async function firstOf(
  kept: Map<string, KeptFile>,
  path: string,
  request: Request,
) {
  const accepted = request.headers.get('accept-encoding') ?? '';
  for (const {name, ending} of encodings) {
    if (!accepts(accepted, name)) continue;
    const file = await read(kept, path + ending);
    if (file) return {file, encoding: name};
  }
  const file = await read(kept, path);
  return file && {file, encoding: undefined};
}

const accepts = (accepted: string, name: string) =>
  accepted.split(',').some((one) => {
    const [coding, quality] = one.trim().split(/\s*;\s*q=/);
    return coding === name && Number(quality ?? 1) > 0;
  });

async function read(kept: Map<string, KeptFile>, path: string) {
  const facts = await stat(path).catch(() => undefined);
  if (!facts?.isFile()) return undefined;
  const before = kept.get(path);
  if (before?.changed === facts.mtimeMs) return before;
  const bytes = Uint8Array.from(await readFile(path));
  const file = {changed: facts.mtimeMs, bytes, etag: await strongTag(bytes)};
  kept.set(path, file);
  return file;
}

function refuseToChange({method}: Request) {
  if (method !== 'GET' && method !== 'HEAD') {
    refuse('method_not_allowed');
  }
}
