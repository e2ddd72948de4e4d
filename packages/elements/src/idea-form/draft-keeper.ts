import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {
  emptyDraft,
  isWritten,
  type DraftFields,
  type Form,
} from './idea-draft.js';
import {
  forgetDraft,
  keepDraft,
  keptDraft,
  type DraftPlace,
} from './kept-drafts.js';

interface KeeperInputs {
  /** Undefined as long as it is not known who writes. */
  place: DraftPlace | undefined;
  form: Form | undefined;
  /** By the clock of the device. */
  now: number;
}

/**
 * Holds what somebody writes: brings back what they had begun, stores it while
 * they go on, and puts the board's template in where nothing is written.
 */
export class DraftKeeper implements ReactiveController {
  draft = emptyDraft;

  readonly #host: ReactiveControllerHost;
  readonly #inputs: () => KeeperInputs;
  #place: DraftPlace | undefined;
  /** The template has had its turn. */
  #isBegun = false;
  #isStored = true;

  constructor(host: ReactiveControllerHost, inputs: () => KeeperInputs) {
    this.#host = host;
    this.#inputs = inputs;
    host.addController(this);
  }

  /** Whether leaving the page would lose something. */
  get isAtRisk() {
    return !this.#isStored && isWritten(this.draft, this.#inputs().form);
  }

  hostUpdate() {
    const {place} = this.#inputs();
    if (place && !isSame(place, this.#place)) this.#moveTo(place);
    this.#begin();
  }

  /** Somebody writes. */
  write(draft: DraftFields) {
    this.draft = draft;
    this.#store();
    this.#host.requestUpdate();
  }

  /** The community has taken it. */
  clear() {
    this.draft = emptyDraft;
    this.#isBegun = false;
    this.#store();
    this.#host.requestUpdate();
  }

  /** Another board, or another person. */
  #moveTo(place: DraftPlace) {
    const before = this.#place;
    this.#place = place;
    const {form, now} = this.#inputs();
    const hasSignedIn = before !== undefined && before.person === undefined;
    const isSameBoard =
      before === undefined ||
      (before.place === place.place && before.address === place.address);
    // What a guest has begun is theirs once they have signed in.
    if (
      isSameBoard &&
      (hasSignedIn || !before) &&
      isWritten(this.draft, form)
    ) {
      this.#store();
      if (before) forgetDraft(before);
      return;
    }
    const guest = {...place, person: undefined};
    const kept = keptDraft(place, now) ?? keptDraft(guest, now);
    this.draft = kept ?? emptyDraft;
    this.#isBegun = kept !== undefined;
    this.#isStored = true;
  }

  /** The template comes once: who takes it out wants none. */
  #begin() {
    const {form} = this.#inputs();
    if (this.#isBegun || !form) return;
    this.#isBegun = true;
    if (this.draft.text === '') {
      this.draft = {...this.draft, text: form.template};
    }
  }

  #store() {
    const {form, now} = this.#inputs();
    const place = this.#place;
    if (!place) this.#isStored = false;
    else if (isWritten(this.draft, form)) {
      this.#isStored = keepDraft(place, this.draft, now);
    } else {
      this.#isStored = true;
      forgetDraft(place);
      forgetDraft({...place, person: undefined});
    }
  }
}

const isSame = (one: DraftPlace, other: DraftPlace | undefined) =>
  one.person === other?.person &&
  one.place === other?.place &&
  one.address === other?.address;
