import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {createClient} from '@townhall/client';
import {fakeJive} from '@townhall/jive/testing';
import {expect, it} from 'vitest';
import {startRelay} from '../node.js';

it('serves a Jive on a port of its own, ready as long as Jive is', async () => {
  const fake = fakeJive();
  const dataDirectory = await mkdtemp(join(tmpdir(), 'townhall-relay-'));
  const server = await startRelay(
    {
      url: fake.url,
      fetch: fake.fetch,
      account: {username: 'rosa', password: 'secret'},
    },
    {
      port: 0,
      host: '127.0.0.1',
      dataDirectory,
      log: () => {},
      config: {
        communities: [
          {
            id: 'ours',
            name: 'Ours',
            staff: [{issuer: 'https://learn.example.com', subject: 'ada'}],
          },
        ],
      },
    },
  );
  try {
    const guest = createClient({baseUrl: server.url});
    const {items} = await guest.ideas.list({place: 'rd-ideas', sort: 'new'});
    expect(items[0]).toMatchObject({
      title: 'Dark mode <everywhere> & always',
      author: {name: 'Ada Byron', role: 'staff'},
    });
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
  } finally {
    await server.close();
    await rm(dataDirectory, {recursive: true});
  }
});
