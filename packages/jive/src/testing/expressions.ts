import {FakeRefusal} from './refuse.js';

/** One `filter=`, taken apart: `tag(a,b)` is `tag` of two. */
export interface Expression {
  name: string;
  values: string[];
}

/** Takes filters apart as Jive does; signs of its own are escaped by `\`. */
export const expressionsIn = (url: URL): Expression[] =>
  url.searchParams.getAll('filter').map((text) => {
    const [, name = '', inside] =
      /^([A-Za-z-]+)(?:\((.*)\))?$/s.exec(text) ?? [];
    if (name === '') throw invalid(text);
    return {name, values: inside === undefined ? [] : split(inside, text)};
  });

/** The refusal of a filter that Jive does not know. */
export const invalid = (text: string) =>
  new FakeRefusal(400, `Invalid filter expression ${text}`, 'filterInvalid');

function split(inside: string, whole: string): string[] {
  const values = [''];
  for (let at = 0; at < inside.length; at++) {
    const sign = inside[at] ?? '';
    const last = values.length - 1;
    if (sign === ',') values.push('');
    else if (sign === '(' || sign === ')') throw invalid(whole);
    else if (sign === '\\') values[last] += inside[++at] ?? '';
    else values[last] += sign;
  }
  return values;
}

/** How many of these words a text has; `*` stands for the rest of one. */
export function matches(text: string, values: readonly string[]): number {
  const words = wordsOf(text);
  const asked = values.flatMap((value) =>
    value.toLowerCase().split(/\s+/).filter(Boolean),
  );
  return asked.filter((one) =>
    one.endsWith('*')
      ? words.some((word) => word.startsWith(one.slice(0, -1)))
      : words.includes(stem(one)),
  ).length;
}

const wordsOf = (text: string) =>
  text
    .toLowerCase()
    .replace(/<[^>]*>/g, ' ')
    .split(/[^\p{L}\p{N}]+/u)
    .map(stem);

/** As rough as it may be: one word in its plural. */
const stem = (word: string) => word.replace(/s$/, '');
