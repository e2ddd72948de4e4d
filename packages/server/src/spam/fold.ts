/** Letters of other scripts that are drawn like Latin ones. */
const lookalikes: Readonly<Record<string, string>> = {
  ...{а: 'a', в: 'b', е: 'e', к: 'k', м: 'm', н: 'h', о: 'o', р: 'p', с: 'c'},
  ...{т: 't', у: 'y', х: 'x', і: 'i', ј: 'j', ѕ: 's', ԁ: 'd', һ: 'h', ё: 'e'},
  ...{α: 'a', ε: 'e', ι: 'i', κ: 'k', ν: 'v', ο: 'o', ρ: 'p', τ: 't', υ: 'u'},
  ...{χ: 'x', ı: 'i', ł: 'l', ø: 'o'},
};

/**
 * What a text says to the eye, in small letters: words apart by one space,
 * without marks, accents and what cannot be seen. For comparing only.
 */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}\u00AD]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/[^\u0000-\u007F]/gu, (letter) => lookalikes[letter] ?? letter);

/** Shorter texts are often the same without any harm: “Thank you, that was it”. */
const leastForPrint = 40;

/** The same for texts that only look different; null for short ones. */
export async function fingerprintOf(text: string): Promise<string | null> {
  const folded = fold(text).replaceAll(' ', '');
  if (folded.length < leastForPrint) return null;
  const bytes = new TextEncoder().encode(folded);
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(digest).slice(0, 16)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}
