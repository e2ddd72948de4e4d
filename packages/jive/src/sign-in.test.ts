import {describe, expect, it} from 'vitest';
import {authorizeAddress, oauth, type JiveTokens} from './index.js';
import {fakeClient} from './testing/index.js';
import {collected, openFake} from './test-jive.js';

function signedIn(options: Parameters<typeof openFake>[0] = {}) {
  const opened = openFake(options);
  const saved: JiveTokens[] = [];
  const auth = oauth({
    ...fakeClient,
    grant: {username: 'ada', password: 'secret'},
    save: (tokens) => void saved.push(tokens),
  });
  return {...opened, saved, jive: opened.open({auth})};
}

describe('signing in with OAuth 2', () => {
  it('begins with a password, once for many calls at once', async () => {
    const {fake, jive, saved} = signedIn();
    const people = await Promise.all([1, 2, 3].map(() => jive.people.me()));
    expect(people.map(({displayName}) => displayName)).toEqual([
      'Ada Byron',
      'Ada Byron',
      'Ada Byron',
    ]);
    expect(fake.signIn.given).toBe(1);
    expect(saved).toHaveLength(1);
  });

  it('begins with a code, and says where to get one', async () => {
    const {fake, open} = openFake();
    const address = new URL(
      authorizeAddress(`${fake.url}/`, {clientId: 'a+b', state: 'x'}),
    );
    expect(address.pathname).toBe('/oauth2/authorize');
    expect(Object.fromEntries(address.searchParams)).toEqual({
      client_id: 'a+b',
      response_type: 'code',
      state: 'x',
    });
    const [ada] = [...fake.state.people.values()];
    const code = fake.signIn.codeFor(ada!);
    const jive = open({auth: oauth({...fakeClient, grant: {code}})});
    expect((await jive.people.me()).jive?.username).toBe('ada');
  });

  it('goes on with kept tokens, and rotates them', async () => {
    const first = signedIn();
    await first.jive.people.me();
    first.fake.signIn.expire();
    const [tokens] = first.saved;
    const saved: JiveTokens[] = [];
    const jive = first.open({
      auth: oauth({
        ...fakeClient,
        tokens: tokens!,
        save: (tokens) => void saved.push(tokens),
      }),
    });
    await jive.people.me();
    expect(saved.map(({refreshToken}) => refreshToken)).toEqual(['2.r']);
    expect(saved[0]?.expiresAt).toMatch(/Z$/);
  });

  it('renews once for many calls that are refused at once', async () => {
    const {fake, jive} = signedIn();
    await jive.people.me();
    fake.signIn.expire();
    const calls = Array.from({length: 8}, () => jive.people.me());
    expect(await Promise.all(calls)).toHaveLength(8);
    expect(fake.signIn.given).toBe(2);
  });

  it('renews by the clock before a call is refused', async () => {
    let now = Date.parse('2026-01-01T00:00:00Z');
    const {fake, open} = openFake({now: () => now, tokenLife: 60});
    const grant = {username: 'ada', password: 'secret'};
    const jive = open({auth: oauth({...fakeClient, grant}), now: () => now});
    await jive.people.me();
    now += 61_000;
    fake.asked.length = 0;
    await jive.people.me();
    expect(fake.asked).toEqual([
      'POST /oauth2/token',
      'GET /api/core/v3/people/@me',
    ]);
  });

  it('renews in the middle of a list, and misses nothing', async () => {
    const {fake, jive} = signedIn({guestsRead: false});
    const subjects: (string | undefined)[] = [];
    for await (const {subject} of jive.contents.all({count: 2})) {
      subjects.push(subject);
      if (subjects.length === 2) fake.signIn.expire();
    }
    expect(subjects).toHaveLength(5);
    expect(new Set(subjects).size).toBe(5);
    expect(fake.signIn.given).toBe(2);
  });

  it('repeats a write that was refused, with its body', async () => {
    const {fake, jive} = signedIn();
    await jive.people.me();
    fake.signIn.expire();
    const reply = await jive.messages.add('18003', '<p>Still here.</p>');
    expect(reply.content?.text).toContain('Still here.');
  });

  it('says that the sign-in is over when it cannot be renewed', async () => {
    const {fake, jive, pauses} = signedIn();
    await jive.people.me();
    fake.signIn.expire();
    fake.once('/oauth2/token', () =>
      Response.json({error: 'invalid_grant'}, {status: 400}),
    );
    const calls = await Promise.allSettled([
      jive.people.me(),
      jive.people.me(),
    ]);
    for (const call of calls) {
      expect(call).toMatchObject({
        status: 'rejected',
        reason: {name: 'RefusedError', code: 'token_expired', status: 401},
      });
    }
    expect(pauses).toEqual([]);
  });

  it('tells a wrong password, and nothing to sign in with', async () => {
    const {open} = openFake();
    const grant = {username: 'ada', password: 'wrong'};
    const wrong = open({auth: oauth({...fakeClient, grant})});
    await expect(wrong.people.me()).rejects.toMatchObject({
      code: 'token_invalid',
    });
    const nobody = open({auth: oauth(fakeClient)});
    await expect(nobody.people.me()).rejects.toMatchObject({
      code: 'sign_in_required',
    });
  });

  it('tells when the answer has no token, and when none comes', async () => {
    const {fake, jive} = signedIn();
    fake.once('/oauth2/token', () => Response.json({token_type: 'bearer'}));
    await expect(jive.people.me()).rejects.toMatchObject({
      name: 'MalformedError',
    });
    fake.once('/oauth2/token', () => Response.error());
    await expect(jive.people.me()).rejects.toMatchObject({
      name: 'RefusedError',
    });
    expect((await jive.people.me()).type).toBe('person');
  });
});

describe('signing in with a password', () => {
  it('can have signs beyond ASCII', async () => {
    const {fake, open} = openFake();
    const [ada] = [...fake.state.people.values()];
    ada!.password = 'pä:ss';
    const {basic} = await import('./index.js');
    const jive = open({auth: basic('ada', 'pä:ss')});
    expect((await collected(jive.contents.all())).length).toBe(5);
    expect((await jive.people.me()).id).toBe(ada!.id);
  });
});
