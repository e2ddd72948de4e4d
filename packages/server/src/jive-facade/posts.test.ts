import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {aPlace} from '../testing/records.js';
import {openSharedDatabase} from '../testing/shared-database.js';
import {
  createTestTownhall,
  type TestTownhall,
} from '../testing/test-townhall.js';
import {aJiveCommunity, html, type JiveCommunity, only} from './test-jive.js';

let townhall: TestTownhall;
let jive: JiveCommunity;
let group: string;
let blog: string;

beforeAll(async () => {
  townhall = await createTestTownhall({database: await openSharedDatabase()});
});
afterAll(() => townhall.close());

/** Each test in a community of its own: a board, a group and its blog. */
async function opened() {
  jive = await aJiveCommunity(townhall, {
    records: [
      aPlace({id: 'roadmap', name: 'Roadmap', policy: {preset: 'simple'}}),
      aPlace({id: 'news', name: 'News', kind: 'group'}),
    ],
  });
  const {body} = await jive.ask(null, 'GET', '/places?filter=type(group)');
  group = only(body.list).placeID;
  blog =
    /\/places\/(\d+)$/.exec(
      only(body.list).resources['blog']?.ref ?? '',
    )?.[1] ?? '';
}

const said = (subject: string, more: object = {}) => ({
  type: 'post',
  subject,
  content: html('<p>There is <strong>more</strong> to say.</p>'),
  parent: `/places/${blog}`,
  ...more,
});
const subjectsOf = async (path: string, who: string | null = null) =>
  (await jive.ask(who, 'GET', path)).body.list.map(({subject}) => subject);

