import {escapeHtml} from './escape-html.js';
import {safeHref} from './rich-text.js';

const deepest = 8;

/** Strong, emphasis, code, links and line ends of one paragraph. */
export function inlineHtml(text: string, depth = 0): string {
  const missing = new Set<string>();
  /** Where a sign comes again; asked once for each that never does. */
  const find = (sign: string, from: number) => {
    if (missing.has(sign)) return -1;
    const at = text.indexOf(sign, from);
    if (at < 0) missing.add(sign);
    return at;
  };
  let html = '';
  let plain = 0;
  let at = 0;
  while (at < text.length) {
    const found = markAt(text, at, depth, find);
    if (!found) {
      at += 1;
      continue;
    }
    html += plainHtml(text.slice(plain, at)) + found.html;
    at = found.end;
    plain = at;
  }
  return html + plainHtml(text.slice(plain));
}

const plainHtml = (text: string) => escapeHtml(text).replaceAll('\n', '<br>');

type Find = (sign: string, from: number) => number;
type Found = {html: string; end: number} | undefined;

function markAt(text: string, at: number, depth: number, find: Find): Found {
  const sign = text[at] ?? '';
  if (sign === '\\') {
    const next = text[at + 1] ?? '';
    return /[!-/:-@[-`{-~]/.test(next)
      ? {html: escapeHtml(next), end: at + 2}
      : undefined;
  }
  if (sign === '`') return codeAt(text, at, find);
  if (depth >= deepest) return undefined;
  if (sign === '[') return linkAt(text, at, depth, find);
  if (text.startsWith('**', at)) return between('**', 'strong');
  if (sign === '*') return between('*', 'em');
  // Within a word it is part of a name.
  const isInWord = sign === '_' && /\w/.test(text[at - 1] ?? '');
  return sign === '_' && !isInWord ? between('_', 'em') : undefined;

  function between(mark: string, name: string): Found {
    const start = at + mark.length;
    const end = find(mark, start);
    const inside = text.slice(start, end);
    return end < 0 || inside.trim() !== inside || inside === ''
      ? undefined
      : {
          html: `<${name}>${inlineHtml(inside, depth + 1)}</${name}>`,
          end: end + mark.length,
        };
  }
}

function codeAt(text: string, at: number, find: Find): Found {
  const end = find('`', at + 1);
  return end <= at + 1
    ? undefined
    : {
        html: `<code>${escapeHtml(text.slice(at + 1, end))}</code>`,
        end: end + 1,
      };
}

/** A link that may lead nowhere keeps its words. */
function linkAt(text: string, at: number, depth: number, find: Find): Found {
  const middle = find('](', at + 1);
  const end = middle < 0 ? -1 : find(')', middle);
  if (end < 0) return undefined;
  const label = text.slice(at + 1, middle);
  if (label.includes('\n\n') || label.includes('[')) return undefined;
  const inside = inlineHtml(label, depth + 1);
  const target = text.slice(middle + 2, end);
  const person = /^person:(\d{1,18})$/.exec(target)?.[1];
  if (person) {
    return {
      html: `<a class="jive_macro jive_macro_user" href="javascript:;" jivemacro="user" ___default_attr="${person}">${inside.replace(/^@/, '')}</a>`,
      end: end + 1,
    };
  }
  const href = safeHref(target);
  return {
    html: href ? `<a href="${escapeHtml(href)}">${inside}</a>` : inside,
    end: end + 1,
  };
}
