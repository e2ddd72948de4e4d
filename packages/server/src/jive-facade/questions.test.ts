import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {openSharedDatabase} from '../testing/shared-database.js';
import {
  createTestTownhall,
  type TestTownhall,
} from '../testing/test-townhall.js';
import {
  aJiveCommunity,
  html,
  type JiveCommunity,
  type Read,
} from './test-jive.js';

let townhall: TestTownhall;
let jive: JiveCommunity;

beforeAll(async () => {
  townhall = await createTestTownhall({database: await openSharedDatabase()});
  jive = await aJiveCommunity(townhall);
});
afterAll(() => townhall.close());

let count = 0;
async function ask(more: object = {}) {
  count += 1;
  const {body} = await jive.ask('ada', 'POST', '/contents', {
    type: 'discussion',
    question: true,
    subject: `How do I do this number ${count}?`,
    content: html('<p>I tried &lt;b&gt; and 1. that</p>'),
    ...more,
  });
  return body;
}
async function answer(question: Read, person = 'alma', text = 'Like this.') {
  count += 1;
  const path = `/messages/contents/${question.contentID}`;
  const {body, status} = await jive.ask(person, 'POST', path, {
    type: 'message',
    content: html(`<p>${text} ${count}</p>`),
  });
  expect(status).toBe(201);
  return body;
}
const read = async (question: Read, person: string | null = 'ada') =>
  (await jive.ask(person, 'GET', `/contents/${question.contentID}`)).body;
const message = async (one: Read, person: string | null = 'ada') =>
  (await jive.ask(person, 'GET', `/messages/${one.id}`)).body;

describe('a question', () => {
  it('is a discussion with a question in it, open at first', async () => {
    const question = await ask();
    expect(question).toMatchObject({
      type: 'discussion',
      question: true,
      resolved: 'open',
      helpful: [],
      sameQuestionCount: 0,
      restrictReplies: false,
    });
    expect(question.answer).toBeUndefined();
    expect(question.content.text).toContain('I tried &lt;b&gt; and 1. that');
    const plain = await ask({question: false});
    expect(plain.question).toBe(false);
    expect(plain).not.toHaveProperty('resolved');
    const {body} = await jive.ask(
      null,
      'GET',
      '/contents?filter=question(false)',
    );
    expect(body.list.map(({contentID}) => contentID)).toEqual([
      plain.contentID,
    ]);
  });

  it('is changed by its author and by staff, and by nobody else', async () => {
    const question = await ask();
    const path = `/contents/${question.contentID}`;
    const changed = {
      ...question,
      subject: 'How do I do this better?',
      tags: ['a', 'b'],
    };
    expect((await jive.ask('grace', 'PUT', path, changed)).status).toBe(403);
    const {status, body} = await jive.ask('ada', 'PUT', path, changed);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      subject: 'How do I do this better?',
      tags: ['a', 'b'],
    });
    expect(body.content.text).toBe(question.content.text);
    const {body: tagged} = await jive.ask(
      null,
      'GET',
      '/contents?filter=tag(b,zzz)',
    );
    expect(tagged.list.map(({contentID}) => contentID)).toEqual([
      question.contentID,
    ]);
  });

  it('is deleted by its author, with everything in it', async () => {
    const question = await ask();
    const reply = await answer(question);
    const path = `/contents/${question.contentID}`;
    expect((await jive.ask('grace', 'DELETE', path)).status).toBe(403);
    expect((await jive.ask('ada', 'DELETE', path)).status).toBe(204);
    expect((await jive.ask('ada', 'GET', path)).status).toBe(404);
    expect((await jive.ask('ada', 'GET', `/messages/${reply.id}`)).status).toBe(
      404,
    );
  });

  it('is everybody’s: "I have the same question"', async () => {
    const question = await ask();
    const path = `/questions/${question.contentID}/sameQuestion`;
    const allowed = async (person: string) =>
      (await read(question, person)).resources['sameQuestion']?.allowed;
    expect(await allowed('grace')).toEqual(['GET', 'POST']);
    expect(await allowed('ada')).toEqual(['GET']);
    expect((await jive.ask('grace', 'POST', path)).status).toBe(201);
    expect((await read(question)).sameQuestionCount).toBe(1);
    expect((await jive.ask('grace', 'DELETE', path)).status).toBe(204);
    expect((await read(question)).sameQuestionCount).toBe(0);
  });
});

