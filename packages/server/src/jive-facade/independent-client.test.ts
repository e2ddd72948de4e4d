import JiveApi from 'jive-api';
import {afterAll, beforeAll, expect, it} from 'vitest';
import {listen} from '../node/listen.js';
import {anIdea, aPlace} from '../testing/records.js';
import {openSharedDatabase} from '../testing/shared-database.js';
import {
  createTestTownhall,
  type TestCommunity,
  type TestTownhall,
} from '../testing/test-townhall.js';
import {html, only, type Read} from './test-jive.js';

// A client that somebody else wrote for Jive, as it is on npm, over a real
// connection. Only its host is ours.

let townhall: TestTownhall;
let community: TestCommunity;
let server: Awaited<ReturnType<typeof listen>>;

beforeAll(async () => {
  townhall = await createTestTownhall({database: await openSharedDatabase()});
  community = await townhall.community({
    records: [
      aPlace({id: 'roadmap', name: 'Roadmap', policy: {preset: 'simple'}}),
      aPlace({id: 'news', name: 'News', kind: 'group'}),
      ...Array.from({length: 5}, (_, index) =>
        anIdea({
          title: `An idea to page through ${index}`,
          createdAt: `2026-03-0${index + 1}T12:00:00.000Z`,
        }),
      ),
    ],
    jive: {enabled: true, hosts: [], securityPrefix: false},
  });
  server = await listen(
    {
      fetch: (request, platform) => townhall.fetch(request, platform),
      openStreams: 0,
      endStreams: () => {},
    },
    {port: 0, host: '127.0.0.1'},
  );
});
afterAll(async () => {
  await server.close();
  await townhall.close();
});

/** The client of one person, with a promise in place of its callback. */
async function clientOf(person: string) {
  const {id, secret} = await community.key(person);
  const client = new JiveApi({
    host: `${server.url}/communities/${community.id}`,
    username: id,
    password: secret,
  });
  // Signs in once: else the client takes an option called `username` for its own.
  const {auth} = await new Promise<{auth?: string | undefined}>((resolve) => {
    client['authenticate']?.({}, (_error, result) => resolve(result));
  });
  return (method: string, options: object = {}) =>
    new Promise<{status: number; body: Read; location: string}>(
      (resolve, reject) => {
        client[method]?.({...options, auth}, (error, response) => {
          if (error) reject(error);
          else {
            resolve({
              status: response.statusCode,
              // What is not as a test expects, the test finds.
              body: response.body as Read,
              location: response.headers['location'] ?? '',
            });
          }
        });
      },
    );
}

it('refuses a wrong password, which the client tries at the version', async () => {
  const client = new JiveApi({
    host: `${server.url}/communities/${community.id}`,
    username: 'key-nobody',
    password: 'nothing',
  });
  const failure = await new Promise<Error | null>((resolve) => {
    client['getContents']?.({}, (error) => resolve(error));
  });
  expect(failure?.message).toContain('Invalid username or password');
});

it('creates, reads, changes and deletes an idea, and votes on one', async () => {
  const ada = await clientOf('ada');
  const grace = await clientOf('grace');
  const places = await ada('getPlaces', {params: {filter: 'search(Roadmap)'}});
  const board = only(places.body.list);

  const made = await ada('createContent', {
    body: {
      type: 'idea',
      subject: 'An idea by an old client',
      content: html('<p>With <em>words</em></p>'),
      visibility: 'place',
      parent: board.resources['self']?.ref,
    },
  });
  expect(made.status).toBe(201);
  const {contentID} = made.body;
  expect(made.location).toContain(`/api/core/v3/contents/${contentID}`);

  const read = await grace('getContent', {contentID});
  expect(read.body.subject).toBe('An idea by an old client');
  expect(read.body.content.text).toContain('<p>With <em>words</em></p>');

  const voted = await grace('createIdeaVote', {
    contentID,
    body: {promote: true},
  });
  expect(voted.status).toBe(201);
  const {body: votes} = await grace('getIdeaVotes', {contentID});
  expect(only(votes.list).promote).toBe(true);
  const again = await grace('getContent', {contentID});
  expect(again.body).toMatchObject({voted: true, voteCount: 1, score: 1});

  const comment = await grace('createContentComment', {
    contentID,
    body: {type: 'comment', content: html('<p>I want it too</p>')},
  });
  expect(comment.status).toBe(201);
  const reply = await ada('createCommentReply', {
    commentID: comment.body.id,
    body: {type: 'comment', content: html('<p>Good</p>')},
  });
  expect(reply.status).toBe(201);
  const said = await ada('getContentComments', {contentID});
  expect(said.body.list).toHaveLength(2);

  const changed = await ada('updateContent', {
    contentID,
    body: {...made.body, subject: 'An idea by an old client, in other words'},
  });
  // Others have voted on it, but it is fresh.
  expect([changed.status, changed.body.subject]).toEqual([
    200,
    'An idea by an old client, in other words',
  ]);

  const other = await ada('createContent', {
    body: {type: 'idea', subject: 'An idea that goes again', content: html('')},
  });
  const gone = await ada('destroyContent', other.body);
  expect(gone.status).toBe(204);
  const missing = await ada('getContent', other.body);
  expect(missing.status).toBe(404);
  expect(missing.body.error.code).toBe('contentMissing');
});

