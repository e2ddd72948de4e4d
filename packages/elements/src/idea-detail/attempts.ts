import type {Community} from '@townhall/client';
import {
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
} from 'lit';
import type {AuthRequiredEvent} from '../events/auth-required-event.js';
import {
  explain,
  isAbort,
  signedOut,
  type Failure,
} from '../internal/failure.js';
import type {Say} from '../internal/messages.js';
import {noteView} from '../internal/note-view.js';
import type {ViewerController} from '../internal/viewer-controller.js';
import type {sharedMessages} from '../messages/shared.js';

/** What somebody wants to do, and at which control. */
export interface Attempt {
  at: string;
  intent: AuthRequiredEvent['intent'];
  /** Why it was not done, in words for its control. */
  refusal: (failure: Failure) => string;
  act: (community: Community) => Promise<void>;
}

/** What there is to say, and at which control. */
interface Note {
  at: string;
  failure: Failure;
  text: string;
}

interface AttemptsOptions {
  community: () => Community | undefined;
  viewer: ViewerController;
  say: Say<typeof sharedMessages>;
  signInUrl: () => string;
  askToSignIn: (intent: Attempt['intent']) => boolean;
  reportFailure: (failure: Failure) => void;
  announce: (text: string) => void;
  /** Others may have changed meanwhile what is shown. */
  onRefused: () => void;
}

/**
 * Does what a visitor wants, and says beside the control why it was not done.
 * What takes an account is done once they have signed in.
 */
export class Attempts implements ReactiveController {
  /** The control whose wish is on its way. */
  busy: string | undefined;

  readonly #host: ReactiveControllerHost;
  readonly #options: AttemptsOptions;
  #community: Community | undefined;
  #note: Note | undefined;
  #pending: Attempt | undefined;

  constructor(host: ReactiveControllerHost, options: AttemptsOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostUpdate() {
    const community = this.#options.community();
    if (community === this.#community) return;
    const isAnother = this.#community !== undefined;
    this.#community = community;
    if (isAnother) void this.#startOver();
  }

  /** Does it now, or when the visitor has signed in. */
  async make(attempt: Attempt) {
    if (this.busy) return;
    this.#pending = undefined;
    this.#set({busy: attempt.at, note: undefined});
    const failure = await this.#try(attempt);
    this.#set({busy: undefined, note: this.#note});
    if (failure) this.#complain(attempt, failure);
  }

  /** Takes back what has been said. */
  forget() {
    this.#pending = undefined;
    this.#set({busy: this.busy, note: undefined});
  }

  /** What there is to say at this control. */
  note(at: string) {
    const {say, signInUrl} = this.#options;
    return this.#note?.at === at
      ? noteView({...this.#note, say, signInUrl: signInUrl()})
      : nothing;
  }

  async #try({act}: Attempt): Promise<Failure | undefined> {
    const {community, viewer} = this.#options;
    try {
      const there = community();
      const known = await viewer.known();
      if (known && !known.person) return signedOut;
      // Whoever has left the page meanwhile wants nothing any more.
      if (there && there === community()) await act(there);
    } catch (error) {
      if (!isAbort(error)) return explain(error);
    }
    return undefined;
  }

  #complain(attempt: Attempt, failure: Failure) {
    const {askToSignIn, reportFailure, announce, onRefused} = this.#options;
    const {at, intent, refusal} = attempt;
    if (failure.kind === 'signed-out') {
      this.#pending = attempt;
      if (askToSignIn(intent)) return;
    } else reportFailure(failure);
    if (failure.kind === 'refused') onRefused();
    const text = refusal(failure);
    this.#set({busy: undefined, note: {at, failure, text}});
    announce(text);
  }

  /** Another community object stands for another visitor. */
  async #startOver() {
    const pending = this.#pending;
    this.forget();
    const viewer = await this.#options.viewer.known();
    if (pending && viewer?.person) await this.make(pending);
  }

  #set({busy, note}: {busy: string | undefined; note: Note | undefined}) {
    this.busy = busy;
    this.#note = note;
    this.#host.requestUpdate();
  }
}
