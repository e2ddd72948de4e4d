import type {NoticeAction, Segment} from '@townhall/client';
import {html, nothing, type PropertyValues} from 'lit';
import {property, state} from 'lit/decorators.js';
import {DismissEvent} from '../events/dismiss-event.js';
import {NavigateEvent} from '../events/navigate-event.js';
import {ReadyEvent} from '../events/ready-event.js';
import {Announcer} from '../internal/announcer.js';
import controls from '../internal/controls.styles.js';
import {explain} from '../internal/failure.js';
import {failureText} from '../internal/failure-view.js';
import {speaker, type Overrides} from '../internal/messages.js';
import {richText} from '../internal/rich-text.js';
import prose from '../internal/rich-text.styles.js';
import tokens from '../internal/tokens.styles.js';
import {TownhallElement} from '../internal/townhall-element.js';
import {welcomeMessages} from '../messages/welcome.js';
import type {ChosenNotice} from './choose-notice.js';
import {collapse} from './collapse.js';
import {door, isFollowable} from './door.js';
import {focusOn, nextStop} from './next-stop.js';
import {WelcomeController} from './welcome-controller.js';
import styles from './welcome.styles.js';
import {textWithName, withName} from './with-name.js';

/**
 * Greets a reader in words for them, and opens up to three doors. Once closed
 * it stays closed, until the community has something new to say.
 *
 * Where there are no words for a reader's segment, those for the next are
 * taken: staff, returning_member, new_member, guest.
 *
 * @tag townhall-welcome
 * @slot - Stays in place while nothing is known, and where nothing can be loaded.
 * @slot restore - Brings a closed welcome back when it is pressed.
 * @fires townhall-navigate - A door was opened. Cancel it to route by yourself.
 * @fires townhall-dismiss - The welcome was closed, and it is remembered.
 * @fires townhall-ready - The welcome is drawn for the first time.
 * @fires townhall-error - Something failed.
 * @csspart frame - The region around everything.
 * @csspart title - The title.
 * @csspart text - The text below it.
 * @csspart actions - The list of doors.
 * @csspart action - One door.
 * @csspart close - The button that closes it.
 * @csspart restore - The button that brings it back.
 * @cssproperty --townhall-welcome-reserve - The height kept free until it is known what to show.
 */
export class Welcome extends TownhallElement {
  static override styles = [tokens, controls, prose, styles];

  /** The level of the title, 1 to 6. */
  @property({type: Number, attribute: 'heading-level'}) headingLevel = 2;

  /** Pixels kept free until it is known what to show, so that nothing jumps. */
  @property({type: Number}) reserve = 0;

  /** The id of what gets the focus when this closes; else what comes next. */
  @property({attribute: 'return-focus'}) returnFocus = '';

  /** Offers to show it again after it has been closed. */
  @property({type: Boolean}) restorable = false;

  /** Says the title to those who listen, where it arrives after the page. */
  @property({type: Boolean}) announce = false;

  /** Shows the words for this segment and records nothing. */
  @property() preview?: Segment | undefined;

  declare messages?: Overrides<typeof welcomeMessages> | undefined;

  @state() private notice = '';

  /** What is closing, until it is out of sight. */
  @state() private leaving: ChosenNotice | undefined;

