/** What somebody has begun to write, for when they come back to it. */
const prefix = 'townhall-comment-draft';

/** Whose draft it is, of which idea, and in reply to what. */
export interface DraftPlace {
  idea: string;
  parent: string | null;
  person: string | undefined;
}

const keyOf = ({idea, parent, person}: DraftPlace) =>
  [prefix, idea, parent ?? '', person ?? ''].join(':');

/** Nothing is stored before somebody writes, and nothing after it is sent. */
export function keepDraft(place: DraftPlace, text: string) {
  inStorage((storage) => {
    if (text.trim()) storage.setItem(keyOf(place), text);
    else storage.removeItem(keyOf(place));
  });
}

/** What was written as a guest is theirs once they have signed in. */
export function keptDraft(place: DraftPlace): string {
  const read = (person: string | undefined) =>
    inStorage((storage) => storage.getItem(keyOf({...place, person})));
  return read(place.person) ?? read(undefined) ?? '';
}

export function forgetDraft(place: DraftPlace) {
  keepDraft(place, '');
  keepDraft({...place, person: undefined}, '');
}

/** A browser may refuse to store; then the draft lives as long as its element. */
function inStorage<Result>(act: (storage: Storage) => Result) {
  try {
    return act(sessionStorage);
  } catch {
    return undefined;
  }
}
