import type {Block, Inline, RichText} from '@townhall/client';
import {safeHref} from '../text/bare-links.js';
import {plainTextOf} from '../text/plain-text.js';
import {xmlText} from './xml.js';

/** What somebody wrote as HTML of twelve elements. */
export const htmlFromTree = (text: RichText, draw: Draw = {}): string =>
  text.map((block) => htmlBlock(block, draw)).join('');

/** How is drawn what is more than its words. */
export interface Draw {
  /** Somebody by their id and their name, which is text; stressed otherwise. */
  person?: ((id: string, name: string) => string) | undefined;
  /** What addresses of pictures go on from; only their words without it. */
  address?: string | undefined;
}

const stressed = (_id: string, name: string) =>
  `<strong>${xmlText(name)}</strong>`;

function htmlBlock(block: Block, draw: Draw): string {
  switch (block.type) {
    case 'paragraph':
      return `<p>${htmlInlines(block.children, draw)}</p>`;
    case 'code-block':
      return `<pre><code>${xmlText(block.value)}</code></pre>`;
    case 'quote':
      return `<blockquote>${htmlFromTree(block.children, draw)}</blockquote>`;
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      const items = block.items.map(
        (item) => `<li>${htmlFromTree(item, draw)}</li>`,
      );
      return `<${tag}>${items.join('')}</${tag}>`;
    }
  }
}

const htmlInlines = (inlines: readonly Inline[], draw: Draw): string =>
  inlines.map((inline) => htmlInline(inline, draw)).join('');

function htmlInline(inline: Inline, draw: Draw): string {
  switch (inline.type) {
    case 'text':
      return xmlText(inline.value);
    case 'code':
      return `<code>${xmlText(inline.value)}</code>`;
    case 'break':
      return '<br/>';
    case 'strong':
      return `<strong>${htmlInlines(inline.children, draw)}</strong>`;
    case 'emphasis':
      return `<em>${htmlInlines(inline.children, draw)}</em>`;
    case 'mention':
      return (draw.person ?? stressed)(
        inline.person,
        plainTextOf([{type: 'paragraph', children: inline.children}]),
      );
    case 'picture':
      return htmlPicture(inline, draw);
    case 'link': {
      const href = safeHref(inline.href);
      const words = htmlInlines(inline.children, draw);
      return href === undefined
        ? words
        : `<a href="${xmlText(href)}" rel="ugc nofollow">${words}</a>`;
    }
  }
}

function htmlPicture(
  {url, width, height, alt}: Extract<Inline, {type: 'picture'}>,
  {address}: Draw,
): string {
  if (address === undefined) return xmlText(alt);
  const source = xmlText(`${address}/${url}`);
  return `<img src="${source}" width="${width}" height="${height}" alt="${xmlText(alt)}"/>`;
}
