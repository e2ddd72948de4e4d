/** The words that a search goes by: letters and digits, at most twelve. */
export function searchWords(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return [...new Set(words.map((word) => word.slice(0, 40)))].slice(0, 12);
}

/** All of the words, and of the last one, still being typed, what begins so. */
export const typedWords = (words: readonly string[]): string =>
  words
    .map((word, index) =>
      index === words.length - 1 ? prefixed(word) : `'${word}'`,
    )
    .join(' & ');

/** At least one of the words. */
export const anyWord = (words: readonly string[]): string =>
  words.map(prefixed).join(' | ');

/** Any two of the words. */
export const anyTwo = (words: readonly string[]): string =>
  words
    .flatMap((one, index) =>
      words.slice(index + 1).map((other) => `('${one}' & '${other}')`),
    )
    .join(' | ');

// Only letters and digits reach this, so there is nothing to escape.
const prefixed = (word: string) => `'${word}':*`;
