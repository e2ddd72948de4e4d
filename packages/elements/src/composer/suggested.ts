import type {Community} from '@townhall/client';
import {betweenTags} from '../internal/tag-list.js';

/** What stands before the caret and may become something else. */
export interface Token {
  /** What is asked for. */
  q: string;
  from: number;
  to: number;
  /** Tags that are chosen already. */
  chosen?: readonly string[];
}

/** Something to choose. */
export interface Suggested {
  name: string;
  hint?: string;
  /** What is written in the place of the token. */
  insert: string;
}

type Field = HTMLInputElement | HTMLTextAreaElement;

/** The beginning of a name behind an `@`: two characters, at most four words. */
export function nameAt(field: Field): Token | undefined {
  const to = field.selectionStart ?? 0;
  if (to !== field.selectionEnd) return undefined;
  const start = Math.max(0, to - 64);
  const found =
    /(?<![\p{Script=Latin}\p{N}_@/.+-])@(?! )((?:[^\s@]+ ?){1,4})$/u.exec(
      field.value.slice(start, to),
    );
  const q = found?.[1] ?? '';
  if (!found || q.trim().length < 2) return undefined;
  return {q, from: start + found.index, to};
}

/** The tag at the end of those that commas part. */
export function tagAt(field: Field): Token | undefined {
  const {value} = field;
  const to = field.selectionStart ?? 0;
  if (to !== value.length) return undefined;
  const tags = value.split(betweenTags);
  const last = tags.pop() ?? '';
  const q = last.trimStart();
  if (q === '' || q.length > 40) return undefined;
  const chosen = tags.map((tag) => tag.trim().toLowerCase());
  return {q, from: to - q.length, to, chosen};
}

/** Whom somebody may mean. */
export async function namesFor(
  community: Community,
  {q}: Token,
  signal: AbortSignal,
): Promise<Suggested[]> {
  const {items} = await community.texts.people({q: q.trim()}, {signal});
  return items.map(({person: {id, name, title}, byName}) => ({
    name,
    hint: title,
    // Where a name alone does not tell who is meant, the id does.
    insert: byName
      ? `@${name} `
      : `[@${name.replace(/[[\]\\]/g, '')}](person:${id}) `,
  }));
}

/** The tags that others use, without those that are chosen. */
export async function tagsFor(
  community: Community,
  place: string,
  {q, chosen}: Token,
  signal: AbortSignal,
): Promise<Suggested[]> {
  const {items} = await community.texts.tags({place, q: q.trim()}, {signal});
  return items
    .filter(({tag}) => !chosen?.includes(tag.toLowerCase()))
    .slice(0, 5)
    .map(({tag}) => ({name: tag, insert: `${tag}, `}));
}
