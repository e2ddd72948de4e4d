import type {Community} from '@townhall/client';
import {LitElement, render} from 'lit';
import {property} from 'lit/decorators.js';
import {AuthRequiredEvent} from '../events/auth-required-event.js';
import {TownhallErrorEvent} from '../events/error-event.js';
import {communityContext, signInContext} from './community-context.js';
import {sharedMessages} from '../messages/shared.js';
import {ContextConsumer} from './context.js';
import {broken, type Failure} from './failure.js';
import {failureView} from './failure-view.js';
import {formatsFor, languageOf, type Formats} from './formats.js';
import {speaker} from './messages.js';

/** What every widget has: a community, a language and words of its own. */
export class TownhallElement extends LitElement {
  static override get observedAttributes() {
    return [...super.observedAttributes, 'lang'];
  }

  /** Comes from the surrounding `<townhall-community>` unless it is set here. */
  @property({attribute: false})
  community?: Community | undefined;

  /** Where a signed-out visitor is sent; comes from `<townhall-community>` too. */
  @property({attribute: 'sign-in-url'})
  signInUrl = '';

  /** Other words for single messages. */
  @property({attribute: false}) messages?: object | undefined;

  #isLinked = false;
  #isBroken = false;
  #language: string | undefined;

  /** Numbers and times in the language of the element or of the page around it. */
  get format(): Formats {
    return formatsFor((this.#language ??= languageOf(this)));
  }

  override connectedCallback() {
    // Moved elements may have come under another language.
    this.#language = undefined;
    // Hundreds of cards are given theirs, and need not look around.
    if (!this.community && !this.#isLinked) this.#link();
    super.connectedCallback();
  }

  override attributeChangedCallback(
    name: string,
    old: string | null,
    value: string | null,
  ) {
    super.attributeChangedCallback(name, old, value);
    if (name !== 'lang') return;
    this.#language = undefined;
    this.requestUpdate();
  }

  /** What cannot be drawn says so, and takes nothing else down with it. */
  protected override performUpdate() {
    try {
      super.performUpdate();
      this.#isBroken = false;
    } catch (error) {
      if (!this.#isBroken) {
        console.error(error);
        this.reportFailure(broken);
      }
      this.#isBroken = true;
      const view = failureView({
        failure: broken,
        say: speaker(this, sharedMessages),
        retry: () => this.requestUpdate(),
      });
      render(view, this.renderRoot, this.renderOptions);
    }
  }

  /** Says that this needs an account; true when the host shows its own sign-in. */
  protected askToSignIn(intent: AuthRequiredEvent['intent']) {
    return !this.dispatchEvent(new AuthRequiredEvent(intent));
  }

  /** Lets the host know of a failure that the visitor sees already. */
  protected reportFailure(failure: Failure) {
    this.dispatchEvent(new TownhallErrorEvent(failure));
  }

  #link() {
    this.#isLinked = true;
    new ContextConsumer(this, communityContext, (community) => {
      this.community = community;
    });
    new ContextConsumer(this, signInContext, (url) => {
      this.signInUrl = url || this.signInUrl;
    });
  }
}