describe('the right answer', () => {
  it('is marked by PUT and taken back by DELETE, as `allowed` says', async () => {
    const question = await ask();
    const reply = await answer(question);
    const path = `/messages/${reply.id}/correctAnswer`;
    const allowed = async (person: string | null) =>
      (await message(reply, person)).resources['correctAnswer']?.allowed;
    expect(await allowed('ada')).toEqual(['PUT']);
    expect(await allowed('grace')).toEqual([]);
    expect((await jive.ask('grace', 'PUT', path)).status).toBe(403);
    expect((await jive.ask('ada', 'PUT', path)).status).toBe(204);
    expect(await allowed('ada')).toEqual(['DELETE']);
    expect(await message(reply)).toMatchObject({answer: true});
    const resolved = await read(question);
    expect(resolved.resolved).toBe('resolved');
    expect(resolved.answer).toBe(reply.resources['self']?.ref);
    expect((await jive.ask('ada', 'DELETE', path)).status).toBe(204);
    expect((await read(question)).resolved).toBe('open');
    expect((await message(reply)).answer).toBe(false);
  });

  it('is marked in the older way, and there is one at most', async () => {
    const question = await ask();
    const [first, second] = [
      await answer(question),
      await answer(question, 'grace'),
    ];
    const put = (one: Read, is: boolean) =>
      jive.ask('ada', 'PUT', `/messages/${one.id}`, {...one, answer: is});
    expect((await put(first, true)).body.answer).toBe(true);
    expect((await put(second, true)).body.answer).toBe(true);
    expect((await message(first)).answer).toBe(false);
    expect((await put(second, false)).body.answer).toBe(false);
  });

  it('is confirmed by staff, whom Jive lets mark it too', async () => {
    const question = await ask();
    const reply = await answer(question);
    await jive.ask('stan', 'PUT', `/messages/${reply.id}/correctAnswer`);
    expect(await read(question, null)).toMatchObject({resolved: 'resolved'});
    expect((await message(reply)).outcomeTypeNames).toEqual(['official']);
    await jive.ask('stan', 'DELETE', `/messages/${reply.id}/correctAnswer`);
    expect((await read(question)).resolved).toBe('open');
  });

  it('is assumed, and there is a way back to open', async () => {
    const question = await ask();
    const path = `/contents/${question.contentID}`;
    const put = (person: string, resolved: string) =>
      jive.ask(person, 'PUT', path, {...question, resolved});
    expect((await put('grace', 'assumed_resolved')).status).toBe(403);
    expect((await put('ada', 'assumed_resolved')).body.resolved).toBe(
      'assumed_resolved',
    );
    const {body} = await jive.ask(
      null,
      'GET',
      '/contents?filter=resolved(assumed_resolved)',
    );
    expect(body.list.map(({contentID}) => contentID)).toEqual([
      question.contentID,
    ]);
    expect((await put('ada', 'open')).body.resolved).toBe('open');
    expect((await put('stan', 'assumed_resolved')).body.resolved).toBe(
      'assumed_resolved',
    );
    expect((await put('ada', 'resolved')).status).toBe(409);
    expect((await put('ada', 'maybe')).status).toBe(400);
    const reply = await answer(question);
    await jive.ask('ada', 'PUT', `/messages/${reply.id}/correctAnswer`);
    expect((await put('ada', 'open')).body.resolved).toBe('open');
  });
});

