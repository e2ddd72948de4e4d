import type {Block, RichText} from '@townhall/client';
import {fromMarkdown} from 'mdast-util-from-markdown';
import {blocksFrom} from './blocks-from.js';
import {capMarkup} from './cap-markup.js';
import {splitFences} from './split-fences.js';

/**
 * Reads the documented Markdown subset: paragraphs, breaks, strong, emphasis,
 * code, quotes, lists and links. Everything else stays the text it is. Takes
 * text that `cleanText` has been over, and time in proportion to its length.
 */
export function richTextFrom(text: string): RichText {
  const blocks = splitFences(text).flatMap<Block>((part) =>
    part.type === 'code-block' ? [part] : blocksOf(part.value),
  );
  return countNodes(blocks) > maximumNodes ? asWritten(text) : blocks;
}

/** More than any reader needs, and little enough for any page to draw. */
export const maximumNodes = 5_000;

/** Beyond this, what is pasted is a log and no longer prose. */
const maximumLines = 1_000;

/**
 * Beyond this, what is pasted means nothing by its marks. A parser takes its
 * time over each of them, also over those that were made literal before.
 */
const maximumMarks = 10_000;

function blocksOf(markdown: string): Block[] {
  if (
    markdown.split('\n', maximumLines + 1).length > maximumLines ||
    countMarks(markdown) > maximumMarks
  ) {
    return asWritten(markdown);
  }
  return blocksFrom(
    fromMarkdown(capMarkup(markdown), {
      extensions: [
        {
          disable: {
            null: [
              'definition',
              'htmlFlow',
              'htmlText',
              'headingAtx',
              'setextUnderline',
              'thematicBreak',
              'labelStartImage',
              // People indent paragraphs; only fences make code.
              'codeIndented',
              // `&#8238;` would bring back what was cleaned away.
              'characterReference',
            ],
          },
        },
      ],
    }).children,
  );
}

function countMarks(markdown: string) {
  const marks = /[\\[\]*_`<>&!]/gu;
  let count = 0;
  while (count <= maximumMarks && marks.test(markdown)) count += 1;
  return count;
}

/** A text as one paragraph, its marks and all. */
const asWritten = (text: string): RichText => [
  {type: 'paragraph', children: [{type: 'text', value: text}]},
];

type Tree = {type?: string; children?: Tree[]; items?: Tree[][]};

function countNodes(blocks: readonly Tree[]) {
  let count = 0;
  const waiting: Tree[] = [...blocks];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    count += 1;
    for (const child of node.children ?? []) waiting.push(child);
    for (const item of node.items ?? [])
      for (const it of item) waiting.push(it);
  }
  return count;
}
