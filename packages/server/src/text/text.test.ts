import type {Block, Inline} from '@townhall/client';
import {richTextSchema} from '@townhall/client/contract';
import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {propertyRuns} from '../testing/property-runs.js';
import {cleanLine, cleanText} from './clean-text.js';
import {excerptOf} from './plain-text.js';
import {maximumNodes} from './rich-text.js';
import {nobody, readText, writtenText} from './written-text.js';

const paragraph = (...children: Inline[]): Block => ({
  type: 'paragraph',
  children,
});
const plain = (value: string): Inline => ({type: 'text', value});

describe('what people write', () => {
  test.each<[string, string, Block[]]>([
    [
      'paragraphs and line ends',
      'one\ntwo\n\nthree',
      [
        paragraph(plain('one'), {type: 'break'}, plain('two')),
        paragraph(plain('three')),
      ],
    ],
    [
      'strong, emphasis and code',
      '**a** *b* `c`',
      [
        paragraph(
          {type: 'strong', children: [plain('a')]},
          plain(' '),
          {type: 'emphasis', children: [plain('b')]},
          plain(' '),
          {type: 'code', value: 'c'},
        ),
      ],
    ],
    [
      'a block of code',
      'so:\n```js\nif (a < b) **c**\n\n```\nend',
      [
        paragraph(plain('so:')),
        {type: 'code-block', value: 'if (a < b) **c**\n', language: 'js'},
        paragraph(plain('end')),
      ],
    ],
    [
      'an unfinished block of code',
      '```\nx',
      [{type: 'code-block', value: 'x', language: null}],
    ],
    [
      'quotes and lists',
      '> a\n\n1. b\n   - c',
      [
        {type: 'quote', children: [paragraph(plain('a'))]},
        {
          type: 'list',
          ordered: true,
          items: [
            [
              paragraph(plain('b')),
              {type: 'list', ordered: false, items: [[paragraph(plain('c'))]]},
            ],
          ],
        },
      ],
    ],
    [
      'links',
      '[a](https://a.example/?q=1) <mailto:x@a.example>',
      [
        paragraph(
          {
            type: 'link',
            href: 'https://a.example/?q=1',
            children: [plain('a')],
          },
          plain(' '),
          {
            type: 'link',
            href: 'mailto:x@a.example',
            children: [plain('mailto:x@a.example')],
          },
        ),
      ],
    ],
    [
      'bare links, without the sentence around them',
      'See (https://a.example/b_c_(d)), or http://e.example.',
      [
        paragraph(
          plain('See ('),
          {
            type: 'link',
            href: 'https://a.example/b_c_(d))',
            children: [plain('https://a.example/b_c_(d))')],
          },
          plain(', or '),
          {
            type: 'link',
            href: 'http://e.example/',
            children: [plain('http://e.example')],
          },
          plain('.'),
        ),
      ],
    ],
    [
      'addresses that lead nowhere good',
      '[a](javascript:alert(1)) [b](data:text/html,x) [c](/d)',
      [paragraph(plain('a'), plain(' '), plain('b'), plain(' '), plain('c'))],
    ],
    [
      'HTML, headings and entities as text',
      '<img src=x onerror=alert(1)>\n# a &lt; b\n---',
      [
        paragraph(
          plain('<img src=x onerror=alert(1)>'),
          {type: 'break'},
          plain('# a &lt; b'),
          {type: 'break'},
          plain('---'),
        ),
      ],
    ],
    ['an indented paragraph', '    not code', [paragraph(plain('not code'))]],
    ['nothing', ' \n ', []],
  ])('reads %s', (_, source, tree) => {
    expect(writtenText(source).body).toEqual(tree);
  });

  test('is kept as it was written, and as what it says', () => {
    const text = writtenText('**Dark** mode\r\n\r\n- one\r\n- two');
    expect(text).toMatchObject({
      source: '**Dark** mode\n\n- one\n- two',
      plain: 'Dark mode\none\ntwo',
      excerpt: 'Dark mode one two',
    });
  });

  test.each([
    ['[', '*', '>', '`', '_', '<', '\\', '~', '!', '('],
    ['> ', '- ', '1. ', '* ', '*_', '*a**b', '[a](', '](', '> - ', 'a\n'],
    ['- a\n', '>\n', '```\n', '![', 'http://', '<a:', '[a][', '**a [', '  - '],
  ])(
    'takes hostile text in its stride: %s %s %s %s %s %s %s %s %s',
    (...all) => {
      for (const mark of all) {
        const {body, plain} = writtenText(mark.repeat(10_000).slice(0, 20_000));
        expect(richTextSchema.safeParse(body).success).toBe(true);
        expect(countOf(body)).toBeLessThanOrEqual(maximumNodes);
        expect(depthOf(body)).toBeLessThanOrEqual(40);
        expect(plain.length).toBeLessThanOrEqual(40_000);
      }
    },
  );

  test('always becomes a tree that the contract knows', () => {
    const markup = fc.constantFrom(
      '*',
      '**',
      '_',
      '`',
      '```',
      '\n',
      '\n\n',
      '> ',
      '- ',
      '1. ',
      '[',
      '](',
      ')',
      '<',
      '>',
      'https://a.example',
      ' ',
      '    ',
      '\\',
      '&#8238;',
      'word',
      '\u202E',
    );
    fc.assert(
      fc.property(fc.array(markup, {maxLength: 60}), (parts) => {
        const {body, excerpt, plain} = writtenText(parts.join(''));
        expect(richTextSchema.safeParse(body).success).toBe(true);
        expect([...excerpt].length).toBeLessThanOrEqual(200);
        expect(JSON.stringify(body)).not.toMatch(/\u202E/u);
        for (const href of hrefsOf(body)) {
          expect(href).toMatch(/^(https?|mailto):/);
        }
        expect(plain).toBe(plain.normalize('NFC'));
      }),
      {numRuns: propertyRuns(200)},
    );
  });
});

