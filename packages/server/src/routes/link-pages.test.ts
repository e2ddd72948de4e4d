import {afterAll, beforeAll, beforeEach, describe, expect, it} from 'vitest';
import {createApp} from '../app.js';
import {
  testSqlCommunity,
  type TestSqlCommunity,
} from '../community/test-community.js';
import type {SqlDatabase} from '../database/index.js';
import {messageLinks} from '../sessions/link-tokens.js';
import {openSharedDatabase} from '../testing/shared-database.js';

const secret = 'a secret that is long enough for a server in a test';

let database: SqlDatabase;
let town: TestSqlCommunity;
let links: ReturnType<typeof messageLinks>;
beforeAll(async () => {
  database = await openSharedDatabase();
});
beforeEach(async () => {
  town = await testSqlCommunity(database);
  links = messageLinks(secret, town.clock);
});
afterAll(() => database.close());

async function ask(
  method: 'GET' | 'POST',
  path: string,
  headers: Record<string, string> = {},
) {
  const app = createApp({
    hosting: town.hosting,
    settings: () => undefined,
    secret,
    clock: town.clock,
  });
  const url = `https://townhall.test/communities/${town.id}/api/v1/${path}`;
  return app.fetch(new Request(url, {method, headers}));
}

const linkTo = (use: 'unsubscribe' | 'follow-up', token: string) =>
  `${use}?token=${encodeURIComponent(token)}`;

describe('the link that stops messages', () => {
  it('does so with one press, and not by being looked at', async () => {
    const ada = await town.signIn('Ada');
    const link = linkTo(
      'unsubscribe',
      await links.unsubscribe.sign(town.id, ada.id),
    );

    const looked = await ask('GET', link);
    expect(looked.status).toBe(200);
    expect(looked.headers.get('content-type')).toContain('text/html');
    expect(looked.headers.get('cache-control')).toBe('no-store');
    expect(await looked.text()).toContain('<form method="post">');
    expect(await ada.community.notifications.settings()).toMatchObject({
      delivery: 'each',
    });

    const stopped = await ask('POST', link);
    expect(await stopped.text()).toContain('Messages are stopped');
    expect(await ada.community.notifications.settings()).toMatchObject({
      delivery: 'off',
    });
  });

  it('refuses what was not signed here, for this community and for this', async () => {
    const ada = await town.signIn('Ada');
    const {unsubscribe, followUp} = links;
    const another = messageLinks(`${secret}, but another`, town.clock);
    for (const token of [
      'rubbish',
      await unsubscribe.sign('another-community', ada.id),
      await another.unsubscribe.sign(town.id, ada.id),
      await followUp.sign(town.id, {person: ada.id, question: 'q'}),
    ]) {
      const answer = await ask('POST', linkTo('unsubscribe', token));
      expect(answer.status).toBe(401);
      expect(await answer.json()).toMatchObject({code: 'token_invalid'});
    }
  });

  it('says to somebody with a browser on a page what is wrong', async () => {
    const answer = await ask('GET', linkTo('unsubscribe', 'half'), {
      accept: 'text/html,*/*',
    });
    expect(answer.status).toBe(401);
    expect(answer.headers.get('content-type')).toContain('text/html');
    expect(await answer.text()).toContain('This link is not complete');
  });
});

describe('the links under "Did this solve it?"', () => {
  /** A question with an answer, and the link that its asker gets. */
  async function aQuestion(title = 'Where is the bell?') {
    await town.place('help', 'questions');
    const ada = await town.signIn('Ada');
    const ben = await town.signIn('Ben');
    const question = await ada.community.questions.ask(
      {place: 'help', title, text: 'I hear it, and see none.'},
      {idempotencyKey: 'where'},
    );
    await ben.community.answers.post(
      question.id,
      {text: 'Above the door.'},
      {idempotencyKey: 'there'},
    );
    const link = async (person = ada.id) =>
      linkTo(
        'follow-up',
        await links.followUp.sign(town.id, {person, question: question.id}),
      );
    const state = async () =>
      (await ada.community.questions.get(question.id)).state;
    return {ada, ben, question, link, state};
  }

  it('change nothing when somebody looks, and settle it with a press', async () => {
    const {link, state} = await aQuestion('Is 1 < 2 & "so"?');
    const before = await state();
    const looked = await ask('GET', `${await link()}&solved=no`);
    const page = await looked.text();
    expect(page).toContain('Is 1 &lt; 2 &amp; &quot;so&quot;?');
    // What the link said stands first.
    expect(page.indexOf('Not yet')).toBeLessThan(page.indexOf('Yes, solved'));
    expect(await state()).toBe(before);

    const [action = ''] = /\?token=[^"]+solved=yes/.exec(page) ?? [];
    const pressed = await ask(
      'POST',
      `follow-up${action.replaceAll('&amp;', '&')}`,
    );
    expect(await pressed.text()).toContain('Good to hear');
    expect(await state()).toBe('assumed_answered');
  });

  it('give the question back where it is not solved', async () => {
    const {link, state} = await aQuestion();
    await ask('POST', `${await link()}&solved=yes`);
    expect(await state()).toBe('assumed_answered');
    const answer = await ask('POST', `${await link()}&solved=no`);
    expect(await answer.text()).toContain('another look');
    expect(await state()).toBe('answered');
  });

  it('are the asker’s, good for sixty days, and for this alone', async () => {
    const {ada, ben, question, link, state} = await aQuestion();
    const before = await state();
    const byAnother = await ask('POST', `${await link(ben.id)}&solved=yes`);
    expect(await byAnother.json()).toMatchObject({code: 'only_the_asker'});

    const unsubscribing = await links.unsubscribe.sign(town.id, ada.id);
    const wrong = await ask('POST', linkTo('follow-up', unsubscribing));
    expect(await wrong.json()).toMatchObject({code: 'token_invalid'});

    const old = await messageLinks(
      secret,
      () => new Date(town.clock().getTime() - 61 * 86_400_000),
    ).followUp.sign(town.id, {person: ada.id, question: question.id});
    const late = await ask('POST', linkTo('follow-up', old));
    expect(await late.json()).toMatchObject({code: 'token_expired'});
    expect(await state()).toBe(before);
  });
});
