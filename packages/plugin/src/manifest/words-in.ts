/** What a manifest says in the reader's language. */
export const wordsIn = (
  words: string | Readonly<Record<string, string>>,
  locale: string,
): string =>
  typeof words === 'string'
    ? words
    : (words[locale] ??
      words[locale.split('-')[0] ?? ''] ??
      words['en'] ??
      Object.values(words)[0] ??
      '');
