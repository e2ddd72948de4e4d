import type {ReviewRules} from '@townhall/client';
import {fold} from './fold.js';

/** A post as the rules look at it. */
export interface SentPost {
  /** Title and text as they were sent, before anything was cleaned. */
  raw: string;
  /** What it says, without marks. */
  plain: string;
  links: number;
  hasPictures: boolean;
  isAnonymous: boolean;
  guard: {website?: string | undefined; seconds?: number | undefined};
}

/** What else is known when a post is looked at. */
export interface Circumstances {
  isNew: boolean;
  rules: ReviewRules;
  /** Somebody else has posted the same within a day. */
  isRepeated: boolean;
}

interface Rule {
  /** How much it says; see `suspicious` and `telling` below. */
  weight: number;
  applies(post: SentPost, circumstances: Circumstances): boolean;
}

/** From here on a post is suspicious: a classifier or a challenge may help. */
export const suspicious = 30;
/** From here on it is held when nothing speaks for it. */
export const telling = 60;
/** From here on nothing can speak for it. */
export const conclusive = 100;

/** What may be wrong with a post, each by itself; their weights are added. */
export const signals = {
  /** A field was filled in that people do not see. */
  trap: {weight: 100, applies: ({guard}) => Boolean(guard.website)},
  /** Nobody writes that fast. */
  too_fast: {
    weight: 40,
    applies: ({guard}, {rules}) =>
      guard.seconds !== undefined && guard.seconds < rules.minimumSeconds,
  },
  /** Characters without width inside of words, or marks that turn directions. */
  hidden_characters: {
    weight: 35,
    applies: ({raw}) =>
      /[A-Za-z](?:\u200B|\u200C|\u200D|\u2060|\uFEFF|\u00AD)[A-Za-z]|[\u202D\u202E]/u.test(
        raw,
      ),
  },
  /** Words of letters that only look like those beside them. */
  mixed_scripts: {
    weight: 35,
    applies: ({raw}) => raw.split(/\P{L}+/u).some(isMixed),
  },
  new_with_link: {
    weight: 25,
    applies: ({links}, {isNew}) => isNew && links > 0,
  },
  /** There is hardly anything but links. */
  mostly_links: {
    weight: 30,
    applies: ({links, plain}) => links > 1 && plain.length < 60 * links,
  },
  repeated_elsewhere: {
    weight: 60,
    applies: (_post, {isRepeated}) => isRepeated,
  },
  words: {
    weight: 100,
    applies: ({plain}, {rules}) => hasWords(plain, rules, 'hold'),
  },
} as const satisfies Record<string, Rule>;
export type Signal = keyof typeof signals;

const isMixed = (word: string) =>
  word.length > 3 &&
  /\p{Script=Latin}/u.test(word) &&
  /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word);

/** Whether a text has words of the place's list, however they are dressed. */
export function hasWords(
  text: string,
  {words}: ReviewRules,
  action: 'hold' | 'refuse',
): boolean {
  const wanted = words.filter((word) => word.action === action);
  if (wanted.length === 0) return false;
  const folded = ` ${fold(text)} `;
  return wanted.some((word) => folded.includes(` ${fold(word.text)} `));
}
