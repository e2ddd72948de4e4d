import type {IdeaChange, IdeaSource} from '@townhall/client';
import {
  emptyDraft,
  toDraft,
  type DraftFields,
  type Form,
} from '../idea-draft.js';

/** What an author wrote, as it stands in the form. */
export function draftOf(source: IdeaSource): DraftFields {
  const {title, text, tags, kind, audience, area, images} = source;
  return {
    ...emptyDraft,
    title,
    text,
    tags: tags.join(', '),
    kind: kind ?? '',
    audience: audience ?? '',
    area: area ?? '',
    images: images.map((image) => ({
      ...image,
      isDecorative: image.alt === '',
      // What an idea has is kept.
      keptUntil: '',
    })),
  };
}

/** What is sent of it. */
export function changeOf(
  draft: DraftFields,
  form: Form | undefined,
): IdeaChange {
  const {place: _, ...change} = toDraft('', draft, form);
  // Pictures that were taken out are said to be none.
  return {...change, images: change.images ?? []};
}
