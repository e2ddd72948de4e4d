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

describe('a poll', () => {
  const asked = (more: object = {}) => ({
    type: 'poll',
    subject: 'Which colour?',
    content: html('<p></p>'),
    options: ['Blue', 'Black & white'],
    ...more,
  });

  it('is asked by staff, anywhere or in a place', async () => {
    await opened();
    expect((await jive.ask('ada', 'POST', '/contents', asked())).status).toBe(
      403,
    );
    const {body: poll, status} = await jive.ask(
      'stan',
      'POST',
      '/contents',
      asked(),
    );
    expect(status).toBe(201);
    expect(poll).toMatchObject({
      type: 'poll',
      typeCode: 18,
      subject: 'Which colour?',
      options: ['Blue', 'Black & white'],
      votes: [],
      voteCount: 0,
      author: {displayName: 'Stan'},
      parent: expect.stringMatching(/\/places\/1$/),
    });
    expect((await jive.ask(null, 'GET', poll.parent)).status).toBe(200);
    const there = asked({parent: `/places/${group}`, subject: 'And here?'});
    await jive.ask('stan', 'POST', '/contents', there);
    expect(await subjectsOf(`/places/${group}/contents`)).toEqual([
      'And here?',
    ]);
    expect((await subjectsOf('/contents?filter=type(poll)')).sort()).toEqual([
      'And here?',
      'Which colour?',
    ]);
    for (const wrong of [
      {options: 'Blue'},
      {options: ['Blue']},
      {options: [1]},
    ]) {
      const made = await jive.ask('stan', 'POST', '/contents', asked(wrong));
      expect(made.status).toBe(400);
    }
  });

  it('counts what people choose by the names of options', async () => {
    await opened();
    const {body: poll} = await jive.ask('stan', 'POST', '/contents', asked());
    const votes = `/votes/${poll.contentID}`;
    expect(poll.resources['votes']?.ref).toContain(votes);
    const cast = await jive.ask('ada', 'POST', votes, ['Black &amp; white']);
    expect(cast.status).toBe(201);
    expect((await jive.ask('grace', 'POST', votes, ['Blue'])).status).toBe(201);
    expect(
      (await jive.ask('grace', 'POST', votes, ['Black & white'])).status,
    ).toBe(201);
    expect((await jive.ask(null, 'GET', votes)).body).toEqual({
      list: [
        {option: 'Blue', count: 0},
        {option: 'Black & white', count: 2},
      ],
    });
    const self = `/contents/${poll.contentID}`;
    expect((await jive.ask('ada', 'GET', self)).body).toMatchObject({
      votes: ['Black & white'],
      voteCount: 2,
    });
    expect((await jive.ask(null, 'POST', votes, ['Blue'])).status).toBe(401);
    for (const wrong of [
      ['Green'],
      {option: 'Blue'},
      [7],
      ['Blue', 'Black & white'],
    ]) {
      expect((await jive.ask('ada', 'POST', votes, wrong)).status).toBe(400);
    }
    expect((await jive.ask('ada', 'DELETE', votes)).status).toBe(204);
    expect((await jive.ask('ada', 'GET', self)).body.votes).toEqual([]);
  });

  it('may have rules that Jive has no words for', async () => {
    await opened();
    const {body: poll} = await jive.ask(
      'stan',
      'POST',
      '/contents',
      asked({
        options: ['One', 'Two', 'Three'],
        maximumChoices: 2,
        resultsShown: 'after_vote',
        changeable: false,
      }),
    );
    const votes = `/votes/${poll.contentID}`;
    const hidden = await jive.ask('ada', 'GET', votes);
    expect(hidden.status).toBe(403);
    expect(hidden.body.error.message).toContain('who have voted');
    const cast = await jive.ask('ada', 'POST', votes, ['One', 'Three']);
    expect(cast.status).toBe(201);
    expect((await jive.ask('ada', 'GET', votes)).status).toBe(200);
    const seen = await jive.ask('ada', 'GET', `/contents/${poll.contentID}`);
    expect(seen.body.resources['votes']?.allowed).toEqual(['GET']);
    expect((await jive.ask('ada', 'POST', votes, ['Two'])).status).toBe(409);
  });

  it('is changed, closes, and is taken away', async () => {
    await opened();
    const {body: poll} = await jive.ask('stan', 'POST', '/contents', asked());
    const self = `/contents/${poll.contentID}`;
    expect((await jive.ask('stan', 'PUT', self, poll)).body).toEqual(poll);
    const at = new Date(townhall.clock.now().getTime() + 3_600_000);
    const endDate = at.toISOString().replace('Z', '+0000');
    const changed = await jive.ask('stan', 'PUT', self, {
      ...poll,
      subject: 'Which one?',
      options: ['Black & white', 'Blue', 'Green'],
      endDate,
    });
    expect(changed.body).toMatchObject({
      subject: 'Which one?',
      options: ['Black & white', 'Blue', 'Green'],
      endDate,
    });
    townhall.clock.advance(3_600_001);
    const votes = `/votes/${poll.contentID}`;
    expect((await jive.ask('ada', 'POST', votes, ['Blue'])).status).toBe(409);
    expect((await jive.ask('ada', 'GET', `${self}/comments`)).status).toBe(200);
    expect((await jive.ask('ada', 'DELETE', self)).status).toBe(403);
    expect((await jive.ask('stan', 'DELETE', self)).status).toBe(204);
    expect((await jive.ask('ada', 'GET', votes)).status).toBe(404);
  });
});

