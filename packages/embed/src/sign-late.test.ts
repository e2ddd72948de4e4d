import {UnreachableError} from '@townhall/client';
import type {Sign} from '@townhall/client/parts/session';
import {describe, expect, it} from 'vitest';
import {signLate} from './sign-late.js';

/** Writes down who calls what, and opens a session for every token. */
function openLine() {
  const calls: string[] = [];
  const transport = async (path: string, {headers, json}: Call) => {
    calls.push([path, headers?.['authorization'] ?? 'guest'].join(' as '));
    if (path !== 'sessions') return undefined;
    const {token} = Object(json);
    return {accessToken: `for-${token}`, expiresAt: '2999-01-01T00:00:00Z'};
  };
  // Its answers are what these calls expect.
  return {calls, transport: transport as Parameters<Sign>[0]};
}

interface Call {
  headers?: Readonly<Record<string, string>>;
  json?: unknown;
}

describe('a call that is signed late', () => {
  it('goes out as it is where nobody can be signed in', async () => {
    const {calls, transport} = openLine();
    const {signed, isSignedIn} = signLate(transport, undefined, Date.now);

    await signed('me', {});

    expect(await isSignedIn(undefined)).toBe(false);
    expect(calls).toEqual(['me as guest']);
  });

  it('asks a page with a guest again, because they may sign in', async () => {
    const {calls, transport} = openLine();
    const page: {token?: string} = {};
    const {signed} = signLate(transport, () => page.token, Date.now);

    await signed('me', {});
    page.token = 'ada';
    await signed('me', {});

    expect(calls).toEqual([
      'me as guest',
      'sessions as guest',
      'me as Bearer for-ada',
    ]);
  });

  it('asks the page once, whoever calls meanwhile', async () => {
    const {calls, transport} = openLine();
    let asked = 0;
    const token = async () => `ada-${(asked += 1)}`;
    const {signed, isSignedIn} = signLate(transport, token, Date.now);

    await Promise.all([
      signed('me', {}),
      signed('me/ballots', {}),
      isSignedIn(undefined),
    ]);

    expect(asked).toBe(1);
    expect(calls.filter((call) => call.startsWith('sessions'))).toHaveLength(1);
    expect(calls).toContain('me/ballots as Bearer for-ada-1');
  });

  it('says that nothing could be reached when the page does not answer', async () => {
    const {transport} = openLine();
    let isBroken = true;
    const token = async () => {
      if (isBroken) throw new Error('500');
      return undefined;
    };
    const {signed} = signLate(transport, token, Date.now);

    await expect(signed('me', {})).rejects.toBeInstanceOf(UnreachableError);
    isBroken = false;
    await signed('me', {});
  });
});
