import type {Block, Inline, RichText} from '@townhall/client';

const longest = 200;

/** The first two hundred characters of a text, on one line. */
export function excerptOf(text: RichText): string {
  const line = plain(text).replace(/\s+/g, ' ').trim();
  const characters = [...line.slice(0, 2 * longest + 2)];
  if (characters.length <= longest) return line;
  return `${characters
    .slice(0, longest - 1)
    .join('')
    .trimEnd()}…`;
}

const plain = (text: RichText): string =>
  text.map(plainBlock).filter(Boolean).join('\n');

function plainBlock(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return plainInlines(block.children);
    case 'code-block':
      return block.value;
    case 'quote':
      return plain(block.children);
    case 'list':
      return block.items.map(plain).join('\n');
  }
}

const plainInlines = (inlines: readonly Inline[]): string =>
  inlines
    .map((one) =>
      'value' in one
        ? one.value
        : one.type === 'break'
          ? '\n'
          : one.type === 'picture'
            ? one.alt
            : plainInlines(one.children),
    )
    .join('');
