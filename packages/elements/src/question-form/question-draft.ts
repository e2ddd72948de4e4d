import type {QuestionDraft} from '@townhall/client';
import {tagList} from '../internal/tag-list.js';

/** What stands in the form. */
export interface DraftFields {
  title: string;
  text: string;
  tags: string;
  /** `yes` for asking without one's name; empty otherwise. */
  anonymous: string;
}

export type DraftErrors = {
  [Field in keyof DraftFields]?:
    | 'titleTooShort'
    | 'titleTooLong'
    | 'textTooLong'
    | 'tagsTooMany';
};

export const emptyDraft: DraftFields = {
  title: '',
  text: '',
  tags: '',
  anonymous: '',
};

export const longestTitle = 160;

/** What the community will not take, told before it is sent. */
export function draftErrors({title, text, tags}: DraftFields): DraftErrors {
  const {length} = title.trim();
  const list = tagList(tags);
  return {
    ...(length < 10 && {title: 'titleTooShort' as const}),
    ...(length > longestTitle && {title: 'titleTooLong' as const}),
    ...(text.length > 20_000 && {text: 'textTooLong' as const}),
    ...((list.length > 10 || list.some((tag) => tag.length > 40)) && {
      tags: 'tagsTooMany' as const,
    }),
  };
}

export const toDraft = (
  place: string,
  {title, text, tags, anonymous}: DraftFields,
): QuestionDraft => ({
  place,
  title: title.trim(),
  text: text.trim(),
  tags: tagList(tags),
  ...(anonymous && {anonymous: true}),
});
