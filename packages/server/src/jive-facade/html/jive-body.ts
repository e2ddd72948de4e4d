import type {RichText} from '@townhall/client';
import {htmlFromTree} from '../../syndication/html-from-tree.js';

/** A text as Jive renders it: HTML from the tree, in the wrapper clients expect. */
export const jiveBody = (id: string, text: RichText): string =>
  `<body><!-- [DocumentBodyStart:${id}] --><div class="jive-rendered-content">${htmlFromTree(
    text,
  )}</div><!-- [DocumentBodyEnd:${id}] --></body>`;

/** What a program sent back, without the wrapper that this server put around it. */
export function withoutWrapper(html: string): string {
  const text = html.trim().replace(/^<body[^>]*>/iu, '');
  const inner = /<\/body>$/iu.test(text) ? text.slice(0, -7) : text;
  return inner
    .replace(/<!-- \[DocumentBody(?:Start|End):[^\]]{0,100}\] -->/gu, '')
    .trim();
}
