import type {Block, Inline, RichText} from '@townhall/client';

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
const escape = (text: string) =>
  text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

/**
 * A text as HTML, for the frame alone, where nothing can be fetched: pictures are
 * the words that say what is on them.
 */
export const htmlOf = (text: RichText): string =>
  `<body><div class="jive-rendered-content">${text.map(block).join('')}</div></body>`;

function block(one: Block): string {
  switch (one.type) {
    case 'paragraph':
      return `<p>${inlines(one.children)}</p>`;
    case 'code-block':
      return `<pre><code>${escape(one.value)}</code></pre>`;
    case 'quote':
      return `<blockquote>${one.children.map(block).join('')}</blockquote>`;
    case 'list': {
      const tag = one.ordered ? 'ol' : 'ul';
      const items = one.items.map(
        (item) => `<li>${item.map(block).join('')}</li>`,
      );
      return `<${tag}>${items.join('')}</${tag}>`;
    }
  }
}

const inlines = (children: readonly Inline[]): string =>
  children.map(inline).join('');

function inline(one: Inline): string {
  switch (one.type) {
    case 'text':
      return escape(one.value);
    case 'code':
      return `<code>${escape(one.value)}</code>`;
    case 'break':
      return '<br>';
    case 'strong':
      return `<strong>${inlines(one.children)}</strong>`;
    case 'emphasis':
      return `<em>${inlines(one.children)}</em>`;
    case 'link':
      return `<a href="${escape(one.href)}">${inlines(one.children)}</a>`;
    case 'mention':
      return inlines(one.children);
    case 'picture':
      return escape(one.alt);
  }
}
