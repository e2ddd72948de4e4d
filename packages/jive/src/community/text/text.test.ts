import {injections} from '@townhall/client/testing/injections';
import {describe, expect, it} from 'vitest';
import {htmlOf} from './markdown.js';
import {richTextOf} from './rich-text.js';
import {excerptOf} from './excerpt.js';

const text = (value: string) => ({type: 'text', value});
const paragraph = (...children: unknown[]) => ({type: 'paragraph', children});

describe('Jive’s HTML', () => {
  it('loses what Jive wraps around it', () => {
    expect(
      richTextOf(
        '<body><!-- [DocumentBodyStart:1-2] --><div class="jive-rendered-content"><p>Hello <b>there</b>.</p><p style="color:red">&amp; &#8211; more</p></div><!-- [DocumentBodyEnd:1-2] --></body>',
      ),
    ).toEqual([
      paragraph(
        text('Hello '),
        {type: 'strong', children: [text('there')]},
        text('.'),
      ),
      paragraph(text('& – more')),
    ]);
  });

  it.each([
    '<a class="jive-link-profile-small jiveTT-hover-user" data-objectId="2004" data-objectType="3" href="/people/ada">Ada</a>',
    '<a class="jive_macro jive_macro_user" href="javascript:;" jivemacro="user" ___default_attr="2004">Ada</a>',
    htmlOf('[@Ada](person:2004)'),
  ])('names people: %s', (html) => {
    expect(richTextOf(html)).toEqual([
      paragraph({
        type: 'mention',
        person: '2004',
        children: [text('@Ada')],
      }),
    ]);
  });

  it('keeps lists, quotations, code and line ends', () => {
    expect(
      richTextOf(
        '<ol><li>One<ul><li>Deep</li></ul></li><li><p>Two</p></li></ol><blockquote>Said <em>so</em></blockquote><pre class="jive language-js"><code>if (a &lt; b)<br>  c();</code></pre>a<br/>b <code>x  y</code>',
      ),
    ).toEqual([
      {
        type: 'list',
        ordered: true,
        items: [
          [
            paragraph(text('One')),
            {type: 'list', ordered: false, items: [[paragraph(text('Deep'))]]},
          ],
          [paragraph(text('Two'))],
        ],
      },
      {
        type: 'quote',
        children: [
          paragraph(text('Said '), {type: 'emphasis', children: [text('so')]}),
        ],
      },
      {type: 'code-block', value: 'if (a < b)\n  c();', language: 'js'},
      paragraph(text('a'), {type: 'break'}, text('b '), {
        type: 'code',
        value: 'x  y',
      }),
    ]);
  });

  it('keeps the words of links that lead nowhere good', () => {
    expect(
      richTextOf(
        '<a href="javascript:alert(1)">no</a> <a href=" https://a.test/?x=1&amp;y ">yes</a> <a href="/people/ada">Ada</a>',
      ),
    ).toEqual([
      paragraph(
        text('no '),
        {type: 'link', href: 'https://a.test/?x=1&y', children: [text('yes')]},
        text(' Ada'),
      ),
    ]);
  });

  it('leaves out scripts and styles, and keeps what only looks like a tag', () => {
    expect(
      richTextOf('<style>p{}</style>a < b <script>alert("<p>")</script>c <3 d'),
    ).toEqual([paragraph(text('a < b c <3 d'))]);
  });

  it('survives whatever people try', () => {
    for (const one of injections()) {
      const tree = JSON.stringify(richTextOf(one));
      expect(tree).not.toMatch(/"href":"(?!https?:|mailto:)/);
      expect(JSON.stringify(richTextOf(htmlOf(one)))).not.toMatch(
        /"href":"(?!https?:|mailto:)/,
      );
    }
  });

  it('is read in no time, however it is nested', () => {
    const started = performance.now();
    for (const one of [
      '<b>',
      '<ul><li>',
      '<blockquote>',
      '<',
      '<a href="',
      '&',
      '<!--',
    ]) {
      const tree = richTextOf(`${one.repeat(20_000)}deep`);
      expect(JSON.stringify(tree).length).toBeLessThan(400_000);
    }
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

describe('what people write', () => {
  it('is the same text after a journey through Jive', () => {
    const written =
      'First **bold**, *soft* and `code` with [a link](https://a.test/?a=1&b=2).\nNext line\n\n- one\n- two\n  1. deep\n\n> quoted\n> more\n\n```js\n1 < 2 && "x"\n\n3\n```\n\nsnake_case_name & 2 * 3 * 4 \\*not\\*';
    expect(richTextOf(htmlOf(written))).toEqual([
      paragraph(
        text('First '),
        {type: 'strong', children: [text('bold')]},
        text(', '),
        {type: 'emphasis', children: [text('soft')]},
        text(' and '),
        {type: 'code', value: 'code'},
        text(' with '),
        {
          type: 'link',
          href: 'https://a.test/?a=1&b=2',
          children: [text('a link')],
        },
        text('.'),
        {type: 'break'},
        text('Next line'),
      ),
      {
        type: 'list',
        ordered: false,
        items: [
          [paragraph(text('one'))],
          [
            paragraph(text('two')),
            {type: 'list', ordered: true, items: [[paragraph(text('deep'))]]},
          ],
        ],
      },
      {
        type: 'quote',
        children: [paragraph(text('quoted'), {type: 'break'}, text('more'))],
      },
      {type: 'code-block', value: '1 < 2 && "x"\n\n3', language: null},
      paragraph(text('snake_case_name & 2 * 3 * 4 *not*')),
    ]);
  });

  it('is text where it looks like HTML', () => {
    expect(htmlOf('<img src=x onerror=alert(1)> & "quoted"')).toBe(
      '<p>&lt;img src=x onerror=alert(1)&gt; &amp; &quot;quoted&quot;</p>',
    );
    expect(htmlOf('[x](https://a.test/"onclick="alert(1))')).toBe('<p>x)</p>');
  });

  it('is read in no time, however many signs it has', () => {
    const started = performance.now();
    for (const one of [
      '*',
      '**',
      '_',
      '`',
      '[',
      '[](',
      '> ',
      '- ',
      '\\',
      '```\n',
      '1. a\n',
    ]) {
      htmlOf(one.repeat(10_000));
    }
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it('of nothing is nothing', () => {
    expect(htmlOf(' \n\n ')).toBe('');
    expect(richTextOf('')).toEqual([]);
    expect(richTextOf('<p>&nbsp;</p><p> </p>')).toEqual([]);
  });
});

describe('an excerpt', () => {
  it('is two hundred characters of plain text', () => {
    const long = richTextOf(
      `<ul><li>One</li></ul><p>${'word '.repeat(99)}</p>`,
    );
    expect(excerptOf(long)).toMatch(/^One word .*…$/);
    expect([...excerptOf(long)].length).toBeLessThanOrEqual(200);
    expect(excerptOf(richTextOf('<pre>a\nb</pre><p>c<br>d</p>'))).toBe(
      'a b c d',
    );
  });
});
