import {http} from 'msw';
import {setupServer} from 'msw/node';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {createJive, filter} from '../index.js';
import {collected} from '../test-jive.js';
import {addContent, fakeJive} from './index.js';

describe('a fake Jive behind MSW', () => {
  const fake = fakeJive({url: 'https://msw.jive.test'});
  const server = setupServer(...fake.handlers(http));
  beforeAll(() => server.listen({onUnhandledRequest: 'error'}));
  afterAll(() => server.close());

  it('answers the global fetch', async () => {
    const jive = createJive({url: fake.url, auth: fake.as('ada')});
    expect((await jive.people.me()).displayName).toBe('Ada Byron');
  });
});

describe('a fake Jive', () => {
  it('sends what Jive sends', async () => {
    const fake = fakeJive();
    const [idea] = [...fake.state.contents.values()];
    const response = await fake.fetch(
      new Request(`${fake.url}/api/core/v3/contents/${idea!.contentID}/`),
    );
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(await response.json()).toMatchObject({
      subject: 'Dark mode &lt;everywhere&gt; &amp; always',
      published: expect.stringMatching(/^[\d-]+T[\d:.]+\+0000$/),
      content: {text: expect.stringMatching(/^<body><!-- \[DocumentBodyStart/)},
      resources: {
        votes: {
          ref: `${fake.url}/api/core/ext/idea-type-plugin/v1/ideaVotes/${idea!.contentID}`,
          allowed: ['GET'],
        },
      },
    });
  });

  it('creates with 201 and Location, and deletes with 204', async () => {
    const fake = fakeJive();
    const [place] = [...fake.state.places.keys()];
    const headers = {
      authorization: await fake.as('ada').authorization({
        ask: async () => undefined,
        now: Date.now,
      }),
    };
    const made = await fake.fetch(
      new Request(`${fake.url}/api/core/v3/contents`, {
        method: 'POST',
        headers,
        body: JSON.stringify({
          type: 'document',
          subject: 'New',
          content: {type: 'text/html', text: '<p>x</p>'},
          visibility: 'place',
          parent: `${fake.url}/api/core/v3/places/${place}`,
        }),
      }),
    );
    expect(made.status).toBe(201);
    const where = made.headers.get('location') ?? '';
    const gone = await fake.fetch(
      new Request(where, {method: 'DELETE', headers}),
    );
    expect([gone.status, await gone.text()]).toEqual([204, '']);
  });

  it('gives no more than a hundred a page', async () => {
    const fake = fakeJive();
    const [place] = [...fake.state.places.keys()];
    for (let count = 0; count < 250; count++) {
      addContent(fake.state, {
        type: 'document',
        place: place!,
        subject: `Number ${count}`,
        author: null,
      });
    }
    const jive = createJive({url: fake.url, fetch: fake.fetch});
    const query = {filter: [filter.type('document')], count: 1_000};
    const page = await jive.contents.list(query);
    expect(page.items).toHaveLength(100);
    const all = await collected(jive.contents.all(query));
    expect(new Set(all.map(({contentID}) => contentID)).size).toBe(251);
  });

  it('slows down whoever asks too often', async () => {
    const fake = fakeJive({rateLimit: {calls: 2, within: 1_000}, now: () => 0});
    const jive = createJive({url: fake.url, fetch: fake.fetch, retry: false});
    await jive.people.get('2001');
    await expect(jive.people.get('2001')).rejects.toMatchObject({
      code: 'rate_limited',
      problem: {retryAfter: 1},
    });
  });

  it('tells a method it does not know from a place it does not know', async () => {
    const fake = fakeJive();
    const status = async (method: string, path: string) =>
      (await fake.fetch(new Request(fake.url + path, {method}))).status;
    expect(await status('PUT', '/api/core/v3/people/@me')).toBe(405);
    expect(await status('GET', '/api/core/v3/nowhere')).toBe(404);
    expect(await status('GET', '/api/core/v2/people')).toBe(404);
  });
});
