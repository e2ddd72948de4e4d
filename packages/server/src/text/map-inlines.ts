import type {Block, Inline, RichText} from '@townhall/client';

/** The same blocks with other words: each run in them becomes these. */
export const mapInlines = (
  body: RichText,
  change: (inline: Inline) => Inline[],
): RichText =>
  body.map((block): Block => {
    switch (block.type) {
      case 'paragraph':
        return {...block, children: block.children.flatMap(change)};
      case 'quote':
        return {...block, children: mapInlines(block.children, change)};
      case 'list':
        return {
          ...block,
          items: block.items.map((item) => mapInlines(item, change)),
        };
      case 'code-block':
        return block;
    }
  });
