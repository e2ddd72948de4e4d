import type {Block, Inline, RichText} from '@townhall/client';
import {safeHref} from '../text/bare-links.js';
import {xmlText} from './xml.js';

/** What somebody wrote as HTML of eleven elements and one attribute. */
export const htmlFromTree = (text: RichText): string =>
  text.map(htmlBlock).join('');

function htmlBlock(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return `<p>${htmlInlines(block.children)}</p>`;
    case 'code-block':
      return `<pre><code>${xmlText(block.value)}</code></pre>`;
    case 'quote':
      return `<blockquote>${htmlFromTree(block.children)}</blockquote>`;
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      const items = block.items.map((item) => `<li>${htmlFromTree(item)}</li>`);
      return `<${tag}>${items.join('')}</${tag}>`;
    }
  }
}

const htmlInlines = (inlines: readonly Inline[]): string =>
  inlines.map(htmlInline).join('');

function htmlInline(inline: Inline): string {
  switch (inline.type) {
    case 'text':
      return xmlText(inline.value);
    case 'code':
      return `<code>${xmlText(inline.value)}</code>`;
    case 'break':
      return '<br/>';
    case 'strong':
      return `<strong>${htmlInlines(inline.children)}</strong>`;
    case 'emphasis':
      return `<em>${htmlInlines(inline.children)}</em>`;
    case 'link': {
      const href = safeHref(inline.href);
      const words = htmlInlines(inline.children);
      return href === undefined
        ? words
        : `<a href="${xmlText(href)}" rel="ugc nofollow">${words}</a>`;
    }
  }
}
