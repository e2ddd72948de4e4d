import type {Block, Inline, RichText} from '@townhall/client';
import {richText} from '../internal/rich-text.js';
import prose from '../internal/rich-text.styles.js';
import {withName} from './with-name.js';

/** What lists, links and the like look like. */
export {prose};

/** Draws any text with the reader's name in it; loaded where plain words do not do. */
export const richWords = (body: RichText, name: string | undefined) =>
  richText(textWithName(body, name));

/** The same inside a longer text; code stays as it is. */
export const textWithName = (
  blocks: RichText,
  name: string | undefined,
): RichText => blocks.map((block) => blockWithName(block, name));

function blockWithName(block: Block, name: string | undefined): Block {
  switch (block.type) {
    case 'paragraph':
      return {...block, children: inlinesWithName(block.children, name)};
    case 'quote':
      return {...block, children: textWithName(block.children, name)};
    case 'list':
      return {
        ...block,
        items: block.items.map((item) => textWithName(item, name)),
      };
    case 'code-block':
      return block;
  }
}

const inlinesWithName = (
  inlines: readonly Inline[],
  name: string | undefined,
): Inline[] =>
  inlines.map((inline) => {
    if (inline.type === 'text') {
      return {...inline, value: withName(inline.value, name)};
    }
    return 'children' in inline
      ? {...inline, children: inlinesWithName(inline.children, name)}
      : inline;
  });
