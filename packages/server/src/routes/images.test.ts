import {problemSchema, uploadedImageSchema} from '@townhall/client/contract';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {aGif, aPng} from '../community/images/testing/make-images.js';
import {
  createTestTownhall,
  type TestCommunity,
  type TestTownhall,
} from '../testing/index.js';
import {openSharedDatabase} from '../testing/shared-database.js';

let townhall: TestTownhall;
let community: TestCommunity;
let authorization: string;

beforeAll(async () => {
  townhall = await createTestTownhall({database: await openSharedDatabase()});
  community = await townhall.community({origins: ['https://site.test']});
  const response = await ask('/sessions', {
    method: 'POST',
    headers: {'content-type': 'application/json'},
    body: JSON.stringify({token: await community.hostToken('ada')}),
  });
  const {accessToken}: {accessToken: string} = await response.json();
  authorization = `Bearer ${accessToken}`;
});
afterAll(() => townhall.close());

const ask = (path: string, init?: RequestInit) =>
  townhall.fetch(
    new Request(
      `https://townhall.test/communities/${community.id}/api/v1${path}`,
      init,
    ),
  );

const send = (body: BodyInit, headers: Record<string, string> = {}) =>
  ask('/images', {
    method: 'POST',
    headers: {authorization, 'content-type': 'image/png', ...headers},
    body,
  });

const bytes = (file: Uint8Array) => new Uint8Array(file);

describe('sending a picture', () => {
  it('answers how large it is and where it is looked at', async () => {
    const response = await send(bytes(aPng({width: 4, height: 3})), {
      origin: 'https://site.test',
    });
    expect(response.status).toBe(201);
    expect(response.headers.get('cache-control')).toBe('private, no-store');
    const image = uploadedImageSchema.parse(await response.json());
    expect(image).toMatchObject({width: 4, height: 3});
    expect((await ask(`/${image.url}`)).status).toBe(200);
    expect((await ask(`/images/${image.id}`)).status).toBe(404);
  });

  it.each([
    ['what is no picture', '<svg/>', {}, 415, 'image_not_supported'],
    [
      'what says to be none',
      bytes(aPng()),
      {'content-type': 'image/svg+xml'},
      415,
      'image_not_supported',
    ],
    [
      'what a form of any site could send',
      bytes(aPng()),
      {'content-type': 'text/plain'},
      415,
      'image_not_supported',
    ],
    [
      'what is larger than two million bytes and a bit',
      new Uint8Array(2 * 1_024 ** 2 + 1),
      {},
      413,
      'image_too_large',
    ],
    [
      'what has too many pixels',
      bytes(aPng({width: 8_001})),
      {},
      413,
      'image_too_large',
    ],
    [
      'a site that is not allowed',
      bytes(aPng()),
      {origin: 'https://evil.test'},
      403,
      'origin_not_allowed',
    ],
  ])('refuses %s', async (_what, body, headers, status, code) => {
    const response = await send(body, headers);
    expect(response.status).toBe(status);
    expect(problemSchema.parse(await response.json())).toMatchObject({code});
  });

  it('refuses a guest', async () => {
    const response = await ask('/images', {
      method: 'POST',
      headers: {'content-type': 'image/png'},
      body: bytes(aPng()),
    });
    expect(response.status).toBe(401);
    const {code} = problemSchema.parse(await response.json());
    expect(code).toBe('sign_in_required');
  });

  it('counts what arrives, whatever was announced', async () => {
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(512 * 1_024)),
    });
    const response = await ask('/images', {
      method: 'POST',
      headers: {authorization, 'content-type': 'image/png'},
      body: endless,
      duplex: 'half',
    } as RequestInit);
    expect(response.status).toBe(413);
  });
});

describe('looking at a picture', () => {
  it('runs nothing, is what it says, and is shown by any page', async () => {
    const {url} = await (await send(bytes(aGif()))).json();
    const response = await ask(`/${url}`);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/gif',
      'content-disposition': 'inline',
      'content-security-policy': "default-src 'none'; sandbox",
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(aGif());
  });

  it('is kept only once everybody may see it', async () => {
    const ada = await community.as('ada');
    const {id} = await (await send(bytes(aPng({width: 9})))).json();
    await ada.ideas.suggest({
      place: 'roadmap',
      title: 'An idea with a picture',
      images: [{id, alt: ''}],
    });
    const response = await ask(`/images/${id}`);
    expect(response.headers.get('cache-control')).toBe(
      'public, max-age=604800, immutable',
    );
    const etag = response.headers.get('etag') ?? '';
    const again = await ask(`/images/${id}`, {
      headers: {'if-none-match': etag},
    });
    expect(again.status).toBe(304);
    expect(again.headers.get('content-security-policy')).toContain('sandbox');
  });

  it.each([
    '/images/nothing',
    '/images/0192f000-0000-7000-8000-000000000000',
    '/images/0192f000-0000-7000-8000-000000000000?key=1-0',
  ])('finds none at %s', async (path) => {
    const response = await ask(path);
    expect(response.status).toBe(404);
    expect(response.headers.get('cache-control')).toBe('no-store');
  });
});
