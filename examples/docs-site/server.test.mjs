import {request} from 'node:http';
import {jwtVerify} from 'jose';
import {afterAll, beforeAll, describe, expect, it, vi} from 'vitest';
import {configFor} from '@townhall/example-learning-community/config';
import {startSite} from './server.mjs';
import {pages} from './site/pages.mjs';
import {demoSecret, issuer} from './site/token.mjs';

const townhallUrl = 'https://townhall.example';
const now = new Date('2026-11-22T09:30:00Z');
const paths = pages.map(({path}) => path);
const asked = 'Show which marks are not published yet';

let site;
let url;

beforeAll(async () => {
  site = await startSite({
    port: 0,
    townhallUrl,
    clock: () => now,
    fetch: async () => Response.json({items: [{id: 'idea-1', title: asked}]}),
  });
  url = site.url;
});
afterAll(() => site.close());

const get = (path, headers = {}) =>
  fetch(url + path, {headers, redirect: 'manual'});
const signedInAs = (person) => ({cookie: `wrenfield_person=${person}`});
const signIn = (fields, headers = {origin: url}) =>
  fetch(`${url}/sign-in`, {
    method: 'POST',
    headers,
    body: new URLSearchParams(fields),
    redirect: 'manual',
  });

describe('the pages', () => {
  it.each(paths)('%s answers, and allows nothing but its own', async (path) => {
    const response = await get(path);
    expect(response.status).toBe(200);
    const policy = response.headers.get('content-security-policy');
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `script-src 'self' ${townhallUrl}`,
      "style-src 'self'",
      `img-src 'self' ${townhallUrl} https: data:`,
      `connect-src 'self' ${townhallUrl}`,
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types lit-html',
    ]);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it.each(paths)(
    '%s carries no script or style inside itself',
    async (path) => {
      const text = await (await get(path)).text();
      expect(text).not.toMatch(/<script(?![^>]*\ssrc=)/);
      expect(text).not.toMatch(/<style|\sstyle=|\son\w+=|javascript:/i);
      expect(text).not.toContain('{{');
    },
  );

  it.each(paths)('%s links to what is there', async (path) => {
    const text = await (await get(path)).text();
    for (const [, address] of text.matchAll(/(?:href|src)="([^"]+)"/g)) {
      if (address === `${townhallUrl}/v1/townhall.js`) continue;
      if (address.startsWith('#')) {
        expect(text, address).toContain(`id="${address.slice(1)}"`);
        continue;
      }
      expect((await get(address)).status, address).toBe(200);
    }
  });

  it.each(paths)('%s has one main heading and a title', async (path) => {
    const text = await (await get(path)).text();
    expect(text.match(/<h1/g)).toHaveLength(1);
    expect(text).toMatch(/<title>[^<]*Wrenfield Guide<\/title>/);
    const ids = [...text.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('carry the widgets, each with something to read without them', async () => {
    const widgets = {
      '/': 'townhall-welcome',
      '/guides/gradebook': 'townhall-idea-board',
      '/help': 'townhall-question-feed',
      '/ideas': 'townhall-idea-board',
    };
    for (const [path, tag] of Object.entries(widgets)) {
      const text = await (await get(path)).text();
      const inside = new RegExp(`<${tag}[^>]*>([\\s\\S]*?)</${tag}>`).exec(
        text,
      );
      expect(inside[1], path).toMatch(/<p>[\s\S]*<a href="\//);
      expect(text).toContain('data-token-url="/townhall-token"');
    }
  });

  it('ask for a vote where an idea is spoken of', async () => {
    const text = await (await get('/guides/gradebook')).text();
    expect(text).toContain('<townhall-idea-vote idea-id="idea-1" show-title>');
    expect(await (await get('/releases')).text()).not.toContain('idea-vote');
  });

  it('are whole where the community does not answer', async () => {
    const alone = await startSite({
      port: 0,
      townhallUrl,
      fetch: () => Promise.reject(new TypeError('fetch failed')),
    });
    const response = await fetch(`${alone.url}/guides/gradebook`);
    const text = await response.text();
    await alone.close();
    expect(response.status).toBe(200);
    expect(text).toContain('Publish marks');
    expect(text).not.toContain('idea-vote');
  });

  it('say so kindly when there is no such page', async () => {
    const response = await get('/nowhere');
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('No such page');
    expect(response.headers.has('content-security-policy')).toBe(true);
  });

  it('are only read', async () => {
    const response = await fetch(`${url}/ideas`, {method: 'DELETE'});
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, HEAD');
  });

  it('cannot be climbed out of', async () => {
    for (const path of [
      '/../server.mjs',
      '/%2e%2e/server.mjs',
      '//site.css/',
    ]) {
      expect(await statusOfRaw(path), path).toBe(404);
    }
  });
});

describe('signing in', () => {
  it('is kept in a cookie of the site and goes back to the page', async () => {
    const response = await signIn({person: 'nadia', return: '/help'});
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('/help');
    const cookie = response.headers.get('set-cookie');
    expect(cookie).toMatch(/^wrenfield_person=nadia;.*HttpOnly; SameSite=Lax$/);

    const page = await (await get('/help', signedInAs('nadia'))).text();
    expect(page).toContain('<strong>Nadia Haddad</strong>');
  });

  it('is ended by becoming a guest', async () => {
    const response = await signIn({person: 'guest', return: '/'});
    expect(response.headers.get('set-cookie')).toContain('Max-Age=0');
  });

  it.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/help?next=//evil.example',
    'data:text/html,hello',
    '',
  ])('leads home rather than to "%s"', async (address) => {
    const response = await signIn({person: 'nadia', return: address});
    expect(response.headers.get('location')).toBe('/');
  });

  it('remembers the page that its visitor came from', async () => {
    const page = async (referer) => (await get('/sign-in', {referer})).text();
    expect(await page(`${url}/ideas?x=1`)).toContain('value="/ideas"');
    expect(await page('https://evil.example/ideas')).not.toContain(
      'value="/ideas"',
    );
  });

  it('refuses strangers, other sites and long forms', async () => {
    expect((await signIn({person: 'root'})).status).toBe(400);
    const foreign = {origin: 'https://evil.example'};
    expect((await signIn({person: 'nadia'}, foreign)).status).toBe(403);
    const crossSite = {'sec-fetch-site': 'cross-site'};
    expect((await signIn({person: 'nadia'}, crossSite)).status).toBe(403);
    const long = {person: 'nadia', return: '/'.repeat(5_000)};
    expect((await signIn(long)).status).toBe(413);
  });
});

describe('the token', () => {
  const settings = configFor({docsOrigin: 'http://localhost:4401'});
  const [community] = settings.communities;

  const tokenFor = async (person) =>
    (await get('/townhall-token', signedInAs(person))).text();
  const verify = (token) =>
    jwtVerify(token, new TextEncoder().encode(community.issuers[0].secret), {
      issuer: community.issuers[0].issuer,
      audience: community.id,
      currentDate: now,
    });

  it('is what the demo community expects, for five minutes', async () => {
    expect(community.issuers[0]).toMatchObject({issuer, secret: demoSecret});
    const {payload, protectedHeader} = await verify(await tokenFor('marisol'));
    expect(protectedHeader).toEqual({alg: 'HS256', typ: 'JWT'});
    expect(payload).toMatchObject({sub: 'marisol', name: 'Marisol Vega'});
    expect(payload.exp - payload.iat).toBe(300);
    expect(community.staff).toEqual([{issuer, subject: payload.sub}]);
  });

  it('is fresh at every call and kept by nobody', async () => {
    const first = await get('/townhall-token', signedInAs('nadia'));
    expect(first.headers.get('cache-control')).toBe('no-store');
    expect(await first.text()).not.toBe(await tokenFor('nadia'));
  });

  it('does not verify with another secret', async () => {
    const other = await startSite({
      port: 0,
      secret: 'x'.repeat(40),
      clock: () => now,
    });
    const response = await fetch(`${other.url}/townhall-token`, {
      headers: signedInAs('nadia'),
    });
    const token = await response.text();
    await other.close();
    await expect(verify(token)).rejects.toThrow('signature');
  });

  it('names a new member who is new every week', async () => {
    const {payload} = await verify(await tokenFor('robin'));
    const week = 7 * 24 * 3_600;
    expect(payload.sub).toBe(`robin-${Math.floor(payload.iat / week)}`);
  });

  it.each(['', 'nobody', 'toString', 'robin-2967'])(
    'is not given to the unknown "%s"',
    async (person) => {
      const response = await get('/townhall-token', signedInAs(person));
      expect(response.status).toBe(204);
      expect(await response.text()).toBe('');
    },
  );

  it('is not given to a guest', async () => {
    expect((await get('/townhall-token')).status).toBe(204);
  });
});

it('says what broke to its operator only', async () => {
  const complaint = vi.spyOn(console, 'error').mockReturnValue();
  const broken = await startSite({
    port: 0,
    clock: () => {
      throw new Error('the clock is out of order');
    },
  });
  const response = await fetch(`${broken.url}/townhall-token`, {
    headers: signedInAs('nadia'),
  });
  await broken.close();
  expect(response.status).toBe(500);
  expect(await response.text()).not.toContain('clock');
  expect(complaint).toHaveBeenCalledOnce();
  complaint.mockRestore();
});

/** `fetch` tidies a path up before it sends it. */
function statusOfRaw(path) {
  return new Promise((resolve, reject) => {
    const {hostname, port} = new URL(url);
    request({hostname, port, path}, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}
