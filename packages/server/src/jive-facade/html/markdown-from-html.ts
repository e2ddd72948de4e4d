import {safeHref} from '../../text/bare-links.js';
import {type HtmlElement, type HtmlNode, htmlTree} from './html-tree.js';

/**
 * What a program wrote as HTML, in the documented Markdown subset: paragraphs,
 * lists, quotations, code, emphasis and links. Everything else is the text in it.
 */
export const markdownFromHtml = (html: string): string =>
  blocks(htmlTree(html))
    .join('\n\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

const block =
  /^(p|div|h[1-6]|ul|ol|li|blockquote|pre|table|tbody|thead|tr|section|article|header|footer|hr|body|html|center|dl|dt|dd|figure)$/;

/** Blocks of Markdown; what stands between them is a paragraph of its own. */
function blocks(nodes: readonly HtmlNode[]): string[] {
  const made: string[] = [];
  let line = '';
  const endLine = () => {
    const text = tidy(line);
    if (text) made.push(text);
    line = '';
  };
  for (const node of nodes) {
    if (typeof node === 'string' || !block.test(node.tag)) {
      line += inline(node);
      continue;
    }
    endLine();
    made.push(...blockOf(node));
  }
  endLine();
  return made;
}

function blockOf(element: HtmlElement): string[] {
  const {tag, children} = element;
  if (tag === 'ul' || tag === 'ol') return listOf(element);
  if (tag === 'blockquote') {
    const quoted = blocks(children).join('\n\n');
    return quoted ? [prefixed(quoted, '> ', '> ')] : [];
  }
  if (tag === 'pre') return fenced(plain(children));
  if (/^h[1-6]$/.test(tag)) {
    const words = tidy(children.map(plainOf).join('')).replace(/\n/g, ' ');
    return words ? [`**${escaped(words)}**`] : [];
  }
  return blocks(children);
}

function listOf({tag, children}: HtmlElement): string[] {
  const items = children
    .filter((node): node is HtmlElement => typeof node !== 'string')
    .map((item) => blocks(item.children).join('\n\n'))
    .filter(Boolean);
  const lines = items.map((item, index) => {
    const mark = tag === 'ol' ? `${index + 1}. ` : '- ';
    return prefixed(item, mark, ' '.repeat(mark.length));
  });
  return lines.length > 0 ? [lines.join('\n')] : [];
}

function fenced(code: string): string[] {
  const text = code.replace(/^\n/, '').trimEnd();
  if (!text) return [];
  const longest = Math.max(
    2,
    ...[...text.matchAll(/`+/g)].map(([run]) => run.length),
  );
  const fence = '`'.repeat(longest + 1);
  return [`${fence}\n${text}\n${fence}`];
}

const prefixed = (text: string, first: string, others: string) =>
  text
    .split('\n')
    .map((line, index) => ((index === 0 ? first : others) + line).trimEnd())
    .join('\n');

/** Runs of spaces are one space in HTML; a break is a line of its own. */
const tidy = (text: string) =>
  text
    .replace(/[ \t\r\f]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();

function inline(node: HtmlNode): string {
  if (typeof node === 'string') return escaped(node.replace(/\s+/g, ' '));
  const {tag, href, children} = node;
  if (tag === 'br') return '\n';
  if (node.picture !== undefined) {
    const words = node.alt.replace(/\s+/g, ' ').trim();
    return `![${escaped(words)}](image:${node.picture})`;
  }
  if (tag === 'code' || tag === 'tt' || tag === 'kbd') {
    return codeSpan(plain(children).replace(/\s+/g, ' '));
  }
  const words = children.map(inline).join('');
  if (tag === 'strong' || tag === 'b') return marked(words, '**');
  if (tag === 'em' || tag === 'i') return marked(words, '*');
  // A name is looked for again when the text is kept.
  if (node.isPerson) return `@${words.trim().replace(/^@/, '')}`;
  if (tag === 'a' && href !== undefined) return linked(words, href);
  return block.test(tag) || /^t[dh]$/.test(tag) ? ` ${words} ` : words;
}

/** Marks stand close to the words, or they would mean nothing. */
function marked(words: string, mark: string) {
  const inner = words.trim();
  if (!inner) return words;
  const before = words.slice(0, words.length - words.trimStart().length);
  const after = words.slice(words.trimEnd().length);
  return `${before}${mark}${inner}${mark}${after}`;
}

function linked(words: string, address: string) {
  const href = safeHref(address);
  if (href === undefined) return words;
  const target = href.replace(/[\\()<>\s]/g, (character) =>
    encodeURIComponent(character).replace('(', '%28').replace(')', '%29'),
  );
  return `[${words.trim().replace(/\n/g, ' ') || escaped(href)}](${target})`;
}

function codeSpan(code: string) {
  if (!code.trim()) return code;
  const longest = Math.max(
    0,
    ...[...code.matchAll(/`+/g)].map(([run]) => run.length),
  );
  const fence = '`'.repeat(longest + 1);
  const space = /^`|`$/.test(code) ? ' ' : '';
  return `${fence}${space}${code}${space}${fence}`;
}

const plain = (nodes: readonly HtmlNode[]): string =>
  nodes.map(plainOf).join('');

function plainOf(node: HtmlNode): string {
  if (typeof node === 'string') return node;
  return node.tag === 'br' ? '\n' : plain(node.children);
}

/** Text stays text: what would be a mark in Markdown stands behind a backslash. */
const escaped = (text: string) =>
  text
    .replace(/[\\`*_[\]<>]/g, '\\$&')
    .replace(
      /^(\s*)([-+>#]|\d{1,9}[.)])(?=\s|$)/u,
      (_, space: string, mark: string) =>
        space + mark.replace(/[-+>#.)]/, '\\$&'),
    );
