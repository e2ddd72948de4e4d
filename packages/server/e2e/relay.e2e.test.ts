import {type ChildProcess, spawn} from 'node:child_process';
import {createHmac} from 'node:crypto';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {createServer, type RequestListener, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {type FakeJive, fakeJive} from '@townhall/jive/testing';
import type {Browser} from 'playwright-core';
import {afterAll, beforeAll, expect, it} from 'vitest';
import {openBrowser} from '../../../e2e/townhall.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const issuer = 'https://learn.example.com';
const secret = 'a shared secret of the site, for this test';

const servers: Server[] = [];
let directory = '';
let browser: Browser;
let fake: FakeJive;
let relay: ChildProcess | undefined;
let relayUrl = '';
let site = '';

/** Serves on a free port of this machine. */
async function served(listener: RequestListener) {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on a port has an address of this kind.
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A fake Jive, as a server that knows nothing of it reaches it. */
async function jiveOverHttp() {
  // It is made when its address is known, and that when it is served.
  const there: {fake?: FakeJive} = {};
  const url = await served((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const {method = 'GET', url: path = '/', headers} = incoming;
      const body = Buffer.concat(chunks);
      void there.fake
        ?.fetch(
          new Request(url + path, {
            method,
            headers: Object.entries(headers).flatMap(
              ([name, value]): [string, string][] =>
                typeof value === 'string' ? [[name, value]] : [],
            ),
            ...(body.length > 0 && {body}),
          }),
        )
        .then(async (response) => {
          outgoing.writeHead(
            response.status,
            Object.fromEntries(response.headers),
          );
          outgoing.end(await response.text());
        });
    });
  });
  return (there.fake = fakeJive({url}));
}

const encoded = (value: object) =>
  Buffer.from(JSON.stringify(value)).toString('base64url');

/** What the page's own server says of whoever is signed in with it. */
function tokenFor(subject: string) {
  const now = Math.floor(Date.now() / 1_000);
  const said = `${encoded({alg: 'HS256', typ: 'JWT'})}.${encoded({
    iss: issuer,
    sub: subject,
    aud: 'jive',
    iat: now,
    exp: now + 240,
    jti: crypto.randomUUID(),
  })}`;
  return `${said}.${createHmac('sha256', secret).update(said).digest('base64url')}`;
}

const page = (server: string) => `<!doctype html>
<html lang="en"><title>Our documentation</title>
<script type="module" src="${server}/v1/townhall.js" data-token-url="/token"></script>
<h1>Our documentation</h1>
<townhall-idea-board place="rd-ideas"></townhall-idea-board>
<townhall-question-feed place="help"></townhall-question-feed>
</html>`;

beforeAll(async () => {
  [browser, fake, directory] = await Promise.all([
    openBrowser(),
    jiveOverHttp(),
    mkdtemp(join(tmpdir(), 'townhall-relay-')),
  ]);
  site = await served(({url}, outgoing) => {
    if (url === '/token') {
      outgoing.writeHead(200, {'content-type': 'text/plain'});
      outgoing.end(tokenFor('ben'));
    } else {
      outgoing.writeHead(200, {'content-type': 'text/html'});
      outgoing.end(page(relayUrl));
    }
  });
  const config = join(directory, 'townhall.json');
  await writeFile(
    config,
    JSON.stringify({
      communities: [
        {
          id: 'jive',
          name: 'Ours',
          origins: [site],
          issuers: [{issuer, algorithm: 'HS256', secret}],
        },
      ],
    }),
  );
  relay = spawn(
    process.execPath,
    [
      'packages/server/dist/bin/townhall-server.js',
      ...['--upstream', 'jive', '--jive-url', fake.url],
      ...['--config', config, '--port', '0', '--host', '127.0.0.1'],
      ...['--data', join(directory, 'data')],
      ...['--script-directory', 'packages/embed/dist'],
    ],
    {
      cwd: root,
      env: {
        ...process.env,
        TOWNHALL_JIVE_USERNAME: 'rosa',
        TOWNHALL_JIVE_PASSWORD: 'secret',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  relayUrl = await startedAt(relay);
});

/** Where a server says that it is. */
const startedAt = (child: ChildProcess) =>
  new Promise<string>((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      const [, url] =
        /"server\.started".*?"url":"([^"]+)"/.exec(said) ??
        /"url":"([^"]+)".*?"server\.started"/.exec(said) ??
        [];
      if (url) resolve(url);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', () => reject(new Error(`It ended:\n${said}`)));
  });

afterAll(async () => {
  await browser?.close();
  relay?.kill('SIGINT');
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
  await rm(directory, {recursive: true, force: true});
});

it('shows a Jive on any page, and takes a vote for it', async () => {
  const context = await browser.newContext();
  const tab = await context.newPage();
  const complaints: string[] = [];
  tab.on('pageerror', ({message}) => complaints.push(message));
  await tab.goto(site);

  const board = tab.locator('townhall-idea-board');
  await board.getByText('Dark mode <everywhere> & always').first().waitFor();
  await tab
    .locator('townhall-question-feed')
    .getByText('How do I change my password?')
    .first()
    .waitFor();

  const idea = [...fake.state.contents.values()].find(({subject}) =>
    subject.startsWith('Dark mode'),
  );
  const ben = [...fake.state.people.values()].find(
    ({username}) => username === 'ben',
  );
  expect(idea?.votes.get(ben?.id ?? '')).toBe(true);
  // Ben is for it; the same press again takes that back.
  const pressed = board.locator('button[aria-pressed="true"]').first();
  await pressed.waitFor();
  await pressed.click();
  await expect.poll(() => idea?.votes.has(ben?.id ?? '')).toBe(false);
  await board
    .getByRole('button', {name: /vote (up|for)|upvote|for this/i})
    .first()
    .click();
  await expect.poll(() => idea?.votes.get(ben?.id ?? '')).toBe(true);

  expect(complaints).toEqual([]);
  await context.close();
});