describe('a message', () => {
  it('is read, changed and deleted', async () => {
    const question = await ask();
    const reply = await answer(question);
    const path = `/messages/${reply.id}`;
    expect(reply.resources['self']?.allowed).toEqual(['GET', 'PUT', 'DELETE']);
    expect(reply.parent).toBe(question.resources['self']?.ref);
    expect(
      (
        await jive.ask('grace', 'PUT', path, {
          ...reply,
          content: html('<p>No, so.</p>'),
        })
      ).status,
    ).toBe(403);
    const {body} = await jive.ask('alma', 'PUT', path, {
      ...reply,
      content: html('<p>No, like so.</p>'),
    });
    expect(body.content.text).toContain('No, like so.');
    expect((await jive.ask('grace', 'DELETE', path)).status).toBe(403);
    expect((await jive.ask('alma', 'DELETE', path)).status).toBe(204);
    expect((await jive.ask('alma', 'GET', path)).status).toBe(404);
    const {body: list} = await jive.ask(
      null,
      'GET',
      `/messages/contents/${question.contentID}`,
    );
    expect(list.list).toEqual([]);
  });

  it('replies to another, and says so', async () => {
    const question = await ask();
    const first = await answer(question);
    const {status, body: nested} = await jive.ask(
      'grace',
      'POST',
      `/messages/${first.id}/messages`,
      {
        type: 'message',
        content: html('<p>That helps me.</p>'),
      },
    );
    expect(status).toBe(201);
    expect(nested.parent).toBe(first.resources['self']?.ref);
    const again = await jive.ask('alma', 'POST', '/messages', {
      parent: nested.resources['self']?.ref,
      content: html('<p>You are welcome.</p>'),
    });
    expect(again.body.parent).toBe(nested.resources['self']?.ref);
    const ids = async (path: string) =>
      (await jive.ask(null, 'GET', path)).body.list.map(({id}) => id);
    const root = `/messages/contents/${question.contentID}`;
    expect(await ids(root)).toEqual([first.id, nested.id, again.body.id]);
    expect(await ids(`${root}?excludeReplies=true`)).toEqual([first.id]);
    expect(await ids(`/messages/${first.id}/messages`)).toEqual([nested.id]);
  });

  it('is helpful, once for each who says so, and never to its author', async () => {
    const question = await ask();
    const reply = await answer(question);
    const path = `/messages/${reply.id}/helpful`;
    expect((await jive.ask('alma', 'POST', path)).status).toBe(403);
    expect((await jive.ask('grace', 'POST', path)).status).toBe(201);
    expect((await jive.ask('grace', 'POST', path)).status).toBe(201);
    expect(await message(reply, 'grace')).toMatchObject({
      helpful: true,
      helpfulCount: 1,
      hasVotedHelpful: true,
      outcomeTypeNames: ['helpful'],
    });
    expect((await read(question)).helpful).toEqual([
      reply.resources['self']?.ref,
    ]);
    expect((await jive.ask('grace', 'DELETE', path)).status).toBe(204);
    expect((await message(reply)).helpfulCount).toBe(0);
    expect(
      (await jive.ask('grace', 'POST', `/messages/${reply.id}/unhelpful`))
        .status,
    ).toBe(410);
    expect(
      (await jive.ask('grace', 'POST', `/messages/${reply.id}/likes`)).status,
    ).toBe(204);
  });

  it('has outcomes, made and taken back', async () => {
    const question = await ask();
    const reply = await answer(question);
    const path = `/messages/${reply.id}/outcomes`;
    const {status, body} = await jive.ask('grace', 'POST', path, {
      outcomeType: {id: 4},
    });
    expect(status).toBe(201);
    expect(body.outcomeType).toEqual({id: '4', name: 'helpful'});
    expect((await jive.ask(null, 'GET', path)).body.list).toEqual([body]);
    expect(
      (await jive.ask('grace', 'DELETE', `/outcomes/${body.id}`)).status,
    ).toBe(204);
    expect((await jive.ask(null, 'GET', path)).body.list).toEqual([]);
    expect(
      (await jive.ask('grace', 'POST', path, {outcomeType: {}})).status,
    ).toBe(400);
    expect(
      (await jive.ask('grace', 'POST', path, {outcomeType: {id: 8}})).status,
    ).toBe(403);
    const of = `/contents/${question.contentID}/outcomes`;
    const locked = await jive.ask('stan', 'POST', of, {outcomeType: {id: '2'}});
    expect(locked.status).toBe(201);
    expect((await read(question)).restrictReplies).toBe(true);
    expect(
      (await jive.ask('stan', 'DELETE', `/outcomes/${locked.body.id}`)).status,
    ).toBe(204);
    expect((await read(question)).restrictReplies).toBe(false);
  });
});
