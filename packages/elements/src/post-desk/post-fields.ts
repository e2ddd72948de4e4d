import type {PostChange, PostDraft, PostSource} from '@townhall/client';
import {tagList} from '../internal/tag-list.js';

/** When a post is published; `kept` for one that is already. */
export type PostWhen = 'now' | 'later' | 'draft' | 'kept';

/** What stands in the form. */
export interface PostFields {
  place: string;
  title: string;
  text: string;
  tags: string;
  when: string;
  /** A day and a time where the writer is, as `2026-11-30T09:00`. */
  moment: string;
}

export type PostErrors = {
  [Field in keyof PostFields]?:
    | 'groupMissing'
    | 'titleWrong'
    | 'textMissing'
    | 'textTooLong'
    | 'tagsTooMany'
    | 'momentMissing';
};

export const longestText = 50_000;

export const emptyPost: PostFields = {
  place: '',
  title: '',
  text: '',
  tags: '',
  when: '',
  moment: '',
};

/** What can be chosen for a post in this state; the first is what it begins with. */
export function choicesFor(post: PostSource['post'] | undefined): PostWhen[] {
  switch (post?.state) {
    case 'published':
      return ['kept', 'draft'];
    case 'scheduled':
      return ['later', 'now', 'draft'];
    case 'draft':
      return ['draft', 'now', 'later'];
    case undefined:
      return ['now', 'later', 'draft'];
  }
}

/** What was chosen, or what nobody has to choose. */
export const whenOf = (
  {when}: PostFields,
  post: PostSource['post'] | undefined,
): PostWhen => {
  const choices = choicesFor(post);
  return choices.find((choice) => choice === when) ?? choices[0] ?? 'now';
};

/** What the community will not take, told before it is sent. */
export function postErrors(
  fields: PostFields,
  when: PostWhen,
  now: number,
): PostErrors {
  const {place, title, text, tags, moment} = fields;
  const {length} = title.trim();
  const list = tagList(tags);
  return {
    ...(place === '' && {place: 'groupMissing' as const}),
    ...((length < 3 || length > 160) && {title: 'titleWrong' as const}),
    ...(text.trim().length < 2 && {text: 'textMissing' as const}),
    ...(text.length > longestText && {text: 'textTooLong' as const}),
    ...((list.length > 10 || list.some((tag) => tag.length > 40)) && {
      tags: 'tagsTooMany' as const,
    }),
    // Whatever is not a moment is not later than now.
    ...(when === 'later' &&
      !(Date.parse(moment) > now) && {moment: 'momentMissing' as const}),
  };
}

export const toPost = (fields: PostFields, when: PostWhen): PostDraft => ({
  place: fields.place,
  ...written(fields),
  ...(when !== 'now' && {publishAt: publishAt(fields, when)}),
});

/** `version` is what was there when the change was begun. */
export const toPostChange = (
  fields: PostFields,
  when: PostWhen,
  version: number,
): PostChange => ({
  ...written(fields),
  ...(when !== 'kept' && {
    publishAt: when === 'now' ? 'now' : publishAt(fields, when),
  }),
  version,
});

export const fieldsOf = ({post, text}: PostSource): PostFields => ({
  place: post.place,
  title: post.title,
  text,
  tags: post.tags.join(', '),
  when: '',
  moment: post.state === 'scheduled' ? localMoment(post.publishedAt) : '',
});

const written = ({title, text, tags}: PostFields) => ({
  title: title.trim(),
  text: text.trim(),
  tags: tagList(tags),
});

const publishAt = ({moment}: PostFields, when: PostWhen) =>
  when === 'later' ? new Date(moment).toISOString() : null;

/** As a field for a day and a time takes it. */
function localMoment(iso: string | null) {
  if (iso === null) return '';
  const date = new Date(iso);
  const local = date.getTime() - date.getTimezoneOffset() * 60_000;
  return new Date(local).toISOString().slice(0, 16);
}
