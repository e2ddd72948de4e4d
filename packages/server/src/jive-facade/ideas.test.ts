import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {aPlace} from '../testing/records.js';
import {openSharedDatabase} from '../testing/shared-database.js';
import {
  createTestTownhall,
  type TestTownhall,
} from '../testing/test-townhall.js';
import {
  aJiveCommunity,
  html,
  type JiveCommunity,
  only,
  type Read,
} from './test-jive.js';

let townhall: TestTownhall;
let jive: JiveCommunity;
let board: Read;

beforeAll(async () => {
  townhall = await createTestTownhall({database: await openSharedDatabase()});
  jive = await aJiveCommunity(townhall, {
    records: [
      aPlace({
        id: 'roadmap',
        name: 'Roadmap',
        policy: {
          preset: 'simple',
          downvotes: 'on',
          points: {up: 5, down: -5},
          limits: {
            votesPerMinute: null,
            downvotesPerDay: null,
            downvotesPerDayAndAuthor: null,
            ideasPerDay: null,
          },
          form: {
            template: '',
            audiences: ['Teacher'],
            areas: [{id: 'grades', name: 'Grade book', owner: null}],
            asksKind: true,
            review: false,
          },
        },
      }),
    ],
  });
  const {body} = await jive.ask(null, 'GET', '/places?filter=search(Roadmap)');
  board = only(body.list);
});
afterAll(() => townhall.close());

let count = 0;
const suggest = async (more: object = {}) => {
  count += 1;
  const {body, status, headers} = await jive.ask('ada', 'POST', '/contents', {
    type: 'idea',
    subject: `Export grades &amp; comments ${count}`,
    content: html(
      '<p>As a <b>spreadsheet</b>, <a href="https://example.com/a_b">like this</a>.</p><script>alert(1)</script>',
    ),
    visibility: 'place',
    parent: `/places/${board.placeID}`,
    tags: ['grades'],
    ...more,
  });
  return {idea: body, status, headers};
};

describe('an idea', () => {
  it('is created with 201, its address and the whole of it', async () => {
    const {idea, status, headers} = await suggest();
    expect(status).toBe(201);
    expect(headers.get('location')).toBe(idea.resources['self']?.ref);
    expect(idea).toMatchObject({
      type: 'idea',
      stage: 'Active',
      score: 0,
      voteCount: 0,
      voted: false,
      tags: ['grades'],
      status: 'published',
    });
    expect(idea.subject).toMatch(/^Export grades &amp; comments/);
    expect(idea.content.text).toContain(
      '<p>As a <strong>spreadsheet</strong>, <a href="https://example.com/a_b" rel="ugc nofollow">like this</a>.</p>',
    );
    expect(idea.content.text).not.toContain('alert');
    const read = await jive.ask(null, 'GET', headers.get('location') ?? '');
    expect(read.body.subject).toBe(idea.subject);
  });

  it('goes to the first board where no place is named, and takes a category for an area', async () => {
    const {idea} = await suggest({
      parent: undefined,
      categories: ['Grade book'],
    });
    expect(idea.parentPlace.placeID).toBe(board.placeID);
    const {body} = await jive.ask(
      null,
      'GET',
      `/places/${board.placeID}/categories`,
    );
    expect(body.list).toEqual([
      {id: 'grades', name: 'Grade book', type: 'category'},
    ]);
  });

  it.each([
    ['without a title', {subject: undefined}, 400],
    ['of a type that is not kept', {type: 'document'}, 410],
    ['in a place that is not there', {parent: '/places/999999'}, 404],
  ])('is refused %s', async (_, more, status) => {
    const answer = await suggest(more);
    expect(answer.status).toBe(status);
    expect(answer.idea.error.message).toBeTruthy();
  });

  it('takes the whole of itself back, and changes what differs', async () => {
    const {idea} = await suggest();
    const same = await jive.ask(
      'ada',
      'PUT',
      `/contents/${idea.contentID}`,
      idea,
    );
    expect(same.status).toBe(200);
    expect(same.body.content.text).toBe(idea.content.text);
    expect(same.body.lastActivity).toBe(idea.lastActivity);
    townhall.clock.advance(1_000);
    const {body} = await jive.ask('ada', 'PUT', `/contents/${idea.contentID}`, {
      ...idea,
      subject: 'Export everything at once',
      likeCount: 99,
      author: {id: '1'},
      content: html('<ul><li>one</li><li>two</li></ul>'),
    });
    expect(body.subject).toBe('Export everything at once');
    expect(body.content.text).toContain(
      '<ul><li><p>one</p></li><li><p>two</p></li></ul>',
    );
    expect(body.author.displayName).toBe('Ada');
    expect(body.tags).toEqual(['grades']);
  });

  it('is moved to another stage by staff, and by nobody else', async () => {
    const {idea} = await suggest();
    const put = (person: string, more: object) =>
      jive.ask(person, 'PUT', `/contents/${idea.contentID}`, {
        ...idea,
        ...more,
      });
    expect((await put('ada', {stage: 'Coming soon'})).status).toBe(403);
    expect((await put('stan', {stage: 'No such stage'})).status).toBe(400);
    const {status, body} = await put('stan', {
      stage: 'Coming soon',
      officialResponse: '<p>We do it in May.</p>',
    });
    expect(status).toBe(200);
    expect(body.stage).toBe('Coming soon');
    const {body: found} = await jive.ask(
      null,
      'GET',
      '/contents?filter=stage(Coming soon)',
    );
    expect(found.list.map(({contentID}) => contentID)).toContain(
      idea.contentID,
    );
    expect(
      (await jive.ask('grace', 'POST', `/ideaVotes/${idea.contentID}`)).status,
    ).toBe(409);
  });

  it('is deleted, and is gone', async () => {
    const {idea} = await suggest();
    const path = `/contents/${idea.contentID}`;
    expect((await jive.ask('grace', 'DELETE', path)).status).toBe(403);
    expect((await jive.ask('ada', 'DELETE', path)).status).toBe(204);
    expect((await jive.ask('ada', 'GET', path)).status).toBe(404);
    const {body} = await jive.ask(null, 'GET', '/contents?count=100');
    expect(body.list.map(({contentID}) => contentID)).not.toContain(
      idea.contentID,
    );
  });
});

