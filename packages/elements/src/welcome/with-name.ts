import type {Block, Inline, RichText} from '@townhall/client';

/** Puts the reader's name in the place of `{name}`; without one, no hole is left. */
export function withName(text: string, name: string | undefined): string {
  if (!text.includes('{name}')) return text;
  if (name) return text.replaceAll('{name}', () => name);
  const isFirst = text.startsWith('{name}');
  const nameless = text
    .replace(/^\{name\}[,:،，]?\s*/, '')
    .replace(/\s*[,،，]?\s*\{name\}/g, '');
  return isFirst
    ? nameless.charAt(0).toLocaleUpperCase() + nameless.slice(1)
    : nameless;
}

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
