import type {Community} from '@townhall/client';
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {oldestDraft, withStored, type DraftPlace} from './browser-drafts.js';
import type {ViewerController} from './viewer-controller.js';

type Fields = Readonly<Record<string, string>>;

interface KeptFieldsInputs {
  community: Community | undefined;
  viewer: ViewerController;
  /** What is written and where it goes; undefined as long as that is not known. */
  place: string | undefined;
  fields: Fields;
  /** Brings back what was begun before. */
  restore: (fields: Fields) => void;
}

const prefix = 'townhall-draft';

/** Keeps what somebody begins to write in their browser, until it is taken. */
export class KeptFields implements ReactiveController {
  readonly #inputs: () => KeptFieldsInputs;
  #at: DraftPlace | undefined;

  constructor(host: ReactiveControllerHost, inputs: () => KeptFieldsInputs) {
    this.#inputs = inputs;
    host.addController(this);
  }

  hostUpdate() {
    const {community, viewer, place} = this.#inputs();
    const seen = viewer.viewer;
    if (!community || !place || !seen) return;
    const {address} = community;
    const at = {address, place, person: seen.person?.id};
    if (keyOf(at) === keyOf(this.#at)) return;
    const before = this.#at;
    this.#at = at;
    this.#moveFrom(before);
  }

  /** Call it with every change; a text of nothing is forgotten. */
  store() {
    const {fields} = this.#inputs();
    if (!this.#at) return;
    if (isWritten(fields)) keep(this.#at, fields);
    else {
      forget(this.#at);
      // A guest who has signed in leaves nothing behind.
      forget({...this.#at, person: undefined});
    }
  }

  /** Somebody has signed in or out, or writes something else now. */
  #moveFrom(before: DraftPlace | undefined) {
    const {fields, restore} = this.#inputs();
    if (!this.#at) return;
    const isSameText = !before || before.place === this.#at.place;
    if (isSameText && before?.person === undefined && isWritten(fields)) {
      this.store();
      if (before) forget(before);
      return;
    }
    const found = kept(this.#at) ?? kept({...this.#at, person: undefined});
    if (found) restore(found);
  }
}

const isWritten = (fields: Fields) =>
  Object.values(fields).some((value) => value.trim() !== '');

const keyOf = (at: DraftPlace | undefined) => JSON.stringify(at);

const keep = (at: DraftPlace, fields: Fields) =>
  withStored(prefix, at, (storage, key) => {
    storage.setItem(key, JSON.stringify({...fields, at: Date.now()}));
    return true;
  });

const forget = (at: DraftPlace) =>
  withStored(prefix, at, (storage, key) => {
    storage.removeItem(key);
    return true;
  });

function kept(place: DraftPlace): Fields | undefined {
  let found: Fields | undefined;
  withStored(prefix, place, (storage, key) => {
    // Anybody may have written there.
    const stored: unknown = JSON.parse(storage.getItem(key) ?? 'null');
    const {at, ...fields} = Object(stored) as Record<string, unknown>; // what it is, is asked next
    if (typeof at !== 'number' || Date.now() - at > oldestDraft) return false;
    found = Object.fromEntries(
      Object.entries(fields).filter(
        (entry): entry is [string, string] => typeof entry[1] === 'string',
      ),
    );
    return true;
  });
  return found;
}
