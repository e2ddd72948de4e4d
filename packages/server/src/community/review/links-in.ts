import type {Block, Inline, RichText} from '@townhall/client';

/** How many links a text has; a picture is one, too. */
export const linksIn = (text: RichText): number => total(text.map(inBlock));

function inBlock(block: Block): number {
  switch (block.type) {
    case 'paragraph':
      return inInlines(block.children);
    case 'quote':
      return linksIn(block.children);
    case 'list':
      return total(block.items.map(linksIn));
    default:
      return 0;
  }
}

const inInlines = (inlines: readonly Inline[]): number =>
  total(
    inlines.map((inline) =>
      inline.type === 'link' || inline.type === 'picture'
        ? 1
        : 'children' in inline
          ? inInlines(inline.children)
          : 0,
    ),
  );

const total = (counts: readonly number[]) =>
  counts.reduce((sum, count) => sum + count, 0);
