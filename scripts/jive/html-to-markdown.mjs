/**
 * Jive's HTML as the Markdown subset that Townhall keeps. One pass over the
 * text; what it does not know loses its tags and keeps its words.
 *
 * @param {string} html
 */
export function htmlToMarkdown(html) {
  const state = {text: '', lists: [], silent: 0, code: 0, links: []};
  for (const token of tokensOf(html)) {
    if (token.type === 'text') addText(state, decodeEntities(token.value));
    else addTag(state, token);
  }
  return state.text
    .replace(/[ \t]+\n/gu, '\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}

/**
 * Text of one line, such as a subject, which Jive escapes for HTML.
 *
 * @param {string} html
 */
export const htmlToLine = (html) =>
  decodeEntities(html).replace(/\s+/gu, ' ').trim();

/** @param {string} html */
function* tokensOf(html) {
  let at = 0;
  while (at < html.length) {
    const start = html.indexOf('<', at);
    if (start < 0) {
      yield {type: 'text', value: html.slice(at)};
      return;
    }
    if (start > at) yield {type: 'text', value: html.slice(at, start)};
    const isComment = html.startsWith('<!--', start);
    const end = html.indexOf(isComment ? '-->' : '>', start);
    if (end < 0) {
      yield {type: 'text', value: html.slice(start)};
      return;
    }
    at = end + (isComment ? 3 : 1);
    if (isComment) continue;
    const inside = html.slice(start + 1, end);
    const name = /^\/?([a-z][a-z0-9]*)/iu.exec(inside);
    if (name) {
      yield {
        type: 'tag',
        name: name[1].toLowerCase(),
        closing: inside.startsWith('/'),
        href: /\shref\s*=\s*(?:"([^"]*)"|'([^']*)')/iu.exec(inside),
      };
    }
  }
}

const marks = {strong: '**', b: '**', em: '*', i: '*'};
const blocks = new Set(['p', 'div', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'tr']);
const silent = new Set(['script', 'style', 'head', 'title']);

function addTag(state, {name, closing, href}) {
  if (silent.has(name)) {
    state.silent = Math.max(0, state.silent + (closing ? -1 : 1));
  } else if (state.silent > 0) {
    return;
  } else if (name === 'br') {
    state.text += '\n';
  } else if (name === 'pre') {
    state.code = Math.max(0, state.code + (closing ? -1 : 1));
    state.text += closing ? '\n```\n\n' : '\n\n```\n';
  } else if (state.code > 0) {
    return;
  } else if (blocks.has(name)) {
    if (!isInItem(state)) state.text += '\n\n';
  } else if (name === 'ul' || name === 'ol') {
    if (closing) state.lists.pop();
    else state.lists.push({ordered: name === 'ol', items: 0});
    if (state.lists.length === 0) state.text += '\n\n';
  } else if (name === 'li' && !closing) {
    addItem(state);
  } else if (name === 'a') {
    addLink(state, closing, href);
  } else if (name in marks) {
    state.text += marks[name];
  }
}

/** A paragraph in an item begins right after its bullet. */
const isInItem = (state) =>
  /(?:^|\n) *(?:-|\d+\.) $/u.test(state.text.slice(-40));

function addItem(state) {
  const list = state.lists.at(-1) ?? {ordered: false, items: 0};
  list.items += 1;
  const indent = '   '.repeat(Math.min(6, Math.max(0, state.lists.length - 1)));
  state.text += `\n${indent}${list.ordered ? `${list.items}.` : '-'} `;
}

function addLink(state, closing, href) {
  if (closing) {
    const address = state.links.pop();
    if (address) state.text += `](${address})`;
    return;
  }
  const address = decodeEntities(href?.[1] ?? href?.[2] ?? '').trim();
  const isSafe = /^(?:https?:\/\/|mailto:)[^\s()<>\\]+$/iu.test(address);
  state.links.push(isSafe ? address : '');
  if (isSafe) state.text += '[';
}

function addText(state, text) {
  if (state.silent > 0) return;
  if (state.code > 0) {
    state.text += text;
    return;
  }
  const line = text.replace(/\s+/gu, ' ').replace(/[\\`*_[\]]/gu, '\\$&');
  const startsLine = state.text === '' || state.text.endsWith('\n');
  state.text += startsLine
    ? line.trimStart().replace(/^([>+-]|\d+[.)])(?=\s|$)/u, escapeMark)
    : line;
}

/** What would begin a quote or a list was only a sign. */
const escapeMark = (mark) => `${mark.slice(0, -1)}\\${mark.slice(-1)}`;

const named = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  bull: '•',
  copy: '©',
  reg: '®',
  trade: '™',
  euro: '€',
  laquo: '«',
  raquo: '»',
  middot: '·',
  deg: '°',
  times: '×',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  ccedil: 'ç',
  ntilde: 'ñ',
};

/** Decoded once: `&amp;lt;` is the text `&lt;`. @param {string} text */
function decodeEntities(text) {
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/giu,
    (whole, decimal, hex, name) => {
      if (name) return Object.hasOwn(named, name) ? named[name] : whole;
      const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
        ? String.fromCodePoint(code)
        : '';
    },
  );
}
