import {expect, it} from 'vitest';
import {htmlOf} from './markdown.js';
import {markdownOf} from './markdown-of.js';
import {richTextOf} from './rich-text.js';

const treeOf = (markdown: string) => richTextOf(htmlOf(markdown));

it.each([
  ['words', 'Plain words, and more of them.'],
  ['marks', 'Some **strong**, *weak* and `code` words.'],
  ['marks in marks', '**All of *it* matters** and _so does **this**_.'],
  ['lines', 'One\nTwo'],
  ['links', 'See [the **list**](https://example.com/a?b=c).'],
  ['people', 'Ask [@Ada](person:2001).'],
  ['paragraphs', 'First.\n\nSecond.'],
  ['quotations', '> Said\n>\n> twice.\n\nAnd then.'],
  ['lists', '- One\n- Two\n  more of two\n\nAnd then.'],
  ['numbers', '1. One\n2. Two'],
  ['lists in lists', '- One\n  - Deeper\n- Two'],
  ['code', '```\nif (a * b) {\n  c();\n}\n```'],
  ['code with fences', '````\n```\n````'],
])('writes %s again as they mean', (_, markdown) => {
  const tree = treeOf(markdown);
  expect(tree.length).toBeGreaterThan(0);
  const again = markdownOf(tree);
  expect(treeOf(again)).toEqual(tree);
  // Written again it does not grow.
  expect(markdownOf(treeOf(again))).toBe(again);
});

it.each([
  '2 * 3 * 4',
  'snake_case_names and *stars*',
  '- no list',
  '1. no list either',
  '> nobody said it',
  '``` no code',
  '[not](a link)',
  'a \\ backslash',
  'one\n- two',
])('leaves words that look like marks words: %s', (value) => {
  const tree = [
    {
      type: 'paragraph' as const,
      children: value
        .split('\n')
        .flatMap((line, index) => [
          ...(index > 0 ? [{type: 'break' as const}] : []),
          {type: 'text' as const, value: line},
        ]),
    },
  ];
  expect(treeOf(markdownOf(tree))).toEqual(tree);
});
