import type {JiveContentBase} from '../entities/content.js';

/** The words of a text, in small letters. */
export const wordsIn = (text: string): string[] => [
  ...new Set(
    text
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean),
  ),
];

/** At most five of these, those first that share the most words. */
export function likeliest<Content extends JiveContentBase>(
  words: readonly string[],
  contents: readonly Content[],
): Content[] {
  const score = ({subject = ''}: Content) => {
    const there = wordsIn(subject);
    return words.filter((word) =>
      there.some((one) => one.startsWith(word) || word.startsWith(one)),
    ).length;
  };
  return contents
    .map((content) => ({content, score: score(content)}))
    .filter(({score}) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, 5)
    .map(({content}) => content);
}
