import {injections} from '@townhall/client/testing/injections';
import type {Block, Inline} from '@townhall/client';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {openSharedDatabase} from '../testing/shared-database.js';
import {
  createTestTownhall,
  type TestCommunity,
  type TestTownhall,
} from '../testing/index.js';

const corpus = injections();
/** A feed holds as many. */
const perPlace = 100;
const places = (noun: string, kind: string) =>
  Array.from({length: Math.ceil(corpus.length / perPlace)}, (_, index) => ({
    type: 'place',
    id: `${noun}-${index}`,
    kind,
    name: 'A place </title>',
  }));

/** So many of them stand in one answer or comment, each in a paragraph. */
const perReply = 8;

/** No database keeps these, so they are refused, and say which field it is. */
const isUnwritable = (text: string) => /\u0000|\p{Surrogate}/u.test(text);
const writable = corpus.filter((text) => !isUnwritable(text));

let townhall: TestTownhall;
let community: TestCommunity;

/** Each goes through the routes as title, text and tag, and in a reply. */
beforeAll(async () => {
  townhall = await createTestTownhall({database: await openSharedDatabase()});
  community = await townhall.community({
    records: [...places('help', 'questions'), ...places('news', 'group')],
  });
  const {questions, answers, posts} = await community.as('stan');
  for (const [index, text] of writable.entries()) {
    const place = Math.floor(index / perPlace);
    const draft = {
      title: `Injected ${text}`.slice(0, 150),
      text: `${text}\n\nAnd words.`,
      tags: [text.slice(0, 30).trim() || 'none'],
    };
    const question = await questions.ask({place: `help-${place}`, ...draft});
    const post = await posts.write({place: `news-${place}`, ...draft});
    if (index % perReply > 0) continue;
    const reply = {
      text: writable.slice(index, index + perReply).join('\n\n'),
    };
    await answers.post(question.id, reply);
    await posts.comments.post(post.id, reply);
  }
}, 120_000);
afterAll(() => townhall.close());

const read = async (path: string) => {
  const response = await townhall.fetch(
    new Request(
      `https://townhall.test/communities/${community.id}/api/v1/${path}`,
    ),
  );
  expect(response.status, path).toBe(200);
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  return response.text();
};

/** What would turn or hide what is around it. */
const deceives =
  /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/u;

const childrenOf = (node: Block | Inline): readonly (Block | Inline)[] => {
  if ('children' in node) return node.children;
  return 'items' in node ? node.items.flat() : [];
};

const nodes = new Set(
  'paragraph code-block quote list text code break strong emphasis link'.split(
    ' ',
  ),
);

function expectTree(tree: readonly (Block | Inline)[]) {
  for (const node of tree) {
    expect([...nodes]).toContain(node.type);
    if (node.type === 'link') {
      expect(new URL(node.href).protocol).toMatch(/^(https?|mailto):$/);
    }
    if ('value' in node) expect(node.value).not.toMatch(deceives);
    expectTree(childrenOf(node));
  }
}

/** Elements and attributes that a feed itself is made of. */
const inFeeds =
  /^(\?xml version="1\.0" encoding="utf-8"\?|feed xmlns="http:\/\/www\.w3\.org\/2005\/Atom"|rss version="2\.0" xmlns:dc="http:\/\/purl\.org\/dc\/elements\/1\.1\/"|content type="html"|guid isPermaLink="false"|category term="[^"<>]*"\/|\/?(id|title|subtitle|updated|generator|entry|author|name|published|feed|channel|link|description|lastBuildDate|item|dc:creator|category|pubDate|guid|content|rss))$/;

/** Of what people wrote, these are made into elements. */
const inTexts =
  /^(\/?(p|pre|code|blockquote|ul|ol|li|strong|em)|br\/|\/a|a href="(https?:|mailto:)[^"<>]*" rel="ugc nofollow")$/i;

const unescaped = (xml: string) =>
  xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

function expectFeed(feed: string) {
  for (const [, tag = ''] of feed.matchAll(/<([^>]*)>/g)) {
    expect(tag).toMatch(inFeeds);
  }
  expect(feed).not.toMatch(/&(?!(amp|lt|gt|quot|#39);)/);
  const texts = feed.matchAll(
    /<content type="html">([^<]*)<|<description>([^<]*)</g,
  );
  for (const [, atom, rss] of texts) {
    const html = unescaped(atom ?? rss ?? '');
    for (const [, tag = ''] of html.matchAll(/<([^>]*)>/g)) {
      expect(tag).toMatch(inTexts);
    }
  }
}

describe(`${corpus.length} strings that try to be more than text`, () => {
  test('are refused with the field where no database could keep them', async () => {
    const {questions, answers, posts} = await community.as('stan');
    const refused = corpus.filter(isUnwritable);
    expect(corpus.length).toBeGreaterThanOrEqual(300);
    expect(refused.length).toBeGreaterThan(0);
    const [question] = (await questions.list()).items;
    const [post] = (await posts.list()).items;
    for (const text of refused) {
      const draft = {title: 'A title of words', text};
      for (const write of [
        questions.ask({place: 'help-0', ...draft}),
        posts.write({place: 'news-0', ...draft}),
        answers.post(question?.id ?? '', {text}),
        posts.comments.post(post?.id ?? '', {text}),
      ]) {
        await expect(write).rejects.toMatchObject({
          code: 'invalid_request',
          problem: {fields: [{path: 'text'}]},
        });
      }
    }
  });

  test.each(['questions', 'posts'] as const)(
    'come out of %s and what is said there as the allowed tree',
    async (noun) => {
      const guest = await community.as(null);
      let things = 0;
      let replies = 0;
      for await (const thing of guest[noun].all({limit: 100})) {
        things += 1;
        expect(thing.title).not.toMatch(deceives);
        expect(thing.excerpt).not.toMatch(deceives);
        for (const tag of thing.tags) expect(tag).not.toMatch(deceives);
        expectTree(thing.body);
        const {items} =
          noun === 'posts'
            ? await guest.posts.comments.list(thing.id)
            : await guest.answers.list(thing.id);
        for (const {body} of items) expectTree(body);
        replies += items.length;
      }
      expect(things).toBe(writable.length);
      expect(replies).toBe(Math.ceil(writable.length / perReply));
    },
  );

  test.each(['atom', 'rss'])('are text in feeds: %s', async (format) => {
    for (const noun of ['help', 'news']) {
      for (const [index] of places(noun, '').entries()) {
        const feed = await read(
          `places/${noun}-${index}/feed.${format}?limit=100`,
        );
        expect(feed).toContain('A place &lt;/title&gt;');
        expectFeed(feed);
      }
    }
  });

  test.each(['questions', 'posts'] as const)(
    'are text in the structured data of %s',
    async (noun) => {
      const guest = await community.as(null);
      for await (const {id, title} of guest[noun].all({limit: 100})) {
        const text = await read(`${noun}/${id}/structured-data`);
        expect(text).not.toMatch(/[<>&\u2028\u2029]/u);
        expect(JSON.stringify(JSON.parse(text))).toContain(
          JSON.stringify(title),
        );
      }
    },
  );
});