describe('a like', () => {
  it('is anybody’s on what others wrote, once, and can be taken back', async () => {
    await opened();
    const {body: post} = await jive.ask(
      'stan',
      'POST',
      '/contents',
      said('So it is'),
    );
    const comment = await jive.ask(
      'ada',
      'POST',
      `/contents/${post.id}/comments`,
      {
        type: 'comment',
        content: html('<p>Well said.</p>'),
      },
    );
    const {body: question} = await jive.ask('ada', 'POST', '/contents', {
      type: 'discussion',
      question: true,
      subject: 'Does anybody like this?',
      content: html('<p>I wonder.</p>'),
    });
    const message = await jive.ask(
      'ada',
      'POST',
      `/messages/contents/${question.contentID}`,
      {type: 'message', content: html('<p>Perhaps.</p>')},
    );
    for (const [self, author] of [
      [`/contents/${post.contentID}`, 'stan'],
      [`/comments/${comment.body.id}`, 'ada'],
      [`/contents/${question.contentID}`, 'ada'],
      [`/messages/${message.body.id}`, 'ada'],
    ] as const) {
      const likes = `${self}/likes`;
      const before = (await jive.ask('grace', 'GET', self)).body;
      expect(before.resources['likes']?.allowed).toEqual(['GET', 'POST']);
      for (const _ of [1, 2]) {
        expect((await jive.ask('grace', 'POST', likes)).status).toBe(204);
      }
      const {body} = await jive.ask(null, 'GET', likes);
      expect(body.list.map(({displayName}) => displayName)).toEqual(['Grace']);
      const after = (await jive.ask('grace', 'GET', self)).body;
      expect(after.likeCount).toBe(1);
      expect(after.resources['likes']?.allowed).toEqual(['GET', 'DELETE']);
      const own = await jive.ask(author, 'POST', likes);
      expect([own.status, own.body.error.code]).toEqual([
        409,
        'contentAuthorCantLike',
      ]);
      expect((await jive.ask(null, 'POST', likes)).status).toBe(401);
      expect((await jive.ask('grace', 'DELETE', likes)).status).toBe(204);
      expect((await jive.ask(null, 'GET', self)).body.likeCount).toBe(0);
    }
  });

  it('is not of ideas, which are voted on', async () => {
    await opened();
    const {body: idea} = await jive.ask('ada', 'POST', '/contents', {
      type: 'idea',
      subject: 'Something to vote on',
      content: html(''),
    });
    expect(idea.resources).not.toHaveProperty('likes');
    const likes = `/contents/${idea.contentID}/likes`;
    expect((await jive.ask('grace', 'GET', likes)).body.list).toEqual([]);
    expect((await jive.ask('grace', 'POST', likes)).status).toBe(410);
  });
});
