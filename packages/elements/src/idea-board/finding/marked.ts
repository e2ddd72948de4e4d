import {html} from 'lit';

const words = /[\p{L}\p{M}\p{N}]+/gu;

/**
 * A title with the beginnings of words marked that were searched for; undefined
 * where there are none. It is split into texts, and never read as markup.
 */
export function markedTitle(title: string, search: string) {
  const wanted = [...search.matchAll(words)].map(([word]) => fold(word));
  const parts: unknown[] = [];
  let end = 0;
  for (const {0: word, index} of title.matchAll(words)) {
    const length = beginning(word, wanted);
    if (length === 0) continue;
    parts.push(title.slice(end, index), mark(word.slice(0, length)));
    end = index + length;
  }
  if (parts.length === 0) return undefined;
  return [...parts, title.slice(end)];
}

const mark = (text: string) => html`<mark>${text}</mark>`;

/** How much of a word was searched for. */
function beginning(word: string, wanted: readonly string[]) {
  const folded = fold(word);
  const lengths = wanted
    .filter((part) => folded.startsWith(part))
    .map(({length}) => length);
  const longest = Math.max(0, ...lengths);
  // Of a word that is written with other marks, where it ends is not known.
  return longest === 0 || folded.length === word.length ? longest : word.length;
}

/** Also found where it is written with other accents, or in capitals. */
const fold = (word: string) =>
  word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
