import type {IdeaSource} from '@townhall/client';
import type {DraftFields} from '../idea-draft.js';
import {
  forgetDraft,
  keepDraft,
  keptDraft,
  type DraftPlace,
} from '../kept-drafts.js';
import type {DraftPicture} from '../pictures/draft-picture.js';
import {draftOf} from './changed-idea.js';

/**
 * What an author has begun to change, until they send it or give it up. Only
 * what differs from the idea is kept, beside the drafts of new ideas.
 */
export class KeptChange {
  /** What was begun before is back in the form. */
  isBack = false;

  readonly #place: DraftPlace;
  readonly #source: DraftFields;

  constructor(source: IdeaSource, place: DraftPlace) {
    this.#source = draftOf(source);
    this.#place = place;
  }

  /** What the form begins with: what was begun before, or the idea as it is. */
  begin(now: number): DraftFields {
    const found = keptDraft(this.#place, now);
    const kept = found && {...found, images: this.#stillThere(found.images)};
    this.isBack = kept !== undefined && differ(kept, this.#source);
    return kept && this.isBack ? kept : this.#source;
  }

  /** Somebody writes; false where the browser keeps nothing. */
  keep(draft: DraftFields, now: number): boolean {
    if (differ(draft, this.#source)) {
      const images = draft.images.map((picture) => ({
        ...picture,
        keptUntil: picture.keptUntil || withTheIdea,
      }));
      return keepDraft(this.#place, {...draft, images}, now);
    }
    forgetDraft(this.#place);
    return true;
  }

  /** It was sent or given up: the idea as it is. */
  forget(): DraftFields {
    forgetDraft(this.#place);
    this.isBack = false;
    return this.#source;
  }

  /** Somebody may have taken a picture out of the idea meanwhile. */
  #stillThere(pictures: readonly DraftPicture[]) {
    const own = new Map(this.#source.images.map((one) => [one.id, one]));
    return pictures.flatMap((picture) => {
      if (picture.keptUntil !== withTheIdea) return [picture];
      const {alt, isDecorative} = picture;
      const now = own.get(picture.id);
      return now ? [{...now, alt, isDecorative}] : [];
    });
  }
}

/** As long as what the idea has: the end of what can be written as a date. */
const withTheIdea = '9999-12-31T00:00:00Z';

const differ = (one: DraftFields, other: DraftFields) =>
  JSON.stringify(inOrder(one)) !== JSON.stringify(inOrder(other));

/** Only what is sent, and always in one order. */
const inOrder = ({images, ...texts}: DraftFields) => [
  Object.entries(texts).sort(([one], [other]) => (one < other ? -1 : 1)),
  images.map(({id, alt, isDecorative}) => [id, alt, isDecorative]),
];
