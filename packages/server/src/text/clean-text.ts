/**
 * Text without what only deceives: control characters, marks that turn the
 * direction of what follows, and characters without width. Joiners stay where
 * a script or an emoji needs them. Line ends become `\n`.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/gu, '\n')
    .replace(unwanted, '')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/[\u200C\u200D]+/gu, keepNeededJoiner)
    .normalize('NFC');
}

/** The same on one line: titles, names, tags. */
export const cleanLine = (text: string): string =>
  cleanText(text).replace(/\s+/gu, ' ').trim();

/**
 * Controls but tab and newline; soft hyphen; direction marks and overrides;
 * zero-width spaces; interlinear marks; language tags; noncharacters.
 */
const unwanted =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF\u{E0000}-\u{E007F}]/gu;

/** Scripts in which a joiner changes nothing that can be seen. */
const needsNoJoiner =
  /[\s\p{P}\p{N}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;

function keepNeededJoiner(joiners: string, offset: number, text: string) {
  const before = text.slice(0, offset).at(-1) ?? ' ';
  const after = text.slice(
    offset + joiners.length,
    offset + joiners.length + 2,
  );
  const next = [...after][0] ?? ' ';
  return needsNoJoiner.test(before) || needsNoJoiner.test(next)
    ? ''
    : joiners.slice(0, 1);
}
