import {createHmac} from 'node:crypto';
import {afterAll, beforeAll, beforeEach, describe, expect, it} from 'vitest';
import {createIdea} from './test-hooks.js';
import {aJiveCommunity, type JiveCommunity} from '../jive-facade/test-jive.js';
import {createTestTownhall, type TestTownhall} from '../testing/index.js';
import type {HookRequest} from './webhooks.js';

const receiver = {
  requests: [] as HookRequest[],
  answer: (): number => 200,
};
let townhall: TestTownhall;
beforeAll(async () => {
  townhall = await createTestTownhall({
    now: '2026-11-18T12:00:00.000Z',
    hookWay: {
      refusal: (url) =>
        url.startsWith('https://') ? undefined : 'It must be https.',
      send: async (request) => {
        receiver.requests.push(request);
        return receiver.answer();
      },
    },
  });
});
afterAll(() => townhall.close());

let jive: JiveCommunity;
beforeEach(async () => {
  receiver.requests = [];
  receiver.answer = () => 200;
  jive = await aJiveCommunity(townhall);
});

const callback = 'https://receiver.example/hook';
const hook = (draft: object = {}, as: string | null = 'ada') =>
  jive.ask(as, 'POST', '/webhooks', {callback, events: '', ...draft});

async function tell(milliseconds = 1_000) {
  townhall.clock.advance(milliseconds);
  const hosted = await townhall.hosted(jive.community.id);
  return hosted?.tellHooks(new AbortController().signal);
}

interface Item {
  webhook: string;
  object: string;
  activity: {
    id: string;
    verb: string;
    title: string;
    object: {id: string; objectType: string};
  };
}
const items = () =>
  receiver.requests.flatMap(({body}) => JSON.parse(body) as Item[]);
const said = () =>
  items().map(({activity}) => `${activity.verb} ${activity.title}`);

const suggest = (title: string, as = 'ada') =>
  createIdea(jive.community, as, title);

describe('a webhook', () => {
  it('is made, listed, read and taken away by its owner alone', async () => {
    const made = await hook({events: 'idea,discussion,file'});
    expect(made).toMatchObject({
      status: 201,
      body: {
        callback,
        events: 'idea,discussion',
        enabled: true,
        buggy: false,
        secret: expect.stringMatching(/^[\w+/=]{44}\.s$/),
      },
    });
    const path = new URL(made.headers.get('location') ?? '').pathname.replace(
      /^.*(?=\/webhooks)/,
      '',
    );
    expect((await jive.ask('ada', 'GET', '/webhooks')).body.list).toHaveLength(
      1,
    );
    const read = await jive.ask('ada', 'GET', path);
    expect(read.body).not.toHaveProperty('secret');
    for (const other of ['grace', 'stan']) {
      expect((await jive.ask(other, 'GET', '/webhooks')).body.list).toEqual([]);
      expect((await jive.ask(other, 'GET', path)).status).toBe(404);
      expect((await jive.ask(other, 'DELETE', path)).status).toBe(404);
    }
    expect((await jive.ask('ada', 'DELETE', path)).status).toBe(204);
    expect((await jive.ask('ada', 'GET', path)).status).toBe(404);
  });

  it.each([
    [{callback: 'http://receiver.example'}, 400, 'https'],
    [{callback: ''}, 400, 'https'],
    [{events: 'user_account'}, 400, 'user_account'],
    [{object: '/places/99999'}, 400, 'no place'],
    [{object: 'rubbish'}, 400, 'no place'],
  ])('is refused: %j', async (draft, status, words) => {
    const {status: answered, body} = await hook(draft);
    expect(answered).toBe(status);
    expect(body.error.message).toContain(words);
  });

  it('is nobody’s without signing in, and twenty at most', async () => {
    expect((await hook({}, null)).status).toBe(401);
    for (let count = 0; count < 20; count++) await hook();
    expect((await hook()).status).toBe(409);
  });
});

describe('what happens', () => {
  it('is told once, in order, signed', async () => {
    const {secret} = Object((await hook()).body) as {secret: string};
    const idea = await suggest('First of all ideas');
    await suggest('Second of all ideas');
    const ada = await jive.community.as('ada');
    await ada.comments.post(idea, {text: 'Said of the first.'});
    await tell();
    expect(await tell()).toBe(0);

    expect(said()).toEqual([
      'jive:created First of all ideas',
      'jive:created Second of all ideas',
      'jive:commented First of all ideas',
      // It has a comment more than before.
      'jive:modified First of all ideas',
    ]);
    const ids = items().map(({activity}) => activity.id);
    expect(ids).toEqual([...new Set(ids)].toSorted());

    const [{headers, body} = {headers: {}, body: ''}] = receiver.requests;
    const {authorization = ''} = headers as Record<string, string>;
    const [, scheme, rest = ''] = /^(\w+) (.*)$/.exec(authorization) ?? [];
    expect(scheme).toBe('JiveEXTN');
    const [signed = '', signature = ''] = rest.split('&signature=');
    const key = Buffer.from(secret.replace(/\.s$/, ''), 'base64');
    expect(decodeURIComponent(signature)).toBe(
      createHmac('sha256', key).update(signed).digest('base64'),
    );
    const parameters = new URLSearchParams(signed);
    expect(Object.fromEntries(parameters)).toMatchObject({
      algorithm: 'HmacSHA256',
      tenant_id: jive.community.id,
      jive_url: jive.root,
    });
    expect(headers).toMatchObject({
      'x-tenant-id': jive.community.id,
      'x-townhall-signature': `t=${parameters.get('timestamp')},sha256=${createHmac(
        'sha256',
        key,
      )
        .update(`${parameters.get('timestamp')}.${body}`)
        .digest('hex')}`,
    });
  });

  it('before it was made is not told, nor of another place', async () => {
    await suggest('Long ago, an idea');
    const places = await jive.ask('ada', 'GET', '/places');
    const place = (name: string) =>
      places.body.list.find((one) => one.displayName === name)?.placeID;
    townhall.clock.advance(1_000);
    await hook({object: `/places/${place('help')}`, events: 'discussion'});
    await suggest('Elsewhere, an idea');
    const ada = await jive.community.as('ada');
    await ada.questions.ask({
      place: 'help',
      title: 'Who tells the programs?',
      text: '',
    });
    await tell();
    expect(said()[0]).toBe('jive:created Who tells the programs?');
    expect(said().join()).not.toContain('an idea');
  });

  it('is told only as far as its owner may see it', async () => {
    await hook();
    const grace = await jive.community.as('grace');
    const ask = (title: string) =>
      grace.questions.ask({place: 'help', title, text: ''});
    await ask('Who may see this question?');
    await ask('Who sees what was taken back?');
    const {list} = (await jive.ask('grace', 'GET', '/contents')).body;
    const gone = list.find(({subject}) => subject.includes('taken back'));
    const path = `/contents/${gone?.contentID}`;
    expect((await jive.ask('grace', 'DELETE', path)).status).toBe(204);
    await tell();
    expect(said()).toContain('jive:created Who may see this question?');
    expect(JSON.stringify(items())).not.toContain('taken back');
  });
});

