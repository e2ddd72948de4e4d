import type {Block, Inline, RichText} from '@townhall/client';

/** What a text says, without how it looks: blocks on lines of their own. */
export const plainTextOf = (text: RichText): string =>
  text.map(plainBlock).filter(Boolean).join('\n');

/** The first two hundred characters, on one line. */
export function excerptOf(plain: string): string {
  const line = plain.replace(/\s+/gu, ' ').trim();
  const characters = [...line.slice(0, 2 * excerptLength + 2)];
  if (characters.length <= excerptLength) return line;
  const cut = characters.slice(0, excerptLength - 1).join('');
  const lastSpace = cut.lastIndexOf(' ');
  const words = lastSpace > cut.length / 2 ? cut.slice(0, lastSpace) : cut;
  return `${words.trimEnd()}…`;
}

const excerptLength = 200;

function plainBlock(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return plainInlines(block.children);
    case 'code-block':
      return block.value;
    case 'quote':
      return plainTextOf(block.children);
    case 'list':
      return block.items.map(plainTextOf).filter(Boolean).join('\n');
  }
}

const plainInlines = (inlines: readonly Inline[]): string =>
  inlines.map(plainInline).join('');

function plainInline(inline: Inline): string {
  switch (inline.type) {
    case 'text':
    case 'code':
      return inline.value;
    case 'break':
      return '\n';
    case 'picture':
      return inline.alt;
    default:
      return plainInlines(inline.children);
  }
}
