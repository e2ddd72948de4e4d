import type {Block, Inline, RichText} from '@townhall/client';

/**
 * A text in the Markdown subset that people write in. Jive keeps HTML alone, so
 * this is not what somebody typed, and means the same.
 */
export const markdownOf = (text: RichText): string =>
  text.map(blockOf).join('\n\n');

function blockOf(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return atStart(block.children.map(inlineOf).join(''));
    case 'code-block':
      return fenced(block.value);
    case 'quote':
      return behind(markdownOf(block.children), '> ', '> ');
    case 'list':
      return block.items
        .map((item, index) => {
          const mark = block.ordered ? `${index + 1}. ` : '- ';
          // An empty line would end the list, so that one is left out.
          const inside = item.map(blockOf).join('\n');
          return behind(inside, mark, ' '.repeat(Math.max(2, mark.length)));
        })
        .join('\n');
  }
}

const behind = (text: string, first: string, others: string) =>
  text
    .split('\n')
    .map((line, index) => (index === 0 ? first : others) + line)
    .join('\n');

/** A fence that is longer than any in the code. */
function fenced(code: string) {
  const runs = [...code.matchAll(/`+/g)].map(([run]) => run.length);
  const fence = '`'.repeat(Math.max(2, ...runs) + 1);
  return `${fence}\n${code}\n${fence}`;
}

function inlineOf(inline: Inline): string {
  switch (inline.type) {
    case 'text':
      return escaped(inline.value);
    case 'code':
      return `\`${inline.value}\``;
    case 'break':
      return '\n';
    case 'strong':
      return marked(inline.children, '**');
    case 'emphasis':
      return marked(inline.children, starsIn(inline.children) ? '_' : '*');
    case 'link':
      return `[${wordsOf(inline.children)}](${inline.href})`;
    case 'picture':
      return `![${escaped(inline.alt)}](image:${inline.id})`;
    case 'mention':
      return `[${wordsOf(inline.children)}](person:${inline.person})`;
  }
}

const wordsOf = (children: readonly Inline[]) =>
  children.map(inlineOf).join('');

const starsIn = (children: readonly Inline[]) =>
  wordsOf(children).includes('*');

/** Marks stand close to the words, or they would mean nothing. */
function marked(children: readonly Inline[], mark: string) {
  const words = wordsOf(children);
  const inner = words.trim();
  if (inner === '') return words;
  const [before = ''] = /^\s*/.exec(words) ?? [];
  const [after = ''] = /\s*$/.exec(words) ?? [];
  return `${before}${mark}${inner}${mark}${after}`;
}

/** What would mean something stands behind a backslash. */
const escaped = (text: string) => text.replace(/[\\`*_[\]]/g, '\\$&');

/** So does what would begin a list, a quotation or code, on any line. */
const atStart = (text: string) =>
  text
    .split('\n')
    .map((line) =>
      line
        .replace(/^([-+>~]|```)/, '\\$1')
        .replace(/^(\d{1,9})([.)])(?= |$)/, '$1\\$2'),
    )
    .join('\n');
