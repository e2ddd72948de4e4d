import type {Track} from '@townhall/client';
import {html, nothing} from 'lit';
import {property} from 'lit/decorators.js';
import {ReadyEvent} from '../events/ready-event.js';
import {TrackEvent} from '../events/track-event.js';
import {Announcer} from '../internal/announcer.js';
import controls from '../internal/controls.styles.js';
import {explain, type Failure} from '../internal/failure.js';
import {failureText, failureView} from '../internal/failure-view.js';
import {isFocusLost} from '../internal/lost-focus.js';
import {speaker, type Overrides} from '../internal/messages.js';
import {skeleton} from '../internal/skeleton.js';
import tokens from '../internal/tokens.styles.js';
import {TownhallElement} from '../internal/townhall-element.js';
import {trackMessages} from '../messages/track-picker.js';
import {putFirst} from './put-first.js';
import {TrackController} from './track-controller.js';
import {trackIcon} from './track-icon.js';
import styles from './track-picker.styles.js';

/**
 * Lets visitors choose a way through the community. What fits it comes first in
 * the boards, feeds and places of the page.
 *
 * @tag townhall-track-picker
 * @slot empty - Shown while there are no tracks.
 * @fires {ReadyEvent} townhall-ready - The tracks are there for the first time.
 * @fires {TrackEvent} townhall-track - The visitor's track is known, or has changed.
 * @fires {TownhallErrorEvent} townhall-error - Something failed.
 * @csspart tracks - The tracks.
 * @csspart failure - What is said when something did not work.
 */
export class TrackPicker extends TownhallElement {
  static override styles = [tokens, controls, styles];

  /** Leaves the boards, feeds and places of the page alone. */
  @property({type: Boolean, attribute: 'only-choose'}) onlyChoose = false;

  declare messages?: Overrides<typeof trackMessages> | undefined;

  readonly #say = speaker(this, trackMessages);
  readonly #announcer = new Announcer(this);
  readonly #tracks = new TrackController(this, () => ({
    community: this.community,
    onTrack: this.#onTrack,
    onFailure: this.#onFailure,
  }));
  #refusal = '';
  #isReady = false;

  /** Reads the tracks, and what is chosen, again. */
  async reload() {
    await this.#tracks.reading.reload();
  }

  protected override updated() {
    if (this.#isReady || !this.#tracks.shown) return;
    this.#isReady = true;
    this.dispatchEvent(new ReadyEvent());
  }

  protected override render() {
    const {shown, reading} = this.#tracks;
    const {failure, wait} = reading;
    return html`
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
      ${
        shown
          ? this.#renderTracks(shown.tracks, shown.isGuest)
          : failure
            ? nothing
            : skeleton(3, this.#say('loading'))
      }
    `;
  }

  #renderTracks(tracks: readonly Track[], isGuest: boolean) {
    if (tracks.length === 0) {
      return html`<slot name="empty"
        ><p class="hint">${this.#say('noTracks')}</p></slot
      >`;
    }
    const {track} = this.#tracks;
    return html`
      <fieldset aria-describedby="why">
        <legend>${this.#say('tracks')}</legend>
        <p id="why" class="hint">${this.#say('why')}</p>
        <div class="tracks" part="tracks">
          ${tracks.map((one) => this.#renderTrack(one, track))}
        </div>
      </fieldset>
      ${
        track
          ? html`<div class="now">
              <p>${this.#say('chosen', {title: track.title})}</p>
              <button type="button" @click=${() => void this.#choose(null)}>
                ${this.#say('leave')}
              </button>
              ${
                isGuest
                  ? html`<p class="hint">${this.#say('onDevice')}</p>`
                  : nothing
              }
            </div>`
          : nothing
      }
      <div role="alert">
        ${
          this.#refusal
            ? html`<div part="failure" class="note" data-kind="refused">
                <p>${this.#refusal}</p>
              </div>`
            : nothing
        }
      </div>
    `;
  }

  #renderTrack({id, title, description, icon}: Track, chosen: Track | null) {
    return html`<label>
      ${trackIcon(icon)}
      <span>
        <span class="title" dir="auto">${title}</span>
        <span class="description" dir="auto">${description}</span>
      </span>
      <input
        type="radio"
        name="track"
        value=${id}
        .checked=${id === chosen?.id}
        @change=${() => void this.#choose(id)}
      />
    </label>`;
  }

  async #choose(track: string | null) {
    this.#refusal = '';
    try {
      await this.#tracks.choose(track);
      const {track: chosen} = this.#tracks;
      this.#announcer.announce(
        chosen ? this.#say('chosen', {title: chosen.title}) : this.#say('left'),
      );
    } catch (error) {
      const failure = explain(error);
      const reason = failureText(failure, this.#say);
      this.#refusal = this.#say('notKept', {reason});
      this.reportFailure(failure);
      this.requestUpdate();
    }
    await this.updateComplete;
    // The button to leave goes with the track.
    if (isFocusLost()) this.renderRoot.querySelector('input')?.focus();
  }

  readonly #onTrack = (track: Track | null) => {
    if (!this.isConnected) return;
    this.dispatchEvent(new TrackEvent(track));
    // The root of what is on a page is a document or a shadow root.
    if (!this.onlyChoose) putFirst(this.getRootNode() as ParentNode, track);
  };

  readonly #onFailure = (failure: Failure) => {
    this.#announcer.announce(failureText(failure, this.#say));
    this.reportFailure(failure);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'townhall-track-picker': TrackPicker;
  }
}
