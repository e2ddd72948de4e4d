import {
  oldestDraft,
  withStored,
  type DraftPlace,
} from '../internal/browser-drafts.js';
import {emptyDraft, textFields, type DraftFields} from './idea-draft.js';
import {picturesFrom} from './pictures/draft-picture.js';

export type {DraftPlace};

const prefix = 'townhall-idea-draft';

/**
 * Keeps what somebody has begun to write until they come back; false where the
 * browser does not store it.
 */
export function keepDraft(place: DraftPlace, draft: DraftFields, now: number) {
  return stored(place, (storage, key) => {
    storage.setItem(key, JSON.stringify({...draft, at: now}));
    return true;
  });
}

/** Takes it out of the browser again. */
export function forgetDraft(place: DraftPlace) {
  stored(place, (storage, key) => {
    storage.removeItem(key);
    return true;
  });
}

/** What was begun before; undefined where there is nothing. */
export function keptDraft(
  place: DraftPlace,
  now: number,
): DraftFields | undefined {
  let found: DraftFields | undefined;
  stored(place, (storage, key) => {
    found = draftFrom(storage.getItem(key), now);
    return true;
  });
  return found;
}

const stored = (
  place: DraftPlace,
  act: (storage: Storage, key: string) => boolean,
) => withStored(prefix, place, act);

/** Anybody may have written there. */
function draftFrom(text: string | null, now: number): DraftFields | undefined {
  const kept: unknown = JSON.parse(text ?? 'null');
  if (typeof kept !== 'object' || kept === null) return undefined;
  const values = new Map<string, unknown>(Object.entries(kept));
  const at = values.get('at');
  if (typeof at !== 'number' || now - at > oldestDraft) return undefined;
  const images = picturesFrom(values.get('images'), now);
  const draft = {...emptyDraft, images};
  for (const field of textFields) {
    const value = values.get(field);
    if (typeof value === 'string') draft[field] = value;
  }
  return draft;
}