  readonly #say = speaker(this, welcomeMessages);
  readonly #announcer = new Announcer(this);
  readonly #welcome = new WelcomeController(this, () => ({
    community: this.community,
    preview: this.preview,
    onFailure: (failure) => this.reportFailure(failure),
  }));
  #drawn: ChosenNotice | undefined;
  #isReady = false;

  /** Shows it again after it has been closed. */
  async restore(): Promise<void> {
    this.notice = '';
    try {
      await this.#welcome.restore();
    } catch (error) {
      this.#complain('notRestored', error);
    }
  }

  protected override willUpdate() {
    const {shown} = this.#welcome;
    if (this.#drawn && !shown) this.leaving = this.#drawn;
    if (shown) this.leaving = undefined;
    this.#drawn = shown;
  }

  protected override render() {
    const chosen = this.#welcome.shown ?? this.leaving;
    const isHeld = chosen !== undefined || this.#welcome.mayShow;
    return html`
      <div class="space" ?data-held=${isHeld}>
        ${chosen ? this.#renderNotice(chosen) : nothing}
        ${this.#welcome.mayShow ? html`<slot></slot>` : nothing}
      </div>
      ${this.#welcome.hidden ? this.#renderRestore() : nothing}
      ${this.notice ? html`<p class="error">${this.notice}</p>` : nothing}
    `;
  }

  protected override updated(changed: PropertyValues) {
    const space = this.renderRoot.querySelector<HTMLElement>('.space');
    space?.style.setProperty(
      '--_reserve',
      this.reserve > 0 ? `${this.reserve}px` : null,
    );
    if (changed.has('leaving') && this.leaving && space)
      void this.#leave(space);
    if (this.#drawn && !this.#isReady) this.#greet(this.#drawn);
  }

  #renderNotice({notice, variant}: ChosenNotice) {
    const name = this.#welcome.viewer?.person?.name;
    const actions = variant.actions
      .filter(({href}) => isFollowable(href))
      .slice(0, 3);
    return html`
      <section
        part="frame"
        aria-labelledby="title"
        data-notice=${notice.id}
        ?inert=${this.leaving !== undefined}
      >
        <div
          part="title"
          id="title"
          role="heading"
          aria-level=${this.headingLevel}
        >
          <span dir="auto">${withName(variant.title, name)}</span>
        </div>
        <div part="text">${richText(textWithName(variant.body, name))}</div>
        ${
          actions.length > 0
            ? html`<ul part="actions">
                ${actions.map((action) => door(action, this.#onOpen))}
              </ul>`
            : nothing
        }
        <button
          part="close"
          type="button"
          aria-label=${this.#say('closeWelcome')}
          @click=${this.#onClose}
        >
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="m6 6 12 12M18 6 6 18" />
          </svg>
        </button>
      </section>
    `;
  }

  #renderRestore() {
    return html`<slot name="restore" @click=${this.#onRestore}>
      ${
        this.restorable
          ? html`<button part="restore" class="plain" type="button">
              ${this.#say('restore')}
            </button>`
          : nothing
      }
    </slot>`;
  }

  readonly #onOpen = (event: MouseEvent, {href, id}: NoticeAction) => {
    // Another tab or a download is the browser's business, not a router's.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
      return;
    if (!this.dispatchEvent(new NavigateEvent(href, id)))
      event.preventDefault();
  };

  readonly #onClose = async () => {
    const {shown} = this.#welcome;
    if (!shown) return;
    this.notice = '';
    const closing = this.#welcome.dismiss();
    await this.updateComplete;
    this.#goOn();
    try {
      await closing;
      if (this.preview) return;
      const {id, version} = shown.notice;
      this.dispatchEvent(new DismissEvent(id, version));
    } catch (error) {
      this.#complain('notClosed', error);
    }
  };

  readonly #onRestore = async () => {
    await this.restore();
    await this.updateComplete;
    if (this.#drawn) this.#focusTitle();
  };

  async #leave(space: HTMLElement) {
    if (this.shadowRoot?.activeElement?.closest('section')) this.#goOn();
    await collapse(space);
    this.leaving = undefined;
  }

  /** Focus never falls back to the top of the page. */
  #goOn() {
    const chosen = this.returnFocus
      ? document.getElementById(this.returnFocus)
      : null;
    const restore =
      this.renderRoot.querySelector<HTMLElement>('[part=restore]');
    const target = chosen ?? restore ?? nextStop(this);
    if (target) focusOn(target);
  }

  #focusTitle() {
    const title = this.renderRoot.querySelector<HTMLElement>('#title');
    if (title) focusOn(title);
  }

  #greet({variant}: ChosenNotice) {
    this.#isReady = true;
    this.dispatchEvent(new ReadyEvent());
    if (!this.announce) return;
    const name = this.#welcome.viewer?.person?.name;
    this.#announcer.announce(withName(variant.title, name));
  }

  #complain(what: 'notClosed' | 'notRestored', error: unknown) {
    const failure = explain(error);
    this.notice = `${this.#say(what)} ${failureText(failure, this.#say)}`;
    this.#announcer.announce(this.notice);
    this.reportFailure(failure);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'townhall-welcome': Welcome;
  }
}
