import {describe, expect, it} from 'vitest';
import {createJive, jiveRefusalOf} from './index.js';
import {collected, openFake} from './test-jive.js';

const html = (body: string, status = 200) =>
  new Response(body, {status, headers: {'content-type': 'text/html'}});

describe('a connection to Jive', () => {
  it('asks once where version 3 is', async () => {
    const {fake, guest} = openFake();
    await guest.people.get('2001');
    await guest.people.get('2002');
    expect(fake.asked).toEqual([
      'GET /api/version',
      'GET /api/core/v3/people/2001',
      'GET /api/core/v3/people/2002',
    ]);
  });

  it('goes where version 3 says that it is', async () => {
    const {fake, guest} = openFake();
    fake.once('/api/version', () =>
      Response.json({
        jiveCoreVersions: [
          {version: 2, uri: '/api/core/v2'},
          {version: 3, uri: '/elsewhere/core/v3'},
        ],
      }),
    );
    await guest.people.get('2001').catch(() => undefined);
    expect(fake.asked[1]).toBe('GET /elsewhere/core/v3/people/2001');
  });

  it('says so where there is no version 3, and asks again later', async () => {
    const {fake, guest} = openFake();
    fake.once('/api/version', () => Response.json({jiveCoreVersions: []}));
    await expect(guest.people.get('2001')).rejects.toMatchObject({
      name: 'MalformedError',
      message: expect.stringContaining('does not speak version 3'),
    });
    expect(await guest.people.get('2001')).toMatchObject({type: 'person'});
  });

  it('takes the security prefix off the beginning', async () => {
    const {fake, guest} = openFake({securityPrefix: true});
    const person = await guest.people.get('2001');
    expect(person.displayName).toBe('Ada Byron');
    await expect(guest.people.get('9')).rejects.toMatchObject({
      code: 'not_found',
    });
    fake.settings.securityPrefix = false;
    expect((await guest.people.get('2001')).displayName).toBe('Ada Byron');
  });

  it('leaves the prefix where it is part of a text', async () => {
    const {fake, guest} = openFake();
    const words = "throw 'allowIllegalResourceCall is false.';\nand more";
    fake.once('/contents/1', () =>
      Response.json({id: '1', type: 'document', content: {text: words}}),
    );
    const {content} = await guest.contents.get('1');
    expect(content?.text).toBe(words);
  });

  it('calls a web page in place of JSON malformed', async () => {
    const {fake, guest} = openFake();
    fake.once('/people/2001', () => html('<!DOCTYPE html><title>Sign in'));
    await expect(guest.people.get('2001')).rejects.toMatchObject({
      name: 'MalformedError',
      message: expect.stringContaining('a web page instead of JSON'),
    });
    fake.once('/people/2001', () => html('<html>Bad gateway', 403));
    await expect(guest.people.get('2001')).rejects.toMatchObject({
      name: 'RefusedError',
      status: 403,
    });
  });

  it('calls what is cut off or no entity malformed', async () => {
    const {fake, guest} = openFake();
    for (const text of ['{"id": "1", ', '[]', '7', '{"author": 7}', '']) {
      fake.once('/people/2001', () => new Response(text));
      await expect(guest.people.get('2001')).rejects.toMatchObject({
        name: 'MalformedError',
      });
    }
  });

  it('reads all three shapes of errors', async () => {
    const {fake, guest} = openFake();
    const refusals = [
      [{error: {status: 409, message: 'Twice.', code: 'x'}}, 'Twice.', 'x'],
      [{error: {status: 409, message: 'Twice.'}}, 'Twice.', undefined],
      [{code: 4026, message: 'CSRF'}, 'CSRF', '4026'],
      [{error: 'denied', error_description: 'No.'}, 'No.', 'denied'],
    ] as const;
    for (const [body, message, code] of refusals) {
      fake.once('/people/2001', () => Response.json(body, {status: 409}));
      const error: unknown = await guest.people
        .get('2001')
        .catch((error: unknown) => error);
      expect(error).toMatchObject({
        name: 'RefusedError',
        code: 'edit_conflict',
      });
      expect(jiveRefusalOf(error)).toEqual({
        message,
        code,
        termsUrl: undefined,
      });
    }
    expect(jiveRefusalOf(new Error('Another'))).toBeUndefined();
  });

  it('says what each refusal means', async () => {
    const {fake, open} = openFake();
    const ada = open({auth: fake.as('ada'), retry: false});
    for (const [status, code] of [
      [400, 'invalid_request'],
      [403, 'not_eligible'],
      [404, 'not_found'],
      [410, 'not_supported'],
      [429, 'rate_limited'],
      [500, 'internal'],
      [501, 'not_supported'],
      [503, 'unavailable'],
    ] as const) {
      fake.once('/people/2001', () => html('<html>', status));
      await expect(ada.people.get('2001')).rejects.toMatchObject({
        name: 'RefusedError',
        code,
        problem: {status, detail: expect.stringMatching(/\w+ \w+/)},
      });
    }
  });

  it('tells apart a guest, a wrong password and a worn token', async () => {
    const {fake, guest, open} = openFake({guestsRead: false});
    await expect(guest.people.me()).rejects.toMatchObject({
      code: 'sign_in_required',
    });
    const wrong = open({
      auth: {kind: 'password', authorization: () => 'Basic bm8='},
    });
    await expect(wrong.people.me()).rejects.toMatchObject({
      code: 'token_invalid',
    });
    const worn = open({
      auth: {kind: 'token', authorization: () => 'Bearer old.t'},
    });
    await expect(worn.people.me()).rejects.toMatchObject({
      code: 'token_expired',
    });
    expect(fake.asked.filter((one) => one.includes('@me'))).toHaveLength(3);
  });

  it('says where terms have to be accepted', async () => {
    const {ada} = openFake({termsUrl: 'https://jive.test/terms'});
    const error: unknown = await ada.people.me().catch((one: unknown) => one);
    expect(error).toMatchObject({
      code: 'not_eligible',
      message: expect.stringContaining('https://jive.test/terms'),
    });
    expect(jiveRefusalOf(error)?.termsUrl).toBe('https://jive.test/terms');
  });

  it('acts in somebody else’s name', async () => {
    const {fake, open} = openFake();
    const rosa = open({auth: fake.as('rosa')});
    const [ben] = [...fake.state.people.values()].filter(
      ({username}) => username === 'ben',
    );
    const asBen = rosa.runAs({userId: ben!.id});
    expect((await asBen.people.me()).jive?.username).toBe('ben');
    const byName = rosa.runAs({username: 'ben'});
    expect((await byName.people.me()).id).toBe(ben!.id);
  });

  it('sends nothing to another host', async () => {
    const {guest, open} = openFake();
    await expect(
      guest.call('https://evil.test/api/core/v3/people/@me'),
    ).rejects.toMatchObject({
      name: 'MalformedError',
      message: expect.stringContaining('another host, evil.test'),
    });
    await expect(
      guest.call('https://jive.test.evil.test/x'),
    ).rejects.toMatchObject({name: 'MalformedError'});
    const proxied = open({knownAs: ['https://www.example.com/']});
    const person = await proxied.call(
      'https://www.example.com/api/core/v3/people/2001',
    );
    expect(person).toMatchObject({type: 'person'});
  });

  it('knows a proxied instance by the name it gives itself', async () => {
    const {fake, guest} = openFake();
    fake.once('/api/version', () =>
      Response.json({
        jiveCoreVersions: [{version: 3, uri: '/api/core/v3'}],
        instanceURL: 'https://public.example.com',
      }),
    );
    const link = 'https://public.example.com/api/core/v3/contents?startIndex=1';
    fake.once('/contents', () =>
      Response.json({list: [{id: '1'}], startIndex: 0, links: {next: link}}),
    );
    const found = await collected(guest.contents.all());
    expect(found.length).toBeGreaterThan(3);
    expect(fake.asked.at(-1)).toBe('GET /api/core/v3/contents?startIndex=1');
  });

  it('tells when no answer comes, and lets an abort be an abort', async () => {
    const silent = createJive({
      url: 'https://jive.test',
      retry: false,
      fetch: () => Promise.reject(new TypeError('fetch failed')),
    });
    await expect(silent.people.me()).rejects.toMatchObject({
      name: 'UnreachableError',
    });
    const signal = AbortSignal.abort();
    const {ada} = openFake();
    await expect(ada.people.me({signal})).rejects.toBe(signal.reason);
  });

  it('sends reads and votes again, and nothing else', async () => {
    const {fake, ada, pauses} = openFake();
    const later = () =>
      new Response('', {status: 429, headers: {'retry-after': '2'}});
    fake.once('/people/2001', later);
    await ada.people.get('2001');
    expect(pauses).toEqual([2_000]);

    const [idea] = await collected(ada.contents.all());
    fake.once('/ideaVotes/', later);
    await ada.ideas.vote('18001', true);
    expect(idea).toBeDefined();
    expect(pauses).toEqual([2_000, 2_000]);

    fake.once('/messages/contents', later);
    await expect(ada.messages.add('18003', '<p>Hm</p>')).rejects.toMatchObject({
      code: 'rate_limited',
      problem: {retryAfter: 2},
    });
    expect(pauses).toHaveLength(2);
  });
});
