import {expect} from '@open-wc/testing';
import {htmlTokens} from './html-tokens.js';
import {
  addCodeBlock,
  addLink,
  toggleLines,
  toggleMark,
  type Edit,
  type Selected,
} from './markdown-edits.js';
import {markdownFromHtml} from './markdown-from-html.js';

/** A text in which `[` and `]` stand around what is selected. */
function selectedIn(text: string): Selected {
  const start = text.indexOf('‹');
  const end = text.indexOf('›') - 1;
  return {text: text.replace(/[‹›]/g, ''), start, end};
}

function after({text}: Selected, {from, to, insert, start, end}: Edit) {
  const now = text.slice(0, from) + insert + text.slice(to);
  return `${now.slice(0, start)}‹${now.slice(start, end)}›${now.slice(end)}`;
}

describe('the tools of a text field', () => {
  const edits: [string, (at: Selected) => Edit, string, string][] = [
    ['mark', (at) => toggleMark(at, '**'), 'a ‹b› c', 'a **‹b›** c'],
    ['unmark', (at) => toggleMark(at, '**'), 'a **‹b›** c', 'a ‹b› c'],
    ['mark nothing', (at) => toggleMark(at, '`'), 'a‹›', 'a`‹›`'],
    ['link words', (at) => addLink(at, 'words'), '‹Ada›', '[Ada](‹https://›)'],
    [
      'link an address',
      (at) => addLink(at, 'words'),
      '‹https://a.test›',
      '[‹words›](https://a.test)',
    ],
    ['link', (at) => addLink(at, 'words'), '‹›', '[words](‹https://›)'],
    ['list', (at) => toggleLines(at, '- '), 'a\nb‹\nc›', 'a\n‹- b\n- c›'],
    ['unlist', (at) => toggleLines(at, '- '), '- b‹\n- c›', '‹b\nc›'],
    [
      'code',
      (at) => addCodeBlock(at, 'language'),
      'See ‹x = 1›.',
      'See \n```‹language›\nx = 1\n```\n.',
    ],
    [
      'code with a fence in it',
      (at) => addCodeBlock(at, 'language'),
      '‹a ``` b›',
      '````‹language›\na ``` b\n````',
    ],
  ];
  for (const [name, edit, before, expected] of edits) {
    it(`can ${name}`, () => {
      const at = selectedIn(before);
      expect(after(at, edit(at))).to.equal(expected);
    });
  }
});

describe('rich text that is pasted', () => {
  const pasted: [string, string, string | undefined][] = [
    [
      'stress',
      '<p>A <b>bold</b> and <em>quiet</em> word</p>',
      'A **bold** and *quiet* word',
    ],
    ['paragraphs', '<p>One <i>a</i></p><p>Two</p>', 'One *a*\n\nTwo'],
    ['a list', '<ul><li>One</li><li>Two</li></ul>', '- One\n- Two'],
    [
      'numbers, one level deeper',
      '<ol><li>One<ul><li>Deep</li></ul></li><li>Two</li></ol>',
      '1. One\n  - Deep\n2. Two',
    ],
    ['a quotation', '<blockquote><p>Said</p></blockquote>', '> Said'],
    [
      'a link',
      '<a href="https://a.test/?b=1&amp;c=2">there</a>',
      '[there](https://a.test/?b=1&c=2)',
    ],
    [
      'a link that leads nowhere good',
      '<b>a</b> <a href="javascript:alert(1)">x</a>',
      '**a** x',
    ],
    [
      'code with its language',
      '<pre><code class="language-js">a &lt; b\n*c*</code></pre>',
      '```js\na < b\n*c*\n```',
    ],
    [
      'marks that are words',
      '<b>x</b> 2 * 3 * 4 [a](b)',
      '**x** 2 \\* 3 \\* 4 \\[a\\](b)',
    ],
    [
      'what is never shown',
      '<style>b{}</style><script>x()</script><b>y</b>',
      '**y**',
    ],
    [
      'the wrapping of an office',
      '<b style="font-weight:normal"><i>a</i></b>',
      '*a*',
    ],
    ['a comment and a lone sign', '<!-- x --><b>1 < 2</b>', '**1 < 2**'],
    ['nothing rich at all', '<p>Plain</p>', undefined],
  ];
  for (const [name, from, expected] of pasted) {
    it(`keeps ${name}`, () => {
      expect(markdownFromHtml(from)).to.equal(expected);
    });
  }

  it('is read once from front to back, whatever is left open', () => {
    for (const piece of [
      '<a ',
      '<',
      '</',
      '<a href="',
      '<!--',
      '<b>',
      '&#x41;',
    ]) {
      const count = (times: number) =>
        [...htmlTokens(piece.repeat(times))].length;
      // Each character is passed once, so there are at most as many pieces.
      expect(count(2_000)).to.be.at.most(2 * count(1_000) + 2);
    }
    expect(markdownFromHtml(`<b>${'x'.repeat(500_000)}`)).to.equal(undefined);
  });
});
