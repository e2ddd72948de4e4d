/** A text with a part of it selected. */
export interface Selected {
  text: string;
  start: number;
  end: number;
}

/** What is put in the place of which part, and what is selected after that. */
export interface Edit {
  from: number;
  to: number;
  insert: string;
  start: number;
  end: number;
}

/** Puts a mark around what is selected, or takes it away where it stands. */
export function toggleMark({text, start, end}: Selected, mark: string): Edit {
  const {length} = mark;
  const isMarked =
    text.slice(start - length, start) === mark &&
    text.slice(end, end + length) === mark;
  const inner = text.slice(start, end);
  return isMarked
    ? edit(start - length, end + length, inner, 0, inner.length)
    : edit(start, end, mark + inner + mark, length, length + inner.length);
}

/** Makes what is selected a link, and selects where its address goes. */
export function addLink({text, start, end}: Selected, words: string): Edit {
  const inner = text.slice(start, end);
  const isAddress = /^https?:\/\/\S+$/i.test(inner);
  const label = isAddress || !inner ? words : inner;
  const address = isAddress ? inner : 'https://';
  const insert = `[${label}](${address})`;
  const at = isAddress ? 1 : label.length + 3;
  const size = isAddress ? label.length : address.length;
  return edit(start, end, insert, at, at + size);
}

/** Puts a picture on a line of its own; what it shows is written next. */
export function addPicture({text, start, end}: Selected, id: string): Edit {
  const before = /(^|\n)$/.test(text.slice(0, start)) ? '' : '\n';
  const after = /^(\n|$)/.test(text.slice(end)) ? '' : '\n';
  const label = text.slice(start, end).replace(/[[\]\n]/g, ' ');
  const at = before.length + 2;
  return edit(
    start,
    end,
    `${before}![${label}](image:${id})${after}`,
    at,
    at + label.length,
  );
}

/** Begins every selected line with these characters, or no longer. */
export function toggleLines(selected: Selected, beginning: string): Edit {
  const {text, start, end} = selected;
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const next = text.indexOf('\n', end);
  const to = next < 0 ? text.length : next;
  const lines = text.slice(from, to).split('\n');
  const isMarked = lines.every((line) => line.startsWith(beginning));
  const insert = lines
    .map((line) => (isMarked ? line.slice(beginning.length) : beginning + line))
    .join('\n');
  return edit(from, to, insert, 0, insert.length);
}

/** Makes what is selected a block of code, and selects its language. */
export function addCodeBlock(selected: Selected, language: string): Edit {
  const {text, start, end} = selected;
  const inner = text.slice(start, end);
  const fence = fenceFor(inner);
  const before = start === 0 || text[start - 1] === '\n' ? '' : '\n';
  const after = end === text.length || text[end] === '\n' ? '' : '\n';
  const opening = `${before}${fence}`;
  const insert = `${opening}${language}\n${inner}\n${fence}${after}`;
  const at = opening.length;
  return edit(start, end, insert, at, at + language.length);
}

/** A fence that the code itself does not hold. */
export function fenceFor(code: string) {
  const longest = (code.match(/`+/g) ?? []).reduce(
    (most, {length}) => Math.max(most, length),
    2,
  );
  return '`'.repeat(longest + 1);
}

const edit = (
  from: number,
  to: number,
  insert: string,
  start: number,
  end: number,
): Edit => ({from, to, insert, start: from + start, end: from + end});