describe('a receiver that fails', () => {
  it('is told again later and later, nothing lost, in order', async () => {
    const {body} = await hook();
    receiver.answer = () => 500;
    await suggest('One for the receiver');
    expect(await tell()).toBe(1);
    expect(await tell()).toBe(0);
    expect(
      (await jive.ask('ada', 'GET', `/webhooks/${body.id}`)).body,
    ).toMatchObject({
      enabled: true,
      buggy: true,
      failure: 'The receiver answered 500.',
    });
    await suggest('Two for the receiver');
    expect(await tell(29_000)).toBe(1);
    expect(await tell(31_000)).toBe(0);
    receiver.answer = () => 204;
    receiver.requests = [];
    expect(await tell(31_000)).toBe(1);
    const [first, ...rest] = said();
    expect(first).toBe('jive:created One for the receiver');
    expect(rest).toContain('jive:created Two for the receiver');
    expect(
      (await jive.ask('ada', 'GET', `/webhooks/${body.id}`)).body,
    ).toMatchObject({enabled: true, buggy: false});
  });

  it('is left alone after twelve hours, until its owner says so', async () => {
    const {body} = await hook();
    receiver.answer = () => {
      throw new Error('connect ECONNREFUSED');
    };
    await suggest('Nobody hears of this');
    let sent = 0;
    for (let hour = 0; hour < 30; hour++) sent += (await tell(3_600_000)) ?? 0;
    expect(sent).toBe(13);
    const address = `/webhooks/${body.id}`;
    expect((await jive.ask('ada', 'GET', address)).body).toMatchObject({
      enabled: false,
      buggy: true,
      failure: expect.stringContaining('ECONNREFUSED'),
    });
    receiver.answer = () => 200;
    receiver.requests = [];
    const on = await jive.ask('ada', 'PUT', address, {enabled: true});
    expect(on.body).toMatchObject({enabled: true, buggy: false});
    await suggest('This is heard again');
    await tell();
    expect(said()[0]).toBe('jive:created This is heard again');
  });

  it('that says it is gone is told no more', async () => {
    await hook();
    receiver.answer = () => 410;
    await suggest('The last for this one');
    expect(await tell()).toBe(1);
    expect(await tell(86_000_000)).toBe(0);
  });

  it('holds up nobody else', async () => {
    await hook({callback: 'https://broken.example/'});
    await hook({callback: 'https://sound.example/'}, 'grace');
    receiver.answer = () =>
      receiver.requests.at(-1)?.url.includes('broken') ? 503 : 200;
    await suggest('For both of them');
    await tell();
    expect(receiver.requests.map(({url}) => url)).toEqual(
      expect.arrayContaining([
        'https://broken.example/',
        'https://sound.example/',
      ]),
    );
  });
});

describe('a server that is killed', () => {
  it('tells again what it may not have told, and leaves nothing out', async () => {
    await hook();
    await suggest('Heard by the receiver');
    const hosted = await townhall.hosted(jive.community.id);
    const killed = new AbortController();
    receiver.answer = () => {
      // The receiver has it, and the server is gone before it knows.
      killed.abort(new Error('killed'));
      throw new Error('gone');
    };
    townhall.clock.advance(1_000);
    await expect(hosted?.tellHooks(killed.signal)).rejects.toThrow('killed');
    receiver.answer = () => 200;
    await suggest('Heard after that');
    // The turn of whoever is gone ends after a minute.
    expect(await tell(10_000)).toBe(0);
    expect(await tell(60_000)).toBe(1);
    const [first, second] = receiver.requests.map(
      ({body}) => (JSON.parse(body) as Item[])[0]?.activity.id,
    );
    expect(first).toBe(second);
    expect(said()).toContain('jive:created Heard after that');
  });

  it('is two, and each thing is told by one of them', async () => {
    await hook();
    for (let count = 0; count < 5; count++)
      await suggest(`Number ${count} of five`);
    await Promise.all([tell(), tell(0), tell(0)]);
    const created = said().filter((one) => one.startsWith('jive:created'));
    expect(created).toEqual([
      'jive:created Number 0 of five',
      'jive:created Number 1 of five',
      'jive:created Number 2 of five',
      'jive:created Number 3 of five',
      'jive:created Number 4 of five',
    ]);
  });
});
