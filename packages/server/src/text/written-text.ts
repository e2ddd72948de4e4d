import type {RichText} from '@townhall/client';
import {cleanText} from './clean-text.js';
import {wantedPeople, withPeople, type FoundPeople} from './mentions.js';
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

/** Makes what somebody wrote ready to be kept and drawn; it names nobody. */
export const writtenText = (text: string): WrittenText =>
  readText(text).naming(nobody);

/** Reads a text; whom it names is found before it is kept. */
export function readText(text: string) {
  const source = cleanText(text).trim();
  const tree = richTextFrom(source);
  const mayName = /@|person:/iu.test(source);
  return {
    source,
    /** Whom to look for; undefined where there is nobody. */
    wanted: mayName ? wantedPeople(tree) : undefined,
    naming(found: FoundPeople): WrittenText {
      const body = mayName ? withPeople(tree, found) : tree;
      const plain = plainTextOf(body);
      return {source, body, plain, excerpt: excerptOf(plain)};
    },
  };
}

/** For a text in which nobody is looked for. */
export const nobody: FoundPeople = {byName: new Map(), byId: new Map()};
