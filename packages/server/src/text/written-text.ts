import type {RichText} from '@townhall/client';
import {cleanText} from './clean-text.js';
import {wantedPeople, withPeople, type FoundPeople} from './mentions.js';
import {excerptOf, plainTextOf} from './plain-text.js';
import {picturesIn, withPictures, type FoundPicture} from './pictures.js';
import {richTextFrom} from './rich-text.js';

/** A text as it is kept: what was written, its tree, and what it says. */
export interface WrittenText {
  /** In the documented Markdown subset. */
  source: string;
  body: RichText;
  plain: string;
  excerpt: string;
  /** The ids of the pictures in it. */
  pictures: string[];
}

/**
 * Makes what somebody wrote ready to be kept and drawn; it names nobody, and
 * has no pictures.
 */
export const writtenText = (text: string): WrittenText =>
  readText(text).with({people: nobody, pictures: new Map()});

/** What was looked up for a text. */
export interface Found {
  people: FoundPeople;
  pictures: ReadonlyMap<string, FoundPicture>;
}

/** Reads a text; whom it names and what it shows is found before it is kept. */
export function readText(text: string) {
  const source = cleanText(text).trim();
  const tree = richTextFrom(source);
  const mayName = /@|person:/iu.test(source);
  const pictures = /image:/iu.test(source) ? picturesIn(tree) : [];
  return {
    source,
    /** Whom to look for; undefined where there is nobody. */
    wanted: mayName ? wantedPeople(tree) : undefined,
    /** The ids of its pictures. */
    pictures,
    with({people, pictures: found}: Found): WrittenText {
      const named = mayName ? withPeople(tree, people) : tree;
      const body = pictures.length > 0 ? withPictures(named, found) : named;
      const plain = plainTextOf(body);
      return {
        source,
        body,
        plain,
        excerpt: excerptOf(plain),
        pictures: pictures.filter((id) => found.has(id)),
      };
    },
  };
}

/** For a text in which nobody is looked for. */
export const nobody: FoundPeople = {byName: new Map(), byId: new Map()};
