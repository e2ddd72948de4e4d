import {nothing, type ReactiveControllerHost} from 'lit';
import type {AuthRequiredEvent} from '../../events/auth-required-event.js';
import {explain, signedOut, type Failure} from '../../internal/failure.js';
import type {Say} from '../../internal/messages.js';
import {noteView} from '../../internal/note-view.js';
import type {sharedMessages} from '../../messages/shared.js';

/** What was tried, and at which control. */
export interface Attempt {
  at: string;
  intent: AuthRequiredEvent['intent'];
  /** Why it was not done, in words for its control. */
  refusal: (failure: Failure) => string;
}

interface AttemptsOptions {
  say: Say<typeof sharedMessages>;
  signInUrl: () => string;
  /** Known to have no account. */
  isGuest: () => boolean;
  askToSignIn: (intent: Attempt['intent']) => boolean;
  reportFailure: (failure: Failure) => void;
  announce: (text: string) => void;
  /** Others may have changed meanwhile what is shown. */
  onRefused: () => void;
}

/** Does what a visitor wants, and says beside the control what became of it. */
export class Attempts {
  readonly #host: ReactiveControllerHost;
  readonly #options: AttemptsOptions;
  #note: {at: string; failure: Failure; text: string} | undefined;

  constructor(host: ReactiveControllerHost, options: AttemptsOptions) {
    this.#host = host;
    this.#options = options;
  }

  async make(attempt: Attempt, act: () => Promise<void>) {
    this.forget();
    try {
      if (!this.#options.isGuest()) return await act();
      this.#complain(attempt, signedOut);
    } catch (error) {
      this.#complain(attempt, explain(error));
    }
  }

  /** Takes back what has been said. */
  forget() {
    this.#note = undefined;
    this.#host.requestUpdate();
  }

  /** What there is to say at this control. */
  note(at: string) {
    const {say, signInUrl} = this.#options;
    return this.#note?.at === at
      ? noteView({...this.#note, say, signInUrl: signInUrl()})
      : nothing;
  }

  #complain({at, intent, refusal}: Attempt, failure: Failure) {
    const {askToSignIn, reportFailure, announce, onRefused} = this.#options;
    if (failure.kind !== 'signed-out') reportFailure(failure);
    else if (askToSignIn(intent)) return;
    if (failure.kind === 'refused') onRefused();
    const text = refusal(failure);
    this.#note = {at, failure, text};
    announce(text);
    this.#host.requestUpdate();
  }
}
