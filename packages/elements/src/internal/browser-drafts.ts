/** Whose draft it is, and where it goes. */
export interface DraftPlace {
  /** Of the community: two on one site may have places of one name. */
  address: string;
  place: string;
  /** Undefined for a guest. */
  person: string | undefined;
}

/** What was begun so long ago is not gone on with. */
export const oldestDraft = 30 * 86_400_000;

/**
 * Acts on the browser's storage of drafts; false where there is none to be had.
 * Members find theirs in every tab and tomorrow. What a guest writes stays in
 * their tab: nobody can tell who comes after them.
 */
export function withStored(
  prefix: string,
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
