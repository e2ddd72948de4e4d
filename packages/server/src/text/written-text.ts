import type {RichText} from '@townhall/client';
import {cleanText} from './clean-text.js';
import {excerptOf, plainTextOf} from './plain-text.js';
import {richTextFrom} from './rich-text.js';

/** A text as it is kept: what was written, its tree, and what it says. */
export interface WrittenText {
  /** In the documented Markdown subset. */
  source: string;
  body: RichText;
  plain: string;
  excerpt: string;
}

/** Makes what somebody wrote ready to be kept and drawn. */
export function writtenText(text: string): WrittenText {
  const source = cleanText(text).trim();
  const body = richTextFrom(source);
  const plain = plainTextOf(body);
  return {source, body, plain, excerpt: excerptOf(plain)};
}
