import type {Block, Inline, RichText} from '@townhall/client';
import {html, type TemplateResult} from 'lit';

/**
 * Draws what somebody wrote. Text stays text: no HTML is ever made from it.
 * A block of code scrolls, so it is reached with the keyboard and has a name.
 */
export const richText = (blocks: RichText, code = 'Code'): unknown =>
  blocks.map((block) => drawBlock(block, code));

function drawBlock(block: Block, code: string): TemplateResult {
  switch (block.type) {
    case 'paragraph':
      return html`<p dir="auto">${block.children.map(drawInline)}</p>`;
    case 'quote':
      return html`<blockquote dir="auto">
        ${richText(block.children, code)}
      </blockquote>`;
    case 'code-block':
      return html`<pre
        role="group"
        aria-label=${code}
        tabindex="0"
        dir="ltr"
      ><code>${block.value}</code></pre>`;
    case 'list': {
      const items = block.items.map(
        (item) => html`<li>${richText(item, code)}</li>`,
      );
      return block.ordered
        ? html`<ol dir="auto">
            ${items}
          </ol>`
        : html`<ul dir="auto">
            ${items}
          </ul>`;
    }
  }
}

/** Whoever is named is stressed, as what is strong. */
function drawInline(inline: Inline): unknown {
  const {type} = inline;
  if (type === 'text') return inline.value;
  if (type === 'code') return html`<code>${inline.value}</code>`;
  if (type === 'break') return html`<br />`;
  if (type === 'picture') {
    // Without it the text is there all the same.
    import('../pictures/define.js').catch(() => undefined);
    return html`<townhall-picture .picture=${inline}></townhall-picture>`;
  }
  const words = inline.children.map(drawInline);
  if (type === 'emphasis') return html`<em>${words}</em>`;
  if (type !== 'link') return html`<strong>${words}</strong>`;
  return isSafe(inline.href)
    ? html`<a href=${inline.href} rel="ugc nofollow noopener noreferrer"
        >${words}</a
      >`
    : words;
}

/** The server allows no other scheme; a page must not have to trust it for that. */
const isSafe = (href: string) => /^(https?:|mailto:)/i.test(href);
