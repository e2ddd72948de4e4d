import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {gzipSync} from 'node:zlib';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {scriptFiles} from './script-files.js';

let outside = '';
let serve: ReturnType<typeof scriptFiles>;

beforeAll(async () => {
  outside = await mkdtemp(join(tmpdir(), 'townhall-script-'));
  const directory = join(outside, 'v1');
  await mkdir(join(directory, 'chunks'), {recursive: true});
  await writeFile(join(outside, 'secret.js'), 'secret');
  await writeFile(join(directory, 'townhall.js'), 'import "./ideas";');
  await writeFile(
    join(directory, 'townhall.js.gz'),
    gzipSync('import "./ideas";'),
  );
  await writeFile(join(directory, 'ideas-0b1c2d.js'), 'export {};');
  await writeFile(join(directory, 'chunks', 'a.js'), 'a');
  await writeFile(join(directory, 'page.html'), '<p>');
  await writeFile(join(directory, '.hidden.js'), 'hidden');
  await writeFile(join(outside, 'townhall.js'), 'import "./v1/townhall.js";');
  await writeFile(join(outside, 'integrity.json'), '{}');
  serve = scriptFiles(outside);
});
afterAll(() => rm(outside, {recursive: true}));

const ask = (path: string, init?: RequestInit) =>
  serve(new Request(`https://server.test${path}`, init));

describe('script files', () => {
  it('are there for any page, for a minute', async () => {
    for (const [path, text] of [
      ['/townhall.js', 'import "./v1/townhall.js";'],
      ['/v1/townhall.js', 'import "./ideas";'],
    ] as const) {
      const response = await ask(path);
      expect(await response?.text()).toBe(text);
      expect(Object.fromEntries(response?.headers ?? [])).toMatchObject({
        'content-type': 'text/javascript; charset=utf-8',
        'access-control-allow-origin': '*',
        'cross-origin-resource-policy': 'cross-origin',
        'cache-control': 'public, max-age=60, stale-while-revalidate=600',
        vary: 'Accept-Encoding, Origin',
      });
    }
  });

  it('come with their hashes, for a page that insists on them', async () => {
    const response = await ask('/integrity.json');

    expect(await response?.json()).toEqual({});
    expect(response?.headers.get('access-control-allow-origin')).toBe('*');
  });

  it('are kept for ever when their name carries a hash', async () => {
    const response = await ask('/v1/ideas-0b1c2d.js');

    expect(response?.headers.get('cache-control')).toBe(
      'public, max-age=31536000, immutable',
    );
  });

  it('come compressed to who can read that', async () => {
    const accepting = (encoding: string) =>
      ask('/v1/townhall.js', {headers: {'accept-encoding': encoding}});

    const gzip = await accepting('gzip, deflate, br');
    const plain = await accepting('gzip;q=0, deflate');

    expect(gzip?.headers.get('content-encoding')).toBe('gzip');
    expect(plain?.headers.has('content-encoding')).toBe(false);
    expect(gzip?.headers.get('etag')).not.toBe(plain?.headers.get('etag'));
  });

  it('are not sent again to who holds them', async () => {
    const etag = (await ask('/townhall.js'))?.headers.get('etag') ?? '';

    const again = await ask('/townhall.js', {
      headers: {'if-none-match': `W/"other", ${etag}`},
    });

    expect(again?.status).toBe(304);
  });

  it.each([
    '/secret.js',
    '/v1/../secret.js',
    '/v1/%2e%2e/secret.js',
    '/v1/..%2fsecret.js',
    '/v1/..%5csecret.js',
    '/v1//secret.js',
    '/v1/.hidden.js',
    '/v1/chunks',
    '/v1/chunks/',
    '/v1/page.html',
    '/v1/townhall.js.gz',
    '/v1/townhall.js%00.js',
    '/v1/nothing.js',
    '/v2/townhall.js',
  ])('do not include %s', async (path) => {
    expect(await ask(path)).toBeUndefined();
  });

  it('include folders', async () => {
    expect(await (await ask('/v1/chunks/a.js'))?.text()).toBe('a');
  });

  it('are only read', async () => {
    await expect(ask('/townhall.js', {method: 'POST'})).rejects.toMatchObject({
      code: 'method_not_allowed',
    });
  });
});
