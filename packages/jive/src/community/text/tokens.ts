import {decodeEntities} from '../../plain-text.js';

/** A piece of HTML: words, or a tag that opens or closes. */
export type Token =
  | {type: 'text'; value: string}
  | {
      type: 'tag';
      name: string;
      closing: boolean;
      /** The value of one of its attributes, decoded. */
      attribute(name: string): string;
    };

/** Takes HTML apart in one pass; comments are left out. */
export function* tokensOf(html: string): Generator<Token, void, undefined> {
  let at = 0;
  while (at < html.length) {
    const start = html.indexOf('<', at);
    if (start < 0) return yield words(html.slice(at));
    if (start > at) yield words(html.slice(at, start));
    // "a < b" is no tag.
    if (!/[a-z/!?]/i.test(html[start + 1] ?? '')) {
      yield words('<');
      at = start + 1;
      continue;
    }
    const isComment = html.startsWith('<!--', start);
    const end = html.indexOf(isComment ? '-->' : '>', start);
    // What never ends is no tag, so nothing of it is lost.
    if (end < 0) return yield words(html.slice(start));
    at = end + (isComment ? 3 : 1);
    const tag = isComment ? undefined : tagIn(html.slice(start + 1, end));
    if (tag) yield tag;
  }
}

const words = (html: string): Token => ({
  type: 'text',
  value: decodeEntities(html),
});

function tagIn(inside: string): Token | undefined {
  const name = /^\/?([a-z][a-z0-9]*)/i.exec(inside)?.[1];
  if (name === undefined) return undefined;
  return {
    type: 'tag',
    name: name.toLowerCase(),
    closing: inside.startsWith('/'),
    attribute: (wanted) => attributeIn(inside, wanted),
  };
}

function attributeIn(inside: string, wanted: string) {
  const attributes =
    /\s([a-z_-]{1,40})\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;
  for (const [, name = '', double, single, bare] of inside.matchAll(
    attributes,
  )) {
    if (name.toLowerCase() === wanted) {
      return decodeEntities(double ?? single ?? bare ?? '');
    }
  }
  return '';
}
