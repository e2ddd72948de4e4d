import {emptyDraft, textFields, type DraftFields} from './idea-draft.js';
import {picturesFrom} from './pictures/draft-picture.js';

/** Whose draft it is, and where it goes. */
export interface DraftPlace {
  /** Of the community: two on one site may have boards of one name. */
  address: string;
  place: string;
  /** Undefined for a guest. */
  person: string | undefined;
}

const prefix = 'townhall-idea-draft';

/** What was begun so long ago is not gone on with. */
const longest = 30 * 86_400_000;

/**
 * Keeps what somebody has begun to write until they come back; false where the
 * browser does not store it. Members find it in every tab and tomorrow. What a
 * guest writes stays in their tab: nobody can tell who comes after them.
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

function stored(
  {address, place, person}: DraftPlace,
  act: (storage: Storage, key: string) => boolean,
) {
  const key = [prefix, address, place, person ?? ''].join(' ');
  try {
    return act(person === undefined ? sessionStorage : localStorage, key);
  } catch {
    // Full, or forbidden; then the draft lives as long as the page.
    return false;
  }
}

/** Anybody may have written there. */
function draftFrom(text: string | null, now: number): DraftFields | undefined {
  const kept: unknown = JSON.parse(text ?? 'null');
  if (typeof kept !== 'object' || kept === null) return undefined;
  const values = new Map<string, unknown>(Object.entries(kept));
  const at = values.get('at');
  if (typeof at !== 'number' || now - at > longest) return undefined;
  const images = picturesFrom(values.get('images'), now);
  const draft = {...emptyDraft, images};
  for (const field of textFields) {
    const value = values.get(field);
    if (typeof value === 'string') draft[field] = value;
  }
  return draft;
}
