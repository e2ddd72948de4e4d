import {escapeHtml} from './escape-html.js';
import {inlineHtml} from './inline-html.js';

const deepest = 8;

/**
 * The Markdown subset that people write in as HTML for Jive: paragraphs, lists,
 * quotations, fenced code, strong, emphasis, code and links. Everything else
 * is text.
 */
export const htmlOf = (markdown: string): string =>
  blocksOf(markdown.replace(/\r\n?/g, '\n').split('\n'), 0);

function blocksOf(lines: readonly string[], depth: number): string {
  let html = '';
  let at = 0;
  while (at < lines.length) {
    const block = blockAt(lines, at, depth);
    html += block.html;
    at = block.end;
  }
  return html;
}

interface Found {
  html: string;
  /** The line after it. */
  end: number;
}

function blockAt(lines: readonly string[], at: number, depth: number): Found {
  const line = lines[at] ?? '';
  if (line.trim() === '') return {html: '', end: at + 1};
  if (fence.test(line)) return codeAt(lines, at);
  if (depth < deepest) {
    if (quote.test(line)) return quoteAt(lines, at, depth);
    if (bullet.test(line)) return listAt(lines, at, depth);
  }
  return paragraphAt(lines, at, depth);
}

const fence = /^ {0,3}(```+|~~~+)/;
const quote = /^ {0,3}> ?/;
const bullet = /^( {0,3})([-*+]|\d{1,9}[.)]) +/;

const run = (
  lines: readonly string[],
  at: number,
  goesOn: (line: string) => boolean,
) => {
  let end = at;
  while (end < lines.length && goesOn(lines[end] ?? '')) end += 1;
  return end;
};

/** In which language it is, a Jive would not keep. */
function codeAt(lines: readonly string[], at: number): Found {
  const [, mark = ''] = fence.exec(lines[at] ?? '') ?? [];
  const end = run(lines, at + 1, (line) => line.trim() !== mark);
  const code = lines.slice(at + 1, end).join('\n');
  return {
    html: `<pre><code>${escapeHtml(code)}</code></pre>`,
    end: end + 1,
  };
}

function quoteAt(lines: readonly string[], at: number, depth: number): Found {
  const end = run(lines, at, (line) => quote.test(line));
  const inside = lines.slice(at, end).map((line) => line.replace(quote, ''));
  return {
    html: `<blockquote>${blocksOf(inside, depth + 1)}</blockquote>`,
    end,
  };
}

/** What is indented below a bullet belongs to it. */
function listAt(lines: readonly string[], at: number, depth: number): Found {
  const isOrdered = isNumbered(lines[at] ?? '');
  let items = '';
  let next = at;
  while (next < lines.length) {
    const line = lines[next] ?? '';
    const [mark] = bullet.exec(line) ?? [];
    if (mark === undefined || isNumbered(line) !== isOrdered) break;
    const end = run(
      lines,
      next + 1,
      (one) => /^(?: {2,}|\t)\S/.test(one) && !startsAfresh(one, mark),
    );
    const inside = [
      line.slice(mark.length),
      ...lines
        .slice(next + 1, end)
        .map((one) => one.replace(/^(?: {1,4}|\t)/, '')),
    ];
    items += `<li>${blocksOf(inside, depth + 1)}</li>`;
    next = run(lines, end, (one) => one.trim() === '');
    if (!bullet.test(lines[next] ?? '')) break;
  }
  const name = isOrdered ? 'ol' : 'ul';
  return {html: `<${name}>${items}</${name}>`, end: next};
}

const isNumbered = (line: string) => /^ *\d/.test(line);

/** A bullet that stands no deeper than the one before is the next item. */
const startsAfresh = (line: string, mark: string) => {
  const [, indent] = bullet.exec(line) ?? [];
  const [, before = ''] = bullet.exec(mark) ?? [];
  return indent !== undefined && indent.length <= before.length;
};

function paragraphAt(
  lines: readonly string[],
  at: number,
  depth: number,
): Found {
  const end = run(
    lines,
    at + 1,
    (line) =>
      line.trim() !== '' &&
      !fence.test(line) &&
      (depth >= deepest || !(quote.test(line) || bullet.test(line))),
  );
  const text = lines
    .slice(at, end)
    .map((line) => line.trim())
    .join('\n');
  return {html: `<p>${inlineHtml(text)}</p>`, end};
}
