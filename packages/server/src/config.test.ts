import {describe, expect, it} from 'vitest';
import {
  communityOfHost,
  ConfigError,
  defaultCommunity,
  parseConfig,
  readConfig,
} from './config.js';

const issuer = {
  issuer: 'https://host.test',
  algorithm: 'HS256',
  secret: 'a secret that is long enough for this',
};
const community = {id: 'demo', name: 'Demo'};

const sentenceFor = (written: unknown, environment = {}) => {
  try {
    parseConfig(written, environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return undefined;
};

describe('a configuration', () => {
  it('lets nobody in unless it says so', () => {
    expect(parseConfig({communities: [community]}).communities).toEqual([
      {...community, default: false, origins: [], issuers: [], staff: []},
    ]);
  });

  it('answers programs only where it says so, and by the hosts it names', () => {
    const config = parseConfig({
      communities: [
        community,
        {...community, id: 'tiles', jive: {hosts: ['jive.example.com']}},
      ],
    });
    expect(config.communities.map(({jive}) => jive)).toEqual([
      undefined,
      {enabled: true, hosts: ['jive.example.com'], securityPrefix: false},
    ]);
    const find = communityOfHost(config);
    expect(find('JIVE.example.com')).toBe('tiles');
    expect(find('www.example.com')).toBeUndefined();
    expect(
      sentenceFor({communities: [{...community, jive: {hosts: ['http://x']}}]}),
    ).toContain('hosts');
  });

  it('takes secrets from the environment', () => {
    const text = JSON.stringify({
      communities: [{...community, issuers: [{...issuer, secret: '$HOST'}]}],
    });

    const {communities} = readConfig(text, {HOST: issuer.secret});

    expect(communities[0]?.issuers).toEqual([{...issuer, roles: false}]);
    expect(() => readConfig(text, {})).toThrow(
      'The configuration takes a secret from $HOST, but the environment has no HOST.',
    );
  });

  it('takes nothing else from the environment', () => {
    expect(
      parseConfig({communities: [{...community, name: '$HOME'}]}, {HOME: '/x'})
        .communities[0]?.name,
    ).toBe('$HOME');
  });

  it('names the default community, or takes the first', () => {
    const second = {id: 'second', name: 'Second'};

    expect(
      defaultCommunity(parseConfig({communities: [community, second]}))?.id,
    ).toBe('demo');
    expect(
      defaultCommunity(
        parseConfig({communities: [community, {...second, default: true}]}),
      )?.id,
    ).toBe('second');
  });

  it.each([
    ['https://docs.example.com/path'],
    ['https://docs.example.com/'],
    ['https://*.example.com'],
    ['*'],
    ['docs.example.com'],
    ['ftp://docs.example.com'],
    ['https://Docs.example.com'],
    ['null'],
  ])('refuses %s as an origin', (origin) => {
    expect(
      sentenceFor({communities: [{...community, origins: [origin]}]}),
    ).toContain('An origin is a scheme, a host and perhaps a port');
  });

  it.each([
    ['no community', {communities: []}, 'At least one community'],
    [
      'two with one id',
      {communities: [community, community]},
      'Two communities have the id "demo".',
    ],
    [
      'two defaults',
      {
        communities: [
          {...community, default: true},
          {id: 'b', name: 'B', default: true},
        ],
      },
      'Only one community can be the default one.',
    ],
    [
      'an issuer twice',
      {communities: [{...community, issuers: [issuer, issuer]}]},
      'The community "demo" names the issuer "https://host.test" twice.',
    ],
    [
      'a short secret',
      {communities: [{...community, issuers: [{...issuer, secret: 'short'}]}]},
      'issuers[0]',
    ],
    [
      'an unsigned issuer',
      {
        communities: [
          {...community, issuers: [{...issuer, algorithm: 'none'}]},
        ],
      },
      'issuers[0]',
    ],
    [
      'an id with capitals',
      {communities: [{...community, id: 'Demo'}]},
      'small letters',
    ],
    ['an unknown field', {communities: [{...community, orgins: []}]}, 'orgins'],
  ])('refuses %s', (_what, written, sentence) => {
    expect(sentenceFor(written)).toContain(sentence);
  });

  it('refuses what is no JSON', () => {
    expect(() => readConfig('{')).toThrow('not valid JSON');
  });
});
