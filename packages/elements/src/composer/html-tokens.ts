/** A piece of HTML: words, or the beginning or the end of an element. */
export type Token =
  | {type: 'text'; value: string}
  | {type: 'open' | 'close'; name: string; attributes: string};

/**
 * Reads HTML as the text that it is, from front to back and once. The browser
 * never makes anything of it, so nothing in it can load, run or be trusted.
 */
export function* htmlTokens(html: string): Iterable<Token> {
  let at = 0;
  while (at < html.length) {
    const opening = html.indexOf('<', at);
    const end = opening < 0 ? html.length : opening;
    if (end > at) yield {type: 'text', value: decode(html.slice(at, end))};
    if (opening < 0) return;
    if (html.startsWith('<!--', opening)) {
      const closing = html.indexOf('-->', opening);
      if (closing < 0) return;
      at = closing + 3;
      continue;
    }
    if (!/[a-z/]/i.test(html.charAt(opening + 1))) {
      yield {type: 'text', value: '<'};
      at = opening + 1;
      continue;
    }
    const closing = endOfTag(html, opening);
    if (closing < 0) {
      // No tag ends any more, so the rest is words.
      yield {type: 'text', value: decode(html.slice(opening))};
      return;
    }
    const [, slash, name, attributes = ''] =
      /^<(\/?)([a-z][\w:-]*)([^]*)>$/i.exec(html.slice(opening, closing + 1)) ??
      [];
    if (name) {
      const type = slash ? 'close' : 'open';
      yield {type, name: name.toLowerCase(), attributes};
    }
    at = closing + 1;
  }
}

/** What an attribute says; undefined where it is not there. */
export function attributeOf(attributes: string, name: string) {
  const found = new RegExp(
    `(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`,
    'i',
  ).exec(attributes);
  const value = found?.[1] ?? found?.[2] ?? found?.[3];
  return value === undefined ? undefined : decode(value);
}

/** Where the tag ends that begins here, past what is quoted in it. */
function endOfTag(html: string, start: number) {
  let quote = '';
  for (let at = start + 1; at < html.length; at += 1) {
    const character = html.charAt(at);
    if (quote) {
      if (character === quote) quote = '';
    } else if (character === '>') return at;
    else if (character === '"' || character === "'") quote = character;
  }
  return -1;
}

const entities = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
]);

/** What stands for a character becomes that character; the rest stays. */
const decode = (text: string) =>
  text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,6}));/gi,
    (whole, ...found) => {
      const [decimal, hexadecimal, name] = found as (string | undefined)[]; // the groups
      if (name) return entities.get(name.toLowerCase()) ?? whole;
      const code = decimal ? Number(decimal) : parseInt(hexadecimal ?? '', 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    },
  );
