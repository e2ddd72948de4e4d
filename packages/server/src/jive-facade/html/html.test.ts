import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {htmlFromTree} from '../../syndication/html-from-tree.js';
import {writtenText} from '../../text/written-text.js';
import type {Pen} from '../draw/pen.js';
import {textFromEntities} from './entities.js';
import {jiveBody, withoutWrapper} from './jive-body.js';
import {markdownFromHtml} from './markdown-from-html.js';

/** What a program gets back of what it sent. */
const kept = (html: string) =>
  htmlFromTree(writtenText(markdownFromHtml(html)).body);

describe('HTML from a program', () => {
  it.each([
    ['<p>One</p><p>Two</p>', '<p>One</p><p>Two</p>'],
    ['One<br>Two<br/>Three', '<p>One<br/>Two<br/>Three</p>'],
    [
      '<div>One <b>bold</b> and <i>so</i></div>',
      '<p>One <strong>bold</strong> and <em>so</em></p>',
    ],
    ['<ul><li>a<li>b</ul>', '<ul><li><p>a</p></li><li><p>b</p></li></ul>'],
    [
      '<ol><li>a</li><li>b</li></ol>',
      '<ol><li><p>a</p></li><li><p>b</p></li></ol>',
    ],
    [
      '<blockquote><p>said</p></blockquote>',
      '<blockquote><p>said</p></blockquote>',
    ],
    ['<pre>a *b*\n  c</pre>', '<pre><code>a *b*\n  c</code></pre>'],
    ['<code>a`b</code>', '<p><code>a`b</code></p>'],
    ['<h2>Head</h2>text', '<p><strong>Head</strong></p><p>text</p>'],
    [
      '<a href="https://a.test/x_(y)">z</a>',
      '<p><a href="https://a.test/x_%28y%29" rel="ugc nofollow">z</a></p>',
    ],
    ['<a href="javascript:alert(1)">z</a>', '<p>z</p>'],
    ['<table><tr><td>a</td><td>b</td></tr></table>', '<p>a b</p>'],
    ['a &amp;lt;b&gt; &#8211; &nbsp;c', '<p>a &amp;lt;b&gt; – c</p>'],
  ])('%s says %s', (html, expected) => {
    expect(kept(html)).toBe(expected);
  });

  it.each([
    '<script>alert(1)</script>',
    '<style>p{}</style>',
    '<!-- <p>x</p> -->',
    '<!--',
    '<img src=x onerror=alert(1)>',
    '<iframe src="x">y</iframe>',
    '<svg><p>x</p></svg>',
  ])('%s says nothing', (html) => {
    expect(kept(html)).toBe('');
  });

  it('keeps text as text, whatever it looks like', () => {
    const looks = [
      '*a* _b_ `c` [d](e)',
      '# no',
      '- no',
      '1. no',
      '> no',
      '<b>',
      'a \\ b',
    ];
    for (const text of looks) {
      const html = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
      const {plain} = writtenText(markdownFromHtml(`<p>${html}</p>`));
      expect(plain).toBe(text);
    }
  });

  it('never becomes markup that was not allowed', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '<p>',
        '</p>',
        '<b>',
        '</b>',
        '<li>',
        '<ul>',
        '</ul>',
        '<pre>',
        '</pre>',
        '<a href="javascript:x">',
        '<a href=https://a.test>',
        '</a>',
        '<script>',
        '</script>',
        '<!--',
        '-->',
        '&lt;',
        '&#x3c;script&#x3e;',
        '<',
        '>',
        '"',
        '*',
        '`',
        '[',
        '](',
        '\n',
        ' ',
      ),
      fc.string({maxLength: 8}),
    );
    fc.assert(
      fc.property(fc.array(piece, {maxLength: 30}), (pieces) => {
        const html = kept(pieces.join(''));
        expect(
          html
            .replace(
              /<\/?(?:p|strong|em|ul|ol|li|blockquote|pre|code|br\/)>|<\/a>/g,
              '',
            )
            .replace(/<a href="https?:[^"]*" rel="ugc nofollow">/g, '')
            .replace(/<a href="mailto:[^"]*" rel="ugc nofollow">/g, ''),
        ).not.toMatch(/<\w/);
      }),
    );
  });

  it.each(['<!--', '<a ', '<p>', '<b> </b>', '<li>', '&', '<'])(
    'of nothing but %s takes time in proportion to its length',
    (piece) => {
      const time = (length: number) => {
        const html = piece.repeat(length / piece.length);
        const begun = performance.now();
        markdownFromHtml(html);
        return performance.now() - begun;
      };
      time(10_000);
      const short = Math.min(time(20_000), time(20_000));
      const long = Math.min(time(160_000), time(160_000));
      expect(long).toBeLessThan(30 * (short + 2));
    },
  );
});