describe('pictures', () => {
  const id = '018f3a5e-0000-7000-8000-000000000009';
  const found = new Map([[id, {url: `images/${id}`, width: 2, height: 1}]]);
  const read = (text: string) =>
    readText(text).with({people: nobody, pictures: found});
  const picture = (alt: string): Inline => ({
    type: 'picture',
    id,
    url: `images/${id}`,
    width: 2,
    height: 1,
    alt,
  });

  test.each<[string, string, Inline[]]>([
    ['with what they show', `![A *sign*](image:${id})`, [picture('A sign')]],
    ['without', `![](image:${id})`, [picture('')]],
    ['in capitals', `![a](IMAGE:${id.toUpperCase()})`, [picture('a')]],
    [
      'in a sentence',
      `See!![a](image:${id})!`,
      [plain('See!'), picture('a'), plain('!')],
    ],
    [
      'in what is strong',
      `**x ![a](image:${id})**`,
      [{type: 'strong', children: [plain('x '), picture('a')]}],
    ],
    [
      'not in code',
      `\`![a](image:${id})\``,
      [{type: 'code', value: `![a](image:${id})`}],
    ],
    [
      'not from elsewhere',
      '![a](https://a.test/b.png)',
      [
        plain('!'),
        {type: 'link', href: 'https://a.test/b.png', children: [plain('a')]},
      ],
    ],
  ])('stand in a text: %s', (_, text, children) => {
    expect(read(text).body).toEqual([paragraph(...children)]);
  });

  test('are words where they are not there, and count once', () => {
    const gone = '018f3a5e-0000-7000-8000-00000000000a';
    const text = `![a](image:${id}) ![b](image:${gone}) ![c](image:${id})`;
    expect(readText(text).pictures).toEqual([id, gone]);
    const {body, pictures, plain: words} = read(text);
    expect(pictures).toEqual([id]);
    expect(body).toEqual([
      paragraph(picture('a'), plain(' '), plain('b'), plain(' '), picture('c')),
    ]);
    expect(words).toBe('a b c');
    expect(writtenText(text).body).toEqual([
      paragraph(plain('a'), plain(' '), plain('b'), plain(' '), plain('c')),
    ]);
  });
});

describe('cleaning', () => {
  test.each([
    ['controls', 'a\u0000b\u0007c\u009Bd\te\nf', 'abcd\te\nf'],
    ['turned directions', 'a\u202Eb\u2066c\u200F', 'abc'],
    ['what has no width', 'ad\u200Bm\u2060i\u00ADn\uFEFF', 'admin'],
    ['joiners between Latin letters', 'ad\u200Dmi\u200Cn', 'admin'],
    ['line ends', 'a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
    ['half a surrogate pair', 'a\uD800b', 'a\uFFFDb'],
    ['the composed form', 'e\u0301', 'é'],
  ])('takes care of %s', (_, dirty, clean) => {
    expect(cleanText(dirty)).toBe(clean);
  });

  test('leaves what scripts and emoji need', () => {
    for (const text of ['👩‍👩‍👧‍👦', 'می‌خواهم', '👍🏽', 'नमस्ते', '🏳️‍🌈']) {
      expect(cleanText(text)).toBe(text);
    }
    expect(cleanLine('  two \n lines ')).toBe('two lines');
  });
});

test('an excerpt ends at a word, and holds at most two hundred characters', () => {
  expect(excerptOf('short')).toBe('short');
  const long = excerptOf('word '.repeat(100));
  expect(long).toMatch(/word…$/);
  expect([...excerptOf('😀'.repeat(300))]).toHaveLength(200);
});

type Node = {type: string; children?: Node[]; items?: Node[][]; href?: string};

function countOf(nodes: readonly Node[]): number {
  return nodes.reduce((sum, node) => sum + 1 + countOf(childrenOf(node)), 0);
}

function depthOf(nodes: readonly Node[]): number {
  return nodes.reduce(
    (deepest, node) => Math.max(deepest, 1 + depthOf(childrenOf(node))),
    0,
  );
}

const hrefsOf = (nodes: readonly Node[]): string[] =>
  nodes.flatMap((node) =>
    [node.href ?? [], ...hrefsOf(childrenOf(node))].flat(),
  );

const childrenOf = ({children = [], items = []}: Node) => [
  ...children,
  ...items.flat(),
];
