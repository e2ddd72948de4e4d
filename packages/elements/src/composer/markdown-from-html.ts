import {escapeMarkdown} from './escape-markdown.js';
import {attributeOf, htmlTokens} from './html-tokens.js';
import {fenceFor} from './markdown-edits.js';

/** So much is read of what is pasted; beyond it, plain text is pasted. */
export const longestHtml = 500_000;

const silent =
  /^(script|style|head|title|template|noscript|svg|math|iframe|object)$/;
const blocks =
  /^(p|div|h[1-6]|section|article|header|footer|table|tr|dl|dt|dd|figure|ul|ol|blockquote)$/;
const marks = new Map([
  ['b', '**'],
  ['strong', '**'],
  ['i', '*'],
  ['em', '*'],
]);

/**
 * Writes rich text as Markdown: paragraphs, lists, quotations, code, stress and
 * links. Undefined where it holds nothing of that kind, or too much of it.
 */
export function markdownFromHtml(html: string): string | undefined {
  if (html.length > longestHtml) return undefined;
  const writer = new Writer();
  for (const token of htmlTokens(html)) {
    if (token.type === 'text') writer.text(token.value);
    else if (token.type === 'open') writer.open(token.name, token.attributes);
    else writer.close(token.name);
  }
  return writer.isPlain ? undefined : writer.end();
}

class Writer {
  isPlain = true;
  #written: string[] = [];
  #line = '';
  #silent = '';
  #code: {language: string; text: string} | undefined;
  #lists: {isOrdered: boolean; count: number}[] = [];
  #quotes = 0;
  #links: string[] = [];
  #marks: string[] = [];
  #isItem = false;

  open(name: string, attributes: string) {
    if (this.#silent) return;
    if (silent.test(name)) this.#silent = name;
    else if (this.#code) this.#inCode(name, attributes);
    else if (name === 'pre') this.#beginCode(attributes);
    else if (name === 'br') this.#break();
    else if (name === 'code') this.#mark('`');
    else if (name === 'a') this.#beginLink(attributes);
    else if (name === 'li') this.#beginItem();
    else if (marks.has(name)) this.#beginMark(name, attributes);
    else if (blocks.test(name)) this.#beginBlock(name);
    else if (/^t[dh]$/.test(name) && this.#line) this.#line += ' ';
  }

  close(name: string) {
    if (this.#silent) {
      if (name === this.#silent) this.#silent = '';
    } else if (name === 'pre') this.#endCode();
    else if (this.#code) return;
    else if (name === 'code') this.#mark('`');
    else if (name === 'a') this.#endLink();
    else if (marks.has(name)) this.#mark(this.#marks.pop() ?? '');
    else if (name === 'li' || blocks.test(name)) this.#endBlock(name);
  }

  text(value: string) {
    if (this.#silent) return;
    if (this.#code) {
      this.#code.text += value;
      return;
    }
    const words = escapeMarkdown(value.replace(/\s+/g, ' '));
    const isSpace = words === ' ' && this.#line === '';
    if (!isSpace) this.#line += this.#line ? words : words.trimStart();
  }

  end() {
    this.#endCode();
    this.#flush();
    return this.#written
      .join('\n')
      .replace(/\n(?:[ >]*\n){2,}/g, '\n\n')
      .replace(/\*\*\*\*/g, '')
      .trim();
  }

  /** Offices wrap everything in bold that is none. */
  #beginMark(name: string, attributes: string) {
    const isNone = /font-weight:\s*(normal|400)/i.test(attributes);
    this.#marks.push(isNone ? '' : (marks.get(name) ?? ''));
    this.#mark(this.#marks.at(-1) ?? '');
  }

  #mark(mark: string) {
    if (!mark) return;
    this.isPlain = false;
    this.#line += mark;
  }

  #break() {
    this.#flush(false);
  }

  #beginBlock(name: string) {
    this.#flush();
    if (name === 'ul' || name === 'ol') {
      this.isPlain = false;
      this.#lists.push({isOrdered: name === 'ol', count: 0});
    } else if (name === 'blockquote') {
      this.isPlain = false;
      this.#quotes += 1;
    }
  }

  #endBlock(name: string) {
    this.#flush(name !== 'li');
    if (name === 'ul' || name === 'ol') this.#lists.pop();
    else if (name === 'blockquote')
      this.#quotes = Math.max(0, this.#quotes - 1);
    if (this.#lists.length === 0 && name !== 'li') this.#blank();
  }

  #beginItem() {
    this.#flush(false);
    this.#isItem = true;
  }

  #beginLink(attributes: string) {
    const href = attributeOf(attributes, 'href') ?? '';
    const isSafe = /^(https?:|mailto:)[^\s()<>]*$/i.test(href.trim());
    this.#links.push(isSafe ? href.trim() : '');
    if (isSafe) this.#mark('[');
  }

  #endLink() {
    const href = this.#links.pop();
    if (href) this.#mark(`](${href})`);
  }

  #beginCode(attributes: string) {
    this.#flush();
    this.isPlain = false;
    this.#code = {language: languageOf(attributes), text: ''};
  }

  #inCode(name: string, attributes: string) {
    if (!this.#code) return;
    if (name === 'br') this.#code.text += '\n';
    this.#code.language ||= languageOf(attributes);
  }

  #endCode() {
    if (!this.#code) return;
    const {language, text} = this.#code;
    const code = text.replace(/^\n|\n$/g, '');
    const fence = fenceFor(code);
    this.#blank();
    this.#written.push(`${fence}${language}`, code, fence, '');
    this.#code = undefined;
  }

  #flush(isParagraph = true) {
    const line = this.#line.trim();
    this.#line = '';
    if (line === '') return;
    const item = this.#isItem ? this.#itemSign() : '';
    const depth = Math.max(0, this.#lists.length - (item ? 1 : 0));
    const indent = this.#lists.length > 0 ? '  '.repeat(depth) : '';
    const quote = '> '.repeat(Math.min(this.#quotes, 5));
    this.#isItem = false;
    this.#written.push(`${quote}${indent}${item}${line}`);
    if (isParagraph && this.#lists.length === 0) this.#blank();
  }

  #itemSign() {
    const list = this.#lists.at(-1);
    if (!list?.isOrdered) return '- ';
    list.count += 1;
    return `${list.count}. `;
  }

  #blank() {
    const quote = '> '.repeat(Math.min(this.#quotes, 5)).trimEnd();
    if (this.#written.length > 0) this.#written.push(quote);
  }
}

const languageOf = (attributes: string) =>
  /\blang(?:uage)?-([\w+#.-]{1,40})/i.exec(attributes)?.[1] ?? '';
