import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {openSharedDatabase} from '../testing/shared-database.js';
import {
  anAnswer,
  anIdea,
  aQuestion,
  createTestTownhall,
  type TestCommunity,
  type TestTownhall,
} from '../testing/index.js';

let townhall: TestTownhall;
let community: TestCommunity;
beforeAll(async () => {
  townhall = await createTestTownhall({database: await openSharedDatabase()});
  community = await townhall.community({
    origins: ['https://docs.test'],
    records: [
      anIdea({title: 'Darker <nights>', text: 'With *stars*.'}),
      aQuestion({
        id: 'asked',
        title: 'Where is "Save"?',
        text: 'See [this](https://a.test/?b=1&c=2).',
        tags: ['files'],
      }),
      aQuestion({title: 'About nothing of that kind'}),
      anAnswer({question: 'asked', text: 'Above.', correct: {by: 'grace'}}),
      anAnswer({question: 'asked', text: 'Or below.', author: 'stan'}),
    ],
  });
});
afterAll(() => townhall.close());

const get = (path: string, headers: Record<string, string> = {}) =>
  townhall.fetch(
    new Request(
      `https://townhall.test/communities/${community.id}/api/v1/${path}`,
      {headers},
    ),
  );

async function asked() {
  const guest = await community.as(null);
  const {items} = await guest.questions.list({tag: 'files'});
  return items[0]!;
}

describe('the feed of a place', () => {
  test('tells of its questions, and leads to a page that is known', async () => {
    const link = encodeURIComponent('https://docs.test/help?question=');
    const response = await get(`places/help/feed.atom?tag=files&link=${link}`);
    expect(response.headers.get('content-type')).toBe(
      'application/atom+xml; charset=utf-8',
    );
    const text = await response.text();
    const {id} = await asked();
    expect(text).toContain('<title>Where is &quot;Save&quot;?</title>');
    expect(text).toContain(
      `<link rel="alternate" href="https://docs.test/help?question=${id}"/>`,
    );
    expect(text).toContain('<category term="files"/>');
    expect(text).toContain(
      '&lt;a href=&quot;https://a.test/?b=1&amp;amp;c=2&quot;',
    );
    expect(text).not.toContain('About nothing');
  });

  test('tells of ideas where the place is a board', async () => {
    const text = await (await get('places/roadmap/feed.atom')).text();
    expect(text).toContain('<title>Darker &lt;nights&gt;</title>');
    expect(text).toContain('&lt;em&gt;stars&lt;/em&gt;');
  });

  test('is kept as long as nothing changes', async () => {
    const first = await get('places/help/feed.atom');
    const etag = first.headers.get('etag') ?? '';
    const again = await get('places/help/feed.atom', {'if-none-match': etag});
    expect(again.status).toBe(304);
    const ada = await community.as('ada');
    const title = 'Is this in the feed as well?';
    await ada.questions.ask({place: 'help', title});
    const changed = await get('places/help/feed.atom', {'if-none-match': etag});
    expect(changed.status).toBe(200);
    expect(await changed.text()).toContain(title);
  });

  test('leads to nobody else’s pages, and is of a place that is there', async () => {
    for (const link of ['https://evil.test/', 'javascript:alert(1)', 'x']) {
      const {status} = await get(
        `places/help/feed.atom?link=${encodeURIComponent(link)}`,
      );
      expect(status).toBe(400);
    }
    expect((await get('places/nowhere/feed.atom')).status).toBe(404);
    expect((await get('places/roadmap/feed.atom?tag=a')).status).toBe(400);
  });
});

describe('the structured data of a question', () => {
  test('names what is accepted and what is suggested', async () => {
    const {id} = await asked();
    const link = encodeURIComponent('https://docs.test/q');
    const response = await get(`questions/${id}/structured-data?link=${link}`);
    expect(response.headers.get('content-type')).toBe(
      'application/ld+json; charset=utf-8',
    );
    const data: unknown = await response.json();
    expect(data).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'QAPage',
      mainEntity: {
        '@type': 'Question',
        name: 'Where is "Save"?',
        url: 'https://docs.test/q',
        author: {'@type': 'Person', name: 'Grace'},
        acceptedAnswer: [{'@type': 'Answer', text: 'Above.'}],
        suggestedAnswer: expect.arrayContaining([
          expect.objectContaining({text: 'Or below.'}),
        ]),
      },
    });
    expect((await get('questions/nothing/structured-data')).status).toBe(404);
  });
});
