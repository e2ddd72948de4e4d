import type {Draft, Verdict} from '@townhall/plugin';

/** What the admin has set. */
export interface Rules {
  mostLinks: number;
  closedDomains: readonly string[];
  words: readonly string[];
}

/** What somebody is about to post, as one text. */
export const textOf = ({title = '', text = ''}: Draft) => `${title}\n${text}`;

/** Judges a draft by its words alone; the strictest rule comes first. */
export function judge(draft: Draft, rules: Rules): Verdict {
  const text = textOf(draft);
  const links = domainsIn(text);
  const closed = links.find((domain) =>
    rules.closedDomains.some((end) => isWithin(domain, end)),
  );
  if (closed) {
    return {
      verdict: 'block',
      field: 'text',
      message: `Links to ${closed} are not taken here. Take the link out and send it again.`,
    };
  }
  if (links.length > rules.mostLinks) {
    return {
      verdict: 'hold',
      reason: `${links.length} links; up to ${rules.mostLinks} are usual here`,
    };
  }
  const word = rules.words.find((one) => says(text, one));
  if (word) {
    return {
      verdict: 'hold',
      reason: `it says “${word}”`,
      // Whoever wants to get around the list is not told what is on it.
      message: 'some words are looked at first',
    };
  }
  if (isShouted(draft.title ?? '')) {
    return {
      verdict: 'warn',
      field: 'title',
      message: 'A title in capitals reads like shouting.',
    };
  }
  return {verdict: 'allow'};
}

/** The lines of a setting. */
export const linesOf = (setting: unknown): string[] =>
  typeof setting === 'string'
    ? setting
        .split('\n')
        .map((line) => line.trim().toLowerCase())
        .filter(Boolean)
    : [];

const domainsIn = (text: string) =>
  [...text.matchAll(/\bhttps?:\/\/(?:www\.)?([^\s/?#:)\]>]+)/gi)].map(
    ([, domain = '']) => domain.toLowerCase(),
  );

const isWithin = (domain: string, end: string) =>
  domain === end || domain.endsWith(`.${end}`);

/** As a word of its own, in any script. */
function says(text: string, word: string) {
  const parts = text.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  const wanted = word.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  return (
    wanted.length > 0 &&
    parts.some((_, at) => wanted.every((one, by) => parts[at + by] === one))
  );
}

function isShouted(title: string) {
  const letters = [...title].filter(
    (letter) => letter.toLowerCase() !== letter.toUpperCase(),
  );
  const capitals = letters.filter((letter) => letter !== letter.toLowerCase());
  return letters.length >= 12 && capitals.length / letters.length > 0.7;
}
