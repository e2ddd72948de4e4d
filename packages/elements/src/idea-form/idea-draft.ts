import type {IdeaDraft} from '@townhall/client';

/** What stands in the form. */
export interface DraftFields {
  title: string;
  text: string;
  tags: string;
}

export type DraftErrors = {
  [Field in keyof DraftFields]?:
    'titleTooShort' | 'titleTooLong' | 'textTooLong' | 'tagsTooMany';
};

export const emptyDraft: DraftFields = {title: '', text: '', tags: ''};

/** What the community will not take, told before it is sent. */
export function draftErrors({title, text, tags}: DraftFields): DraftErrors {
  const {length} = title.trim();
  const list = tagList(tags);
  return {
    ...(length < 10 && {title: 'titleTooShort' as const}),
    ...(length > 120 && {title: 'titleTooLong' as const}),
    ...(text.length > 10_000 && {text: 'textTooLong' as const}),
    ...((list.length > 10 || list.some((tag) => tag.length > 40)) && {
      tags: 'tagsTooMany' as const,
    }),
  };
}

export const toDraft = (
  place: string,
  {title, text, tags}: DraftFields,
): IdeaDraft => ({
  place,
  title: title.trim(),
  text: text.trim(),
  tags: tagList(tags),
});

/** Enough words to look for ideas that say the same. */
export const isTelling = (title: string) =>
  title.trim().split(/\s+/).length >= 4;

const tagList = (tags: string) => [
  ...new Set(
    tags
      .split(/[,،、]/)
      .map((tag) => tag.trim())
      .filter(Boolean),
  ),
];
