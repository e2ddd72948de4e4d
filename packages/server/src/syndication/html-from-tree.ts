import type {Block, Inline, RichText} from '@townhall/client';
import {safeHref} from '../text/bare-links.js';
import {plainTextOf} from '../text/plain-text.js';
import {xmlText} from './xml.js';

/** What somebody wrote as HTML of eleven elements and one attribute. */
export const htmlFromTree = (
  text: RichText,
  person: DrawPerson = stressed,
): string => text.map((block) => htmlBlock(block, person)).join('');

/** Draws somebody by their id and their name, which is text. */
export type DrawPerson = (id: string, name: string) => string;

const stressed: DrawPerson = (_id, name) => `<strong>${xmlText(name)}</strong>`;

function htmlBlock(block: Block, person: DrawPerson): string {
  switch (block.type) {
    case 'paragraph':
      return `<p>${htmlInlines(block.children, person)}</p>`;
    case 'code-block':
      return `<pre><code>${xmlText(block.value)}</code></pre>`;
    case 'quote':
      return `<blockquote>${htmlFromTree(block.children, person)}</blockquote>`;
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      const items = block.items.map(
        (item) => `<li>${htmlFromTree(item, person)}</li>`,
      );
      return `<${tag}>${items.join('')}</${tag}>`;
    }
  }
}

const htmlInlines = (inlines: readonly Inline[], person: DrawPerson): string =>
  inlines.map((inline) => htmlInline(inline, person)).join('');

function htmlInline(inline: Inline, person: DrawPerson): string {
  switch (inline.type) {
    case 'text':
      return xmlText(inline.value);
    case 'code':
      return `<code>${xmlText(inline.value)}</code>`;
    case 'break':
      return '<br/>';
    case 'strong':
      return `<strong>${htmlInlines(inline.children, person)}</strong>`;
    case 'emphasis':
      return `<em>${htmlInlines(inline.children, person)}</em>`;
    case 'mention':
      return person(
        inline.person,
        plainTextOf([{type: 'paragraph', children: inline.children}]),
      );
    case 'link': {
      const href = safeHref(inline.href);
      const words = htmlInlines(inline.children, person);
      return href === undefined
        ? words
        : `<a href="${xmlText(href)}" rel="ugc nofollow">${words}</a>`;
    }
  }
}