it('takes its own wrapper off again', () => {
  const {body} = writtenText('Hello **there**');
  const sent = jiveBody('id', body);
  expect(sent).toContain('[DocumentBodyStart:id]');
  expect(withoutWrapper(sent)).toBe(
    '<div class="jive-rendered-content"><p>Hello <strong>there</strong></p></div>',
  );
  expect(kept(withoutWrapper(sent))).toBe(
    '<p>Hello <strong>there</strong></p>',
  );
});

it('names people as Jive does, and reads their names again', () => {
  const person = '018f3a5e-0000-7000-8000-000000000001';
  const pen = {root: 'https://a.example', number: () => '42'} as unknown as Pen; // Nothing else of it is used.
  const name = {type: 'text' as const, value: '@Ada <b>Lovelace'};
  const sent = jiveBody(
    'id',
    [
      {
        type: 'paragraph',
        children: [{type: 'mention', person, children: [name]}],
      },
    ],
    pen,
  );
  expect(sent).toContain('data-objectId="42" data-objectType="3"');
  expect(sent).toContain(
    'href="https://a.example/people/ada.b.lovelace.42">Ada &lt;b&gt;Lovelace</a>',
  );
  expect(markdownFromHtml(withoutWrapper(sent))).toBe('@Ada \\<b\\>Lovelace');
  const macro =
    '<p>Hi <a class="jive_macro jive_macro_user" href="javascript:;" ___default_attr="42">Ada</a></p>';
  expect(markdownFromHtml(macro)).toBe('Hi @Ada');
});

it('shows pictures that are here, and knows them again', () => {
  const id = '018f3a5e-0000-7000-8000-000000000009';
  const pen = {
    root: '',
    pictures: 'https://a.example/api/v1',
  } as unknown as Pen; // Nothing else of it is used.
  const picture = {
    type: 'picture' as const,
    id,
    url: `images/${id}`,
    width: 20,
    height: 10,
    alt: 'A "sign" <b>',
  };
  const body = [{type: 'paragraph' as const, children: [picture]}];
  const sent = jiveBody('id', body, pen);
  expect(sent).toContain(
    `<img src="https://a.example/api/v1/images/${id}" width="20" height="10" alt="A &quot;sign&quot; &lt;b&gt;"/>`,
  );
  expect(markdownFromHtml(withoutWrapper(sent))).toBe(
    `![A "sign" \\<b\\>](image:${id})`,
  );
  // Without an address there are only its words.
  expect(jiveBody('id', body)).toContain('<p>A &quot;sign&quot; &lt;b&gt;</p>');
  const elsewhere = '<p>So <img src="https://b.example/x.png" alt="y"></p>';
  expect(markdownFromHtml(elsewhere)).toBe('So');
});

it('reads entities, and makes no half characters', () => {
  expect(textFromEntities('Heyo&#8211; &eacute;&unknown; &#xD800;&#0;')).toBe(
    'Heyo– é&unknown; \uFFFD\uFFFD',
  );
});
