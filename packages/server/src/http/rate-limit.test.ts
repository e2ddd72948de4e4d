import {describe, expect, test} from 'vitest';
import {addressKey, networkKey} from './address.js';
import {
  createRateLimiter,
  rateLimitsFrom,
  type RateLimitsDraft,
} from './rate-limit.js';

function aLimiter(draft: RateLimitsDraft) {
  let now = Date.parse('2026-11-22T12:00:00Z');
  const limiter = createRateLimiter(rateLimitsFrom(draft), () => new Date(now));
  return {
    advance: (seconds: number) => {
      now += seconds * 1_000;
    },
    vote: (person: string | null, address?: string, community = 'demo') =>
      limiter.take({class: 'vote', community, person, address}),
    create: (person: string) =>
      limiter.take({
        class: 'create',
        community: 'demo',
        person,
        address: undefined,
      }),
  };
}

const rate = (most: number, seconds = 60) => ({most, seconds});

describe('a rate', () => {
  test('admits so many at once, and then one after the other', () => {
    const {vote, advance} = aLimiter({vote: {person: rate(3)}});
    const remaining = () => vote('ada')?.remaining;
    expect([remaining(), remaining(), remaining()]).toEqual([2, 1, 0]);
    expect(vote('ada')).toEqual({
      admitted: false,
      limit: 3,
      remaining: 0,
      reset: 60,
      retryAfter: 20,
    });

    advance(20);
    expect(vote('ada')?.admitted).toBe(true);
    expect(vote('ada')?.admitted).toBe(false);
    advance(600);
    expect(vote('ada')?.remaining).toBe(2);
  });

  test('costs nothing when it refuses', () => {
    const {vote, advance} = aLimiter({
      vote: {person: rate(1), address: rate(2)},
    });
    vote('ada', '192.0.2.1');
    for (let again = 0; again < 5; again += 1) {
      expect(vote('ada', '192.0.2.1')?.admitted).toBe(false);
    }
    expect(vote('grace', '192.0.2.1')?.admitted).toBe(true);
    expect(vote('alan', '192.0.2.1')?.admitted).toBe(false);
    advance(60);
    expect(vote('ada', '192.0.2.1')?.admitted).toBe(true);
  });

  test('is one for a whole network, whichever of its addresses asks', () => {
    const {vote} = aLimiter({
      vote: {address: rate(2), network: rate(3)},
    });
    const admitted = (person: string, address: string) =>
      vote(person, address)?.admitted;
    expect(admitted('ada', '192.0.2.1')).toBe(true);
    expect(admitted('alan', '192.0.2.1')).toBe(true);
    expect(admitted('alma', '192.0.2.1')).toBe(false);
    expect(admitted('alma', '192.0.2.200')).toBe(true);
    expect(admitted('stan', '192.0.2.201')).toBe(false);
    expect(admitted('stan', '192.0.3.1')).toBe(true);
  });

  test('is each person’s, each kind’s and each community’s own', () => {
    const {vote, create} = aLimiter({
      vote: {person: rate(1), community: rate(2)},
      create: {person: rate(1)},
    });
    expect(vote('ada')?.admitted).toBe(true);
    expect(create('ada')?.admitted).toBe(true);
    expect(vote('grace')?.admitted).toBe(true);
    expect(vote('alan')?.admitted).toBe(false);
    expect(vote('alan', undefined, 'other')?.admitted).toBe(true);
  });

  test('is not there where nothing limits', () => {
    const none = {person: null, address: null, network: null, community: null};
    expect(aLimiter({vote: none}).vote('ada', '192.0.2.1')).toBeUndefined();
  });
});

describe('an address', () => {
  const key = (
    remote: string | undefined,
    forwardedFor: string | null = null,
    trustedProxies = 0,
  ) => addressKey({remote, forwardedFor, trustedProxies});

  test.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0DB8::1', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['127.0.0.1', undefined],
    ['::1', undefined],
    ['::ffff:127.0.0.1', undefined],
    [undefined, undefined],
    ['rubbish', undefined],
  ])('%s counts as %s', (remote, expected) => {
    expect(key(remote)).toBe(expected);
  });

  test('belongs to a network', () => {
    expect(networkKey('192.0.2.7')).toBe('192.0.2.0/24');
    expect(networkKey('2001:db8:1:2::/64')).toBe('2001:db8:1::/48');
  });

  test('of a stranger is not taken from what the stranger says', () => {
    expect(key('192.0.2.7', '198.51.100.1')).toBe('192.0.2.7');
  });

  test('behind trusted proxies is what the first of them heard', () => {
    const said = '203.0.113.9, 198.51.100.1';
    expect(key('10.0.0.1', said, 1)).toBe('198.51.100.1');
    expect(key('10.0.0.1', said, 2)).toBe('203.0.113.9');
    expect(key('10.0.0.1', '[2001:db8::9]:443', 1)).toBe('2001:db8:0:0::/64');
    expect(key('10.0.0.1', null, 1)).toBe('10.0.0.1');
    expect(key('127.0.0.1', null, 1)).toBeUndefined();
  });
});
