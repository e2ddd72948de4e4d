import type {Block, RichText} from '@townhall/client';
import {ParagraphWriter} from './paragraph.js';
import {tokensOf, type Token} from './tokens.js';

type Tag = Extract<Token, {type: 'tag'}>;

/** What blocks go into: the text itself, a quotation, or an item of a list. */
interface Frame {
  name: 'text' | 'blockquote' | 'list' | 'li';
  blocks: Block[];
  list?: Extract<Block, {type: 'list'}>;
}

/** Code is text until it ends. */
interface Raw {
  name: 'pre' | 'code';
  text: string;
  language: string;
}

const deepest = 8;

/**
 * Jive's HTML as the tree of what may be shown. What it does not know loses its
 * tags and keeps its words; scripts and styles are left out.
 */
export function richTextOf(html: string): RichText {
  const writer = new RichTextWriter();
  for (const token of tokensOf(html)) writer.add(token);
  return writer.end();
}

/** An address that a link may lead to; empty for any other. */
export const safeHref = (href: string) =>
  /^(?:https?:\/\/|mailto:)[^\s<>"]+$/i.test(href.trim()) ? href.trim() : '';

const paragraphs = /^(p|div|h[1-6]|tr|table|section|article|header|hr|body)$/;
const silent = /^(script|style|head|title|template|noscript|iframe|object)$/;

class RichTextWriter {
  #root: Block[] = [];
  #frames: Frame[] = [{name: 'text', blocks: this.#root}];
  #paragraph = new ParagraphWriter();
  #silentUntil = '';
  #raw: Raw | null = null;

  add(token: Token) {
    if (token.type === 'text') this.#addText(token.value);
    else if (this.#silentUntil !== '') {
      if (token.closing && token.name === this.#silentUntil) {
        this.#silentUntil = '';
      }
    } else if (this.#raw) this.#addWithin(this.#raw, token);
    else this.#addTag(token);
  }

  end(): RichText {
    if (this.#raw) this.#endRaw(this.#raw);
    this.#flush();
    return this.#root;
  }

  #addText(value: string) {
    if (this.#silentUntil !== '') return;
    if (this.#raw) this.#raw.text += value;
    else this.#paragraph.text(value);
  }

  /** In code only its end counts, and where its lines end. */
  #addWithin(raw: Raw, {name, closing}: Tag) {
    if (closing && name === raw.name) this.#endRaw(raw);
    else if (name === 'br') raw.text += '\n';
  }

  #endRaw({name, text, language}: Raw) {
    this.#raw = null;
    if (name === 'code') return this.#paragraph.code(text);
    const value = text.replace(/^\n|\n$/g, '');
    const block: Block = {
      type: 'code-block',
      value,
      language: language || null,
    };
    if (value !== '') this.#blocks.push(block);
  }

  #addTag(tag: Tag) {
    const {name, closing} = tag;
    if (silent.test(name)) {
      if (!closing) this.#silentUntil = name;
    } else if (paragraphs.test(name)) this.#flush();
    else if (name === 'br') this.#paragraph.lineBreak();
    else if (name === 'pre' || name === 'code') this.#beginRaw(name, tag);
    else if (name === 'img') this.#paragraph.text(tag.attribute('alt'));
    else if (name === 'blockquote') this.#quote(closing);
    else if (name === 'ul' || name === 'ol') this.#list(name, closing);
    else if (name === 'li') this.#item(closing);
    else this.#mark(tag);
  }

  #beginRaw(name: 'pre' | 'code', tag: Tag) {
    if (tag.closing) return;
    if (name === 'pre') this.#flush();
    const language = /(?:^|\s)language-([\w+#-]{1,30})/.exec(
      tag.attribute('class'),
    )?.[1];
    this.#raw = {name, text: '', language: language ?? ''};
  }

  #mark({name, closing, attribute}: Tag) {
    const kind = kinds[name];
    if (kind === undefined) return;
    if (closing) return this.#paragraph.close(kind);
    if (kind !== 'link') {
      return this.#paragraph.open(kind, {type: kind, children: []});
    }
    const person = personIn(attribute);
    if (person !== undefined) {
      this.#paragraph.open(kind, {type: 'mention', person, children: []});
      return this.#paragraph.text('@');
    }
    const href = safeHref(attribute('href'));
    this.#paragraph.open(
      kind,
      href ? {type: 'link', href, children: []} : null,
    );
  }

  #quote(closing: boolean) {
    this.#flush();
    if (closing) return this.#leave('blockquote');
    const blocks: Block[] = [];
    this.#enter(
      {name: 'blockquote', blocks},
      {type: 'quote', children: blocks},
    );
  }

  #list(name: 'ul' | 'ol', closing: boolean) {
    this.#flush();
    if (closing) return this.#leave('list');
    const list = {type: 'list' as const, ordered: name === 'ol', items: []};
    this.#enter({name: 'list', blocks: [], list}, list);
  }

  #item(closing: boolean) {
    this.#flush();
    if (this.#frames.at(-1)?.name === 'li') this.#leave('li');
    const list = this.#frames.at(-1)?.list;
    if (closing || !list) return;
    const blocks: Block[] = [];
    list.items.push(blocks);
    this.#frames.push({name: 'li', blocks});
  }

  #enter(frame: Frame, block: Block) {
    if (this.#frames.length >= 2 * deepest) return;
    this.#blocks.push(block);
    this.#frames.push(frame);
  }

  #leave(name: Frame['name']) {
    const at = this.#frames.findLastIndex((frame) => frame.name === name);
    if (at > 0) this.#frames.splice(at);
  }

  #flush() {
    const children = this.#paragraph.take();
    if (children.length > 0) this.#blocks.push({type: 'paragraph', children});
  }

  /** Words between the items of a list go after it. */
  get #blocks() {
    return (
      this.#frames.findLast(({name}) => name !== 'list')?.blocks ?? this.#root
    );
  }
}

/** Whom a link names: in a text as it was written, and as Jive shows it. */
function personIn(attribute: Tag['attribute']): string | undefined {
  const isPerson = /\bjive_macro_user\b|\bjive-link-profile/.test(
    attribute('class'),
  );
  const ids = ['data-objectid', '___default_attr', 'data-userid'];
  return isPerson
    ? ids.map(attribute).find((id) => /^\d{1,18}$/.test(id))
    : undefined;
}

const kinds: Readonly<Record<string, 'strong' | 'emphasis' | 'link'>> = {
  strong: 'strong',
  b: 'strong',
  em: 'emphasis',
  i: 'emphasis',
  a: 'link',
};
