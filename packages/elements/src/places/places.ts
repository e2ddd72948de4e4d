import type {MembershipChange} from '@townhall/client';
import {html, nothing} from 'lit';
import {property} from 'lit/decorators.js';
import {ReadyEvent} from '../events/ready-event.js';
import {Announcer} from '../internal/announcer.js';
import controls from '../internal/controls.styles.js';
import {explain, signedOut, type Failure} from '../internal/failure.js';
import {failureText, failureView} from '../internal/failure-view.js';
import {speaker, type Overrides} from '../internal/messages.js';
import {skeleton} from '../internal/skeleton.js';
import tokens from '../internal/tokens.styles.js';
import {TownhallElement} from '../internal/townhall-element.js';
import {uniqueName} from '../internal/unique-name.js';
import {placesMessages} from '../messages/places.js';
import {placeView} from './place-view.js';
import {PlacesController, type ShownPlace} from './places-controller.js';
import styles from './places.styles.js';

/**
 * Lists the places that can be joined or followed, with what is in them now.
 *
 * @tag townhall-places
 * @slot empty - Shown while there is nothing to join.
 * @fires {ReadyEvent} townhall-ready - The places are there for the first time.
 * @fires {AuthRequiredEvent} townhall-auth-required - Joining needs an account.
 * @fires {TownhallErrorEvent} townhall-error - Something failed.
 * @csspart list - The places.
 * @csspart place - One place.
 * @csspart failure - What is said when something did not work.
 */
export class Places extends TownhallElement {
  static override styles = [tokens, controls, styles];

  /** Which of them are shown: `space`, `group`, or all where it is empty. */
  @property() shape: 'space' | 'group' | '' = '';

  /** Where a place is shown, with `{place}` for its id; none, no link. */
  @property({attribute: 'place-url'}) placeUrl = '';

  /** The level of the names among the page's headings. */
  @property({type: Number, attribute: 'heading-level'}) headingLevel = 3;

  /** The ids of the places that come first. */
  @property({attribute: false}) first: readonly string[] = [];

  declare messages?: Overrides<typeof placesMessages> | undefined;

  readonly #say = speaker(this, placesMessages);
  readonly #announcer = new Announcer(this);
  readonly #places = new PlacesController(this, () => ({
    community: this.community,
    onFailure: this.#onFailure,
  }));
  #refusal: {text: string; isSignedOut: boolean} | undefined;
  #isReady = false;

  /** Reads the places again. */
  async reload() {
    await this.#places.reading.reload();
  }

  protected override updated() {
    if (this.#isReady || !this.#places.reading.items) return;
    this.#isReady = true;
    this.dispatchEvent(new ReadyEvent());
  }

  protected override render() {
    const {items, failure, wait} = this.#places.reading;
    return html`
      <section aria-label=${uniqueName(this, this.#say('places'))}>
        ${
          failure
            ? failureView({
                failure,
                say: this.#say,
                wait,
                retry: () => void this.reload(),
                signInUrl: this.signInUrl,
              })
            : nothing
        }
        ${this.#renderRefusal()}
        ${
          items
            ? this.#renderPlaces(this.#inOrder(items))
            : failure
              ? nothing
              : skeleton(3, this.#say('loading'))
        }
      </section>
    `;
  }

  #renderPlaces(places: readonly ShownPlace[]) {
    if (places.length === 0) {
      return html`<slot name="empty"
        ><p class="hint">${this.#say('none')}</p></slot
      >`;
    }
    return html`<ul class="places" part="list" role="list">
      ${places.map((place) =>
        placeView(place, {
          say: this.#say,
          headingLevel: this.headingLevel,
          href: this.placeUrl.replace('{place}', encodeURIComponent(place.id)),
          onChange: (change) => void this.#change(place, change),
        }),
      )}
    </ul>`;
  }

  #renderRefusal() {
    const {text, isSignedOut} = this.#refusal ?? {};
    return html`<div role="alert">
      ${
        text
          ? html`<div
              part="failure"
              class="note"
              data-kind=${isSignedOut ? 'signed-out' : 'refused'}
            >
              <p>${text}</p>
              ${
                isSignedOut && this.signInUrl
                  ? html`<a class="button" href=${this.signInUrl}
                      >${this.#say('signIn')}</a
                    >`
                  : nothing
              }
            </div>`
          : nothing
      }
    </div>`;
  }

  /** Those of the visitor's track first, the others as the community has them. */
  #inOrder(places: readonly ShownPlace[]) {
    const rank = ({id}: ShownPlace) => {
      const at = this.first.indexOf(id);
      return at < 0 ? this.first.length : at;
    };
    return places
      .filter(({entrance}) => !this.shape || entrance.shape === this.shape)
      .sort((a, b) => rank(a) - rank(b));
  }

  async #change({id, isGuest}: ShownPlace, change: MembershipChange) {
    this.#refusal = undefined;
    if (isGuest) return this.#sendAway();
    try {
      await this.#places.change(id, change);
    } catch (error) {
      const failure = explain(error);
      if (failure.kind === signedOut.kind) return this.#sendAway();
      const reason = failureText(failure, this.#say);
      this.#refuse(this.#say('notKept', {reason}));
      this.reportFailure(failure);
    }
  }

  #sendAway() {
    if (this.askToSignIn('follow')) return;
    this.#refuse(this.#say('signInToJoin'), true);
  }

  #refuse(text: string, isSignedOut = false) {
    this.#refusal = {text, isSignedOut};
    this.requestUpdate();
  }

  readonly #onFailure = (failure: Failure) => {
    this.#announcer.announce(failureText(failure, this.#say));
    this.reportFailure(failure);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'townhall-places': Places;
  }
}
