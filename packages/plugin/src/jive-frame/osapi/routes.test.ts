import {expect, test} from 'vitest';
import {routeOf} from './routes.js';

const site = 'https://docs.example';
const name = (verb: string, href: string) => routeOf(verb, href, site).name;

test.each([
  ['GET', '/contents?count=4', 'contents'],
  ['GET', '/api/core/v3/contents', 'contents'],
  ['GET', 'api/core/v3/contents', 'contents'],
  ['GET', `${site}/api/core/v3/contents/7`, 'content'],
  ['GET', '/places/roadmap', 'place'],
  ['GET', '/places/friends/blog', 'place'],
  ['GET', '/places/root/places', 'places within'],
  ['GET', '/places/roadmap/contents', 'place contents'],
  ['GET', '/search/places?filter=search(x)', 'places'],
  ['GET', '/people/@me', 'viewer'],
  ['POST', '/contents', 'create'],
  ['POST', '/places/help/contents', 'create within'],
])('%s %s means %s', (verb, href, meant) => {
  expect(name(verb, href)).toBe(meant);
});

test.each([
  ['GET', 'http://evil.example/api/core/v3/contents'],
  ['GET', '//evil.example/contents'],
  ['GET', 'https://docs.example.evil.net/api/core/v3/contents'],
  ['GET', 'https://docs.example@evil.example/contents'],
  ['GET', '/places/../contents'],
  ['GET', '/contents/%2e%2e'],
  ['GET', '\\\\evil.example\\contents'],
  ['GET', 'javascript:alert(1)'],
  ['GET', '/people/@me/security'],
  ['GET', '/webhooks'],
  ['DELETE', '/contents/7'],
  ['PUT', '/contents/7'],
  ['POST', '/webhooks'],
  ['', ''],
])('%s %s leads nowhere', (verb, href) => {
  expect(() => name(verb, href)).toThrow(/no other address/);
});

test('a query means what it says, and no prototype', () => {
  const {query} = routeOf(
    'GET',
    '/contents?count=4&__proto__=x&filter=type(a)&filter=tag(b)#x',
    site,
  );
  expect(query).toEqual({count: '4', filter: ['type(a)', 'tag(b)']});
});