describe('a vote', () => {
  it.each([
    '/api/core/ext/idea-type-plugin/v1/ideaVotes',
    '/api/core/ext/idea-type-plugin/v1/votes',
    '/api/core/v3/ideaVotes',
  ])('at %s is given, turned and taken back', async (path) => {
    const {idea} = await suggest();
    const votes = `${path}/${idea.contentID}`;
    const of = async (person: string | null) =>
      (await jive.ask(person, 'GET', `/contents/${idea.contentID}`)).body;
    expect((await of('grace')).resources['votes']?.allowed).toEqual([
      'GET',
      'POST',
    ]);
    expect((await of(null)).resources['votes']?.allowed).toEqual(['GET']);

    const given = await jive.ask('grace', 'POST', votes);
    expect([given.status, given.body]).toEqual([201, {}]);
    expect(await of('grace')).toMatchObject({
      score: 5,
      voteCount: 1,
      voted: true,
      promote: true,
    });
    expect((await of('grace')).resources['votes']?.allowed).toEqual([
      'GET',
      'POST',
      'DELETE',
    ]);
    expect(await of('alma')).toMatchObject({
      score: 5,
      voteCount: 1,
      voted: false,
    });

    await jive.ask('grace', 'POST', votes, {promote: false});
    expect(await of('grace')).toMatchObject({
      score: -5,
      voteCount: 1,
      promote: false,
    });

    expect((await jive.ask('grace', 'DELETE', votes)).status).toBe(204);
    expect(await of('grace')).toMatchObject({
      score: 0,
      voteCount: 0,
      voted: false,
    });
  });

  it('is told by name to staff; everybody else sees their own', async () => {
    const {idea} = await suggest();
    const votes = `/ideaVotes/${idea.contentID}`;
    await jive.ask('grace', 'POST', votes, {promote: true});
    townhall.clock.advance(1_000);
    await jive.ask('alma', 'POST', votes, {promote: false});
    const voters = async (person: string | null, path = votes) =>
      (await jive.ask(person, 'GET', path)).body.list.map(
        ({voter, promote}) => `${voter.displayName} ${promote}`,
      );
    expect(await voters('stan')).toEqual(['Grace true', 'Alma false']);
    expect(await voters('stan', `${votes}/promotes`)).toEqual(['Grace true']);
    expect(await voters('stan', `${votes}/demotes`)).toEqual(['Alma false']);
    expect(await voters('alma')).toEqual(['Alma false']);
    expect(await voters(null)).toEqual([]);
  });

  it('is refused to guests, without sense, and on what is no idea', async () => {
    const {idea} = await suggest();
    const votes = `/ideaVotes/${idea.contentID}`;
    expect((await jive.ask(null, 'POST', votes)).status).toBe(401);
    expect((await jive.ask('grace', 'POST', votes, {promote: 7})).status).toBe(
      400,
    );
    expect((await jive.ask('grace', 'POST', '/ideaVotes/12')).status).toBe(404);
    const {body: asked} = await jive.ask('ada', 'POST', '/contents', {
      type: 'discussion',
      subject: 'This is a discussion',
      content: html('<p>Words</p>'),
    });
    expect(
      (await jive.ask('grace', 'POST', `/ideaVotes/${asked.contentID}`)).status,
    ).toBe(400);
  });
});