it('asks, answers and marks', async () => {
  const ada = await clientOf('ada');
  const alma = await clientOf('alma');
  const asked = await ada('createContent', {
    body: {
      type: 'discussion',
      question: true,
      subject: 'Does an old client work?',
      content: html('<p>I wonder.</p>'),
    },
  });
  const {contentID} = asked.body;
  const answered = await alma('createContentMessage', {
    contentID,
    body: {type: 'message', content: html('<p>It does.</p>')},
  });
  expect(answered.status).toBe(201);
  const messageID = answered.body.id;
  const marked = await ada('updateMessage', {
    messageID,
    body: {...answered.body, answer: true},
  });
  expect(marked.body.answer).toBe(true);
  const resolved = await ada('getContent', {contentID});
  expect(resolved.body.resolved).toBe('resolved');
  const nested = await ada('createMessageReply', {
    messageID,
    body: {type: 'message', content: html('<p>Thank you.</p>')},
  });
  expect(nested.status).toBe(201);
  const replies = await ada('getContentReplies', {contentID});
  expect(replies.body.list.map(({id}) => id)).toEqual([
    messageID,
    nested.body.id,
  ]);
  expect(
    (await ada('destroyMessage', {messageID: nested.body.id})).status,
  ).toBe(204);
});

it('writes a post, asks a poll and votes in it, and likes both', async () => {
  const stan = await clientOf('stan');
  const grace = await clientOf('grace');
  const {body: blogs} = await stan('getPlaces', {
    params: {filter: 'type(blog)'},
  });
  const written = await stan('createContent', {
    body: {
      type: 'post',
      subject: 'News for an old client',
      content: html('<p>It <em>works</em>.</p>'),
      parent: only(blogs.list).resources['self']?.ref,
    },
  });
  expect(written.status).toBe(201);
  const asked = await stan('createContent', {
    body: {
      type: 'poll',
      subject: 'Does it?',
      content: html(''),
      options: ['Yes', 'No'],
    },
  });
  expect(asked.status).toBe(201);
  const pollID = asked.body.contentID;
  const voted = await grace('createVote', {pollID, body: ['Yes']});
  expect(voted.status).toBe(201);
  const {body: votes} = await grace('getVotes', {pollID});
  expect(votes.list).toEqual([
    {option: 'Yes', count: 1},
    {option: 'No', count: 0},
  ]);
  for (const {contentID} of [written.body, asked.body]) {
    expect((await grace('createContentLike', {contentID})).status).toBe(204);
    const {body: likes} = await stan('getContentLikes', {contentID});
    expect(likes.list.map(({displayName}) => displayName)).toEqual(['Grace']);
    expect((await grace('destroyContentLike', {contentID})).status).toBe(204);
  }
  const {contentID} = written.body;
  const said = await grace('createContentComment', {
    contentID,
    body: {type: 'comment', content: html('<p>Well said</p>')},
  });
  expect(said.body.rootType).toBe('post');
});

it('pages through a place, and looks up people, stages and streams', async () => {
  const ada = await clientOf('ada');
  const {body: places} = await ada('getPlaces', {
    params: {filter: 'search(Roadmap)'},
  });
  const {placeID} = only(places.list);
  const seen: string[] = [];
  for (let startIndex = 0; ; startIndex += 2) {
    const {body} = await ada('getPlaceContent', {
      placeID,
      params: {count: 2, startIndex, sort: 'titleAsc'},
    });
    if (body.list.length === 0) break;
    seen.push(...body.list.map(({contentID}) => contentID));
  }
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen.length).toBeGreaterThanOrEqual(5);

  const self = (await ada('getPerson', {personID: '@me'})).body;
  expect(self.displayName).toBe('Ada');
  const byName = await ada('getPersonByUsername', self.jive);
  expect(byName.body.id).toBe(self.id);
  const found = await ada('getSearchPeople', {params: {filter: 'search(ad)'}});
  expect(found.body.list.map(({displayName}) => displayName)).toContain('Ada');
  expect(
    (await ada('getPersonByEmail', {email: 'ada@example.com'})).status,
  ).toBe(404);
  // What these tests did happened in one moment, which no page cuts in two.
  const stream = await ada('getActivity', {
    params: {count: 3, before: '2026-04-01T00:00:00.000+0000'},
  });
  expect(stream.body.list).toHaveLength(3);
  const sought = await ada('getSearchContents', {
    params: {filter: 'search(page through)'},
  });
  expect(only(sought.body.list).highlightSubject).toContain(
    '<em class="jive-hilite">',
  );
  const stages = await ada('getStages');
  expect(stages.body.list.map(({name}) => name)).toContain('Active');
});
