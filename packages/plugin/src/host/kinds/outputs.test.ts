import {expect, test} from 'vitest';
import type {Json} from '../../json.js';
import {checkBadges} from './check-badges.js';
import {applyPatch, checkPatch, mergePatches} from './check-patch.js';
import {checkTransformed} from './check-transformed.js';
import {checkTree} from './check-tree.js';
import {checkVerdict, strictest} from './check-verdict.js';
import {allowsUrl} from './urls.js';

const pictures = {
  grants: ['img:https://cdn.example.com'] as const,
  asset: (path: string) =>
    path === 'a.svg' ? 'https://plugin.example/a.svg' : undefined,
};
const draws = (tree: Json) => checkTree(tree, pictures);
const link = (href: string) => draws({tag: 'link', props: {href, label: 'x'}});
const image = (src: string) => draws({tag: 'image', props: {src, alt: ''}});

test('keeps of a view what its grammar knows', () => {
  expect(
    draws({
      tag: 'button',
      props: {
        label: 'Go\u202e',
        style: 'position: fixed',
        onPress: {$h: 2},
        onclick: 'alert(1)',
      },
      children: ['no button holds anything'],
    }),
  ).toEqual({
    tag: 'button',
    key: undefined,
    props: {label: 'Go'},
    handlers: {onPress: 2},
    children: [],
  });
});

const nested = (depth: number): Json =>
  depth === 0 ? 'a' : {tag: 'stack', props: {}, children: [nested(depth - 1)]};

test.each<[string, Json]>([
  ['a piece that there is not', {tag: 'script', props: {}}],
  ['a name of every object', {tag: 'constructor', props: {}}],
  ['a password', {tag: 'password', props: {label: 'Password', value: ''}}],
  ['a button without a name', {tag: 'button', props: {label: ' '}}],
  [
    'too many pieces',
    {tag: 'stack', props: {}, children: Array.from({length: 500}, () => 'a')},
  ],
  ['too deep a tree', nested(16)],
  ['too big a tree', {tag: 'text', props: {value: 'x'.repeat(70_000)}}],
  ['a number', 1],
])('draws nothing of %s', (_, tree) => {
  expect(() => draws(tree)).toThrow(
    expect.objectContaining({code: 'invalid-result'}),
  );
});

test('draws as much as it says it does', () => {
  const children = Array.from({length: 499}, () => 'a');
  expect(draws({tag: 'stack', props: {}, children})).not.toBeNull();
  expect(draws(nested(15))).not.toBeNull();
});

test.each([
  'javascript:alert(1)',
  'java\nscript:alert(1)',
  ' https://example.com',
  'data:text/html,x',
  'blob:https://example.com/1',
  '//example.com',
  'https:\\\\example.com',
  'https://user:pass@example.com',
  '/relative',
  `https://example.com/?${'x'.repeat(2_048)}`,
])('no link leads to %s', (href) => {
  expect(() => link(href)).toThrow();
});

test.each(['https://example.com/a?b#c', 'http://example.com', '#place'])(
  'a link may lead to %s',
  (href) => {
    expect(link(href)).toMatchObject({tag: 'link'});
  },
);

test.each([
  'https://evil.example/a.png',
  'https://cdn.example.com.evil.net/a.png',
  'https://cdn.example.com:8443/a.png',
  'http://cdn.example.com/a.png',
  '//cdn.example.com/a.png',
  'data:image/svg+xml;base64,AAAA',
  `data:image/png;base64,${'A'.repeat(40_000)}`,
  'asset:../secret.svg',
])('no picture comes from %s', (src) => {
  expect(() => image(src)).toThrow();
});

test.each([
  'https://cdn.example.com/a.png',
  'data:image/png;base64,AAAA',
  'asset:a.svg',
])('a picture may come from %s', (src) => {
  expect(image(src)).toMatchObject({tag: 'image'});
});

test.each([
  ['https://a.example.com', true],
  ['https://a.b.example.com', true],
  ['https://example.com', false],
  ['https://evilexample.com', false],
  ['https://example.com.evil.net', false],
  ['https://a.example.com.', false],
  ['https://a.example.com:8443', false],
])('a star before example.com allows %s: %s', (url, isAllowed) => {
  const grants = ['net:https://*.example.com'] as const;
  expect(allowsUrl('net', new URL(url), grants)).toBe(isAllowed);
});

test('puts three badges on what the plugin was told of, and no more', () => {
  const badge = {id: 'a', label: 'A', tone: 'loud'};
  const found = checkBadges(
    {known: [badge, badge, badge, badge], foreign: [badge]},
    new Set(['known']),
  );
  expect(Object.keys(found)).toEqual(['known']);
  expect(found['known']).toHaveLength(3);
  expect(found['known']?.[0]?.tone).toBe('neutral');
});

test('patches only what is in the list, the later over the earlier', () => {
  const known = new Set(['a', 'b', 'c']);
  const patch = mergePatches([
    checkPatch({order: ['c', 'b', 'x'], hide: ['a', 'a', 'x']}, known),
    checkPatch({order: ['b', 'c'], pin: ['c']}, known),
  ]);
  expect(patch).toMatchObject({order: ['b', 'c'], hide: ['a'], pin: ['c']});
  const items = ['a', 'b', 'c'].map((id) => ({id}));
  expect(applyPatch(items, patch).map(({id}) => id)).toEqual(['c', 'b']);
});

test('holds to the strictest verdict', () => {
  const verdicts = [
    {verdict: 'warn', message: 'Hm'},
    {verdict: 'block', message: '<b>No</b>'},
    {verdict: 'hold', reason: 'Wait'},
  ].map((verdict) => ({verdict: checkVerdict(verdict)}));
  expect(strictest(verdicts)?.verdict).toEqual({
    verdict: 'block',
    message: '<b>No</b>',
  });
  expect(() => checkVerdict({verdict: 'delete'})).toThrow();
});

test('a held text has a reason for staff, and may have words for its author', () => {
  const held = {verdict: 'hold', reason: 'It says so', message: 'Wait'};
  expect(checkVerdict({...held, field: 'title'})).toEqual(held);
  expect(checkVerdict({verdict: 'hold', reason: 'Wait'})).toEqual({
    verdict: 'hold',
    reason: 'Wait',
  });
  expect(() => checkVerdict({...held, message: 1})).toThrow();
});

test('a welcome leads only where a link may', () => {
  const before = {
    title: 'Welcome',
    text: '',
    actions: [{id: 'a', label: 'In', href: '/own'}],
  };
  const change = (href: string) =>
    checkTransformed(
      'welcome.content',
      {...before, actions: [{id: 'a', label: 'In', href}]},
      before,
    ).actions[0]?.href;
  expect(change('/own')).toBe('/own');
  expect(() => change('javascript:alert(1)')).toThrow();
});