describe('what belongs to ideas', () => {
  it('has every stage, which nobody can change', async () => {
    const path = '/api/core/ext/idea-type-plugin/v1/stages';
    const {body} = await jive.ask(null, 'GET', path);
    const active = body.list.find(({name}) => name === 'Active');
    expect(active).toMatchObject({
      type: 'stage',
      votingEnabled: true,
      stageDefault: true,
    });
    const {body: one} = await jive.ask(null, 'GET', `${path}/${active?.id}`);
    expect(one).toEqual(active);
    expect((await jive.ask('stan', 'POST', path, {name: 'New'})).status).toBe(
      403,
    );
  });

  it('sorts by votes, which Jive cannot', async () => {
    const {idea} = await suggest();
    for (const person of ['grace', 'alma', 'stan']) {
      await jive.ask(person, 'POST', `/ideaVotes/${idea.contentID}`);
    }
    const {body} = await jive.ask(
      null,
      'GET',
      '/contents?sort=scoreDesc&count=2',
    );
    expect(body.list[0]?.contentID).toBe(idea.contentID);
    expect(body.links.next).toContain('sort=scoreDesc');
    const {body: next} = await jive.ask(null, 'GET', body.links.next);
    expect(next.list.map(({contentID}) => contentID)).not.toContain(
      idea.contentID,
    );
    const {status} = await jive.ask(
      null,
      'GET',
      '/contents?sort=scoreDesc&filter=tag(a)',
    );
    expect(status).toBe(400);
  });

  it('follows and follows no longer', async () => {
    const {idea} = await suggest();
    const path = `/contents/${idea.contentID}/followingIn`;
    expect((await jive.ask('grace', 'GET', path)).body.list).toEqual([]);
    const {body} = await jive.ask('grace', 'POST', path, [{id: '1'}]);
    expect(body.list).toHaveLength(1);
    const followed = await jive.ask(
      'grace',
      'GET',
      '/contents?filter=relationship(following)',
    );
    expect(followed.body.list.map(({contentID}) => contentID)).toEqual([
      idea.contentID,
    ]);
    await jive.ask('grace', 'POST', path, []);
    expect((await jive.ask('grace', 'GET', path)).body.list).toEqual([]);
  });

  it('takes comments and replies, which are changed and deleted', async () => {
    const {idea} = await suggest();
    const path = `/contents/${idea.contentID}/comments`;
    const first = await jive.ask('grace', 'POST', path, {
      type: 'comment',
      content: html('<p>I would use <code>this*</code>.</p>'),
    });
    expect(first.status).toBe(201);
    expect(first.body.content.text).toContain('<code>this*</code>');
    expect(first.body.resources['self']?.allowed).toEqual([
      'GET',
      'PUT',
      'DELETE',
    ]);
    const reply = await jive.ask('alma', 'POST', '/comments', {
      parent: first.body.resources['self']?.ref,
      content: html('<p>So would I.</p>'),
    });
    expect(reply.status).toBe(201);
    expect(reply.body.parent).toBe(first.body.resources['self']?.ref);
    expect((await jive.ask(null, 'GET', path)).body.list).toHaveLength(2);
    expect(
      (await jive.ask(null, 'GET', `${path}?excludeReplies=True`)).body.list,
    ).toHaveLength(1);
    const self = `/comments/${first.body.id}`;
    const changed = await jive.ask('grace', 'PUT', self, {
      ...first.body,
      content: html('<p>I would use it daily.</p>'),
    });
    expect(changed.body.content.text).toContain('daily');
    expect((await jive.ask('alma', 'DELETE', self)).status).toBe(403);
    const gone = `/comments/${reply.body.id}`;
    expect((await jive.ask('alma', 'DELETE', gone)).status).toBe(204);
    expect((await jive.ask('alma', 'GET', gone)).status).toBe(404);
    const {body} = await jive.ask(
      'grace',
      'GET',
      `/comments/${first.body.id}/comments`,
    );
    expect(body.list).toEqual([]);
  });
});
