import type {IdeaDraft, IdeaKind, IdeaPolicy} from '@townhall/client';
import type {Say} from '../internal/messages.js';
import {tagList} from '../internal/tag-list.js';
import type {ideaFormMessages} from '../messages/idea-form.js';
import {altOf, isUntold, type DraftPicture} from './pictures/draft-picture.js';

/** What a board asks of those who suggest. */
export type Form = IdeaPolicy['form'];

/** What is chosen from what the board names. */
export type Choice = 'kind' | 'audience' | 'area';

/** What stands in the form. */
export interface DraftFields {
  title: string;
  text: string;
  kind: string;
  audience: string;
  area: string;
  tags: string;
  images: readonly DraftPicture[];
}

/** A field of the form, by its name. */
export type Field = keyof DraftFields;

/** What is wrong with each field, in words. */
export type DraftErrors = {[Name in Field]?: string};

/** Nothing is written yet. */
export const emptyDraft: DraftFields = {
  title: '',
  text: '',
  kind: '',
  audience: '',
  area: '',
  tags: '',
  images: [],
};

/** A field that is written in, or whose words are chosen. */
export type TextField = Exclude<Field, 'images'>;

/** Those fields from top to bottom. */
export const textFields: readonly TextField[] = [
  'title',
  'text',
  'kind',
  'audience',
  'area',
  'tags',
];

/** All fields from top to bottom. */
export const fieldOrder: readonly Field[] = [...textFields, 'images'];

/** The least and the most characters of a title. */
export const titleLength = {least: 10, most: 120};

/** What may be chosen; nothing where the board does not ask. */
export function optionsOf(choice: Choice, form: Form | undefined) {
  if (choice === 'area') return form?.areas ?? [];
  if (choice === 'audience') {
    return (form?.audiences ?? []).map((name) => ({id: name, name}));
  }
  return form?.asksKind ? kinds : [];
}

const kinds = (['new', 'modify'] satisfies IdeaKind[]).map((id) => ({
  id,
  // Its name is a message.
  name: '',
}));

/** What was chosen, where the board still knows it. */
export const chosen = (
  choice: Choice,
  draft: DraftFields,
  form: Form | undefined,
) => optionsOf(choice, form).find(({id}) => id === draft[choice])?.id;

/** Whether somebody has written anything of their own. */
export const isWritten = (draft: DraftFields, form: Form | undefined) =>
  draft.images.length > 0 ||
  textFields.some((field) =>
    field === 'text' ? ownText(draft, form) !== '' : draft[field].trim() !== '',
  );

/** What the community will not take, told before it is sent. */
export function draftErrors(
  draft: DraftFields,
  form: Form | undefined,
  say: Say<typeof ideaFormMessages>,
): DraftErrors {
  const {length} = draft.title.trim();
  const tags = tagList(draft.tags);
  const errors: DraftErrors = {};
  if (length < titleLength.least) errors.title = say('titleTooShort');
  if (length > titleLength.most) errors.title = say('titleTooLong');
  if (draft.text.length > 10_000) errors.text = say('textTooLong');
  for (const choice of ['kind', 'audience', 'area'] as const) {
    const isAsked = optionsOf(choice, form).length > 0;
    if (isAsked && !chosen(choice, draft, form)) {
      errors[choice] = say('chooseOne');
    }
  }
  if (tags.length > 10 || tags.some((tag) => tag.length > 40)) {
    errors.tags = say('tagsTooMany');
  }
  if (draft.images.some(isUntold)) errors.images = say('altMissing');
  return errors;
}

/** What is sent: only what the board asks for, and no template unchanged. */
export function toDraft(
  place: string,
  draft: DraftFields,
  form: Form | undefined,
): IdeaDraft {
  const kind = chosen('kind', draft, form);
  const audience = chosen('audience', draft, form);
  const area = chosen('area', draft, form);
  return {
    place,
    title: draft.title.trim(),
    text: ownText(draft, form),
    tags: tagList(draft.tags),
    ...(draft.images.length > 0 && {
      images: draft.images.map((picture) => ({
        id: picture.id,
        alt: altOf(picture),
      })),
    }),
    ...(isKind(kind) && {kind}),
    ...(audience && {audience}),
    ...(area && {area}),
  };
}

const isKind = (kind: string | undefined): kind is IdeaKind =>
  kind === 'new' || kind === 'modify';

/** The details, unless they are what the board put there. */
function ownText({text}: DraftFields, form: Form | undefined) {
  const written = text.trim();
  return written === form?.template.trim() ? '' : written;
}