describe('the blog of a group', () => {
  it('is a place of its own, whose posts are in no other', async () => {
    await opened();
    const {body: found} = await jive.ask(null, 'GET', `/places/${blog}`);
    expect(found).toMatchObject({
      type: 'blog',
      placeID: blog,
      displayName: '',
      contentTypes: ['post'],
      parent: expect.stringMatching(new RegExp(`/places/${group}$`)),
    });
    const listed = await jive.ask(null, 'GET', '/places?filter=type(blog)');
    expect(listed.body.list).toEqual([found]);
    const within = await jive.ask(null, 'GET', `/places/${group}/places`);
    expect(within.body.list).toEqual([found]);

    const {status} = await jive.ask('stan', 'POST', '/contents', said('News'));
    expect(status).toBe(201);
    expect(await subjectsOf(`/places/${blog}/contents`)).toEqual(['News']);
    expect(await subjectsOf(`/places/${group}/contents`)).toEqual([]);
    expect(await subjectsOf('/contents')).toEqual(['News']);
    expect(await subjectsOf('/contents?filter=type(post)')).toEqual(['News']);
    expect(await subjectsOf('/contents?filter=type(idea)')).toEqual([]);
    expect(
      await subjectsOf(
        `/contents?filter=place(/places/${blog},/places/${group})`,
      ),
    ).toEqual(['News']);
  });

  it('has posts that staff writes, changes and deletes', async () => {
    await opened();
    const refused = await jive.ask('ada', 'POST', '/contents', said('Mine'));
    expect(refused.status).toBe(403);
    const {body: made, headers} = await jive.ask(
      'stan',
      'POST',
      `/places/${blog}/contents`,
      said('Salt &amp; pepper', {tags: ['food']}),
    );
    const self = `/contents/${made.contentID}`;
    expect(headers.get('location')).toContain(self);
    expect(made).toMatchObject({
      type: 'post',
      typeCode: 38,
      subject: 'Salt &amp; pepper',
      status: 'published',
      restrictComments: false,
      tags: ['food'],
      author: {displayName: 'Stan'},
      parentPlace: {placeID: blog, type: 'blog', name: 'News'},
    });
    expect(made.content.text).toContain('<strong>more</strong>');
    expect(made.resources['self']?.allowed).toEqual(['GET', 'PUT', 'DELETE']);

    // Sent back as it was, nothing changes.
    const same = await jive.ask('stan', 'PUT', self, made);
    expect(same.body).toEqual(made);
    const changed = await jive.ask('stan', 'PUT', self, {
      ...made,
      subject: 'Pepper',
      restrictComments: true,
    });
    expect(changed.body).toMatchObject({
      subject: 'Pepper',
      restrictComments: true,
      tags: ['food'],
    });
    expect((await jive.ask('ada', 'PUT', self, changed.body)).status).toBe(200);
    const mine = {...changed.body, subject: 'Mine now'};
    expect((await jive.ask('ada', 'PUT', self, mine)).status).toBe(403);
    expect((await jive.ask('ada', 'DELETE', self)).status).toBe(403);
    expect((await jive.ask('stan', 'DELETE', self)).status).toBe(204);
    expect((await jive.ask('stan', 'GET', self)).status).toBe(404);
  });

  it('keeps drafts, and what is published later, for staff', async () => {
    await opened();
    const draft = said('A draft', {status: 'incomplete'});
    const {body: made} = await jive.ask('stan', 'POST', '/contents', draft);
    const self = `/contents/${made.contentID}`;
    expect(made.status).toBe('incomplete');
    expect((await jive.ask('ada', 'GET', self)).status).toBe(404);
    const comment = {type: 'comment', content: html('<p>Hm.</p>')};
    for (const who of ['ada', 'stan']) {
      const {status} = await jive.ask(who, 'POST', `${self}/comments`, comment);
      expect(status).toBe(404);
    }
    expect(await subjectsOf('/contents', 'stan')).toEqual([]);

    const later = new Date(townhall.clock.now().getTime() + 86_400_000);
    const publishDate = later.toISOString().replace('Z', '+0000');
    const scheduled = await jive.ask('stan', 'PUT', self, {
      ...made,
      status: 'scheduled',
      publishDate,
    });
    expect(scheduled.body).toMatchObject({status: 'scheduled', publishDate});
    const back = await jive.ask('stan', 'PUT', self, {
      ...scheduled.body,
      status: 'incomplete',
    });
    expect(back.body.status).toBe('incomplete');
    expect(back.body).not.toHaveProperty('publishDate');
    const now = await jive.ask('stan', 'PUT', self, {
      ...back.body,
      status: 'published',
    });
    expect(now.body.status).toBe('published');
    expect(await subjectsOf('/contents')).toEqual(['A draft']);
  });

  it('is searched, filtered and sorted with everything else', async () => {
    await opened();
    for (const subject of ['Bees in spring', 'Ants at work']) {
      await jive.ask('stan', 'POST', '/contents', said(subject));
      townhall.clock.advance(60_000);
    }
    await jive.ask('ada', 'POST', '/contents', {
      type: 'idea',
      subject: 'Cats for every classroom',
      content: html('<p>With bees.</p>'),
    });
    const titles = async (query: string) => subjectsOf(`/contents?${query}`);
    expect(await titles('sort=titleAsc')).toEqual([
      'Ants at work',
      'Bees in spring',
      'Cats for every classroom',
    ]);
    expect(await titles('filter=search(bees)&sort=titleAsc')).toEqual([
      'Bees in spring',
      'Cats for every classroom',
    ]);
    expect(await titles('filter=search(bees)&filter=subjectonly')).toEqual([
      'Bees in spring',
    ]);
    const {body} = await jive.ask(null, 'GET', '/contents?filter=type(post)');
    const first = only(body.list);
    expect(await titles(`filter=entityDescriptor(38,${first.id})`)).toEqual([
      first.subject,
    ]);
    expect(await subjectsOf('/search/contents?filter=search(spring)')).toEqual([
      'Bees in spring',
    ]);
  });

  it('is discussed as ideas are', async () => {
    await opened();
    const {body: post} = await jive.ask(
      'stan',
      'POST',
      '/contents',
      said('So it is'),
    );
    const comments = post.resources['comments']?.ref ?? '';
    const words = (text: string) => ({
      type: 'comment',
      content: html(`<p>${text}</p>`),
    });
    const first = await jive.ask('ada', 'POST', comments, words('First'));
    expect(first.status).toBe(201);
    expect(first.body).toMatchObject({
      type: 'comment',
      rootType: 'post',
      rootURI: post.resources['self']?.ref,
      author: {displayName: 'Ada'},
    });
    const self = `/comments/${first.body.id}`;
    const reply = await jive.ask(
      'stan',
      'POST',
      `${self}/comments`,
      words('!'),
    );
    expect(reply.body.parent).toMatch(new RegExp(`${self}$`));
    const listed = await jive.ask(null, 'GET', comments);
    expect(listed.body.list.map(({id}) => id)).toEqual([
      first.body.id,
      reply.body.id,
    ]);
    const changed = await jive.ask('ada', 'PUT', self, words('Said otherwise'));
    expect(changed.body.content.text).toContain('Said otherwise');
    expect((await jive.ask('grace', 'DELETE', self)).status).toBe(403);
    expect((await jive.ask('ada', 'DELETE', self)).status).toBe(204);
  });
});
