import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {openSharedDatabase} from '../testing/shared-database.js';
import {
  anAnswer,
  anIdea,
  aPost,
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
      aPost({
        id: 'told',
        title: 'A <b>year</b>',
        text: 'With *stars*.',
        tags: ['year'],
        publishedAt: '2026-03-01T10:00:00Z',
      }),
      aPost({title: 'Nobody may read this', publishedAt: null}),
      {
        type: 'comment',
        id: 'said',
        post: 'told',
        text: 'Good </script>.',
        author: 'ada',
      },
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

describe('the feeds of a blog', () => {
  test('tell of what is published, as Atom and as RSS', async () => {
    const link = encodeURIComponent('https://docs.test/blog#post-');
    const atom = await (
      await get(`places/news/feed.atom?tag=year&link=${link}`)
    ).text();
    expect(atom).toContain('<title>A &lt;b&gt;year&lt;/b&gt;</title>');
    expect(atom).toContain('<published>2026-03-01T10:00:00.000Z</published>');

    const response = await get(`places/news/feed.rss?link=${link}`);
    expect(response.headers.get('content-type')).toBe(
      'application/rss+xml; charset=utf-8',
    );
    const rss = await response.text();
    const guest = await community.as(null);
    const [post] = (await guest.posts.list()).items;
    expect(rss).toContain('<link>https://docs.test/blog</link>');
    expect(rss).toContain(
      `<link>https://docs.test/blog#post-${post?.id}</link>`,
    );
    expect(rss).toContain('<pubDate>Sun, 01 Mar 2026 10:00:00 GMT</pubDate>');
    expect(rss).toContain('<dc:creator>Stan</dc:creator>');
    expect(rss).toContain('&lt;em&gt;stars&lt;/em&gt;');
    for (const feed of [atom, rss]) {
      expect(feed).not.toContain('Nobody may read');
    }
  });

  test('come as RSS of questions and ideas, too', async () => {
    const questions = await (
      await get('places/help/feed.rss?tag=files')
    ).text();
    expect(questions).toContain('<title>Where is &quot;Save&quot;?</title>');
    expect(questions).toContain(
      `<link>urn:townhall:${community.id}:help</link>`,
    );
    const ideas = await (await get('places/roadmap/feed.rss')).text();
    expect(ideas).toContain('<title>Darker &lt;nights&gt;</title>');
    expect((await get('places/nowhere/feed.rss')).status).toBe(404);
  });

  test('go with structured data of each post', async () => {
    const guest = await community.as(null);
    const [post] = (await guest.posts.list()).items;
    const response = await get(`posts/${post?.id}/structured-data`);
    const text = await response.text();
    expect(text).not.toContain('</script');
    expect(JSON.parse(text)).toMatchObject({
      '@type': 'BlogPosting',
      headline: 'A <b>year</b>',
      datePublished: '2026-03-01T10:00:00.000Z',
      keywords: ['year'],
      commentCount: 1,
      comment: [{'@type': 'Comment', text: 'Good </script>.'}],
    });
  });
});
