import type {Notice, NoticeAction, Segment} from '@townhall/client';
import {adoptStyles, html, nothing, type PropertyValues} from 'lit';
import {property, state} from 'lit/decorators.js';
import {NavigateEvent} from '../events/navigate-event.js';
import {ReadyEvent} from '../events/ready-event.js';
import {Announcer} from '../internal/announcer.js';
import controls from '../internal/controls.styles.js';
import type {Failure} from '../internal/failure.js';
import {failureText} from '../internal/failure-view.js';
import {speaker, type Overrides} from '../internal/messages.js';
import {OnDemand} from '../internal/on-demand.js';
import tokens from '../internal/tokens.styles.js';
import {TownhallElement} from '../internal/townhall-element.js';
import {uniqueName} from '../internal/unique-name.js';
import {welcomeMessages} from '../messages/welcome.js';
import type {closingMessages} from '../messages/welcome-closing.js';
import type {ChosenNotice} from './choose-notice.js';
import type {Closing} from './closing/closing.js';
import {door, isFollowable} from './door.js';
import {arePlain, plainWords, type DrawWords} from './plain-words.js';
import {WelcomeController} from './welcome-controller.js';
import styles from './welcome.styles.js';
import {withName} from './with-name.js';

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
  static override styles = [tokens, controls, styles];

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

  declare messages?: Overrides<typeof closingMessages> | undefined;

  /** What is closing, until it is out of sight. */
  @state() private leaving: ChosenNotice | undefined;

  readonly #say = speaker(this, welcomeMessages);
  readonly #announcer = new Announcer(this);
  readonly #welcome: WelcomeController = new WelcomeController(this, () => ({
    community: this.community,
    preview: this.preview,
    onNotices: (notices) => this.#prepareFor(notices),
    onNews: (news) =>
      void this.#closing.prepare().then((closing) => closing?.hear(news)),
    onFailure: (failure) => this.reportFailure(failure),
  }));
  readonly #closing: OnDemand<Closing> = new OnDemand(
    this,
    async () => {
      const {Closing} = await import('./closing/closing.js');
      return new Closing(this, {
        welcome: this.#welcome,
        announcer: this.#announcer,
        reportFailure: (failure) => this.reportFailure(failure),
      });
    },
    (failure) => this.#onFailure(failure),
  );
  #drawWords: DrawWords = plainWords;
  #drawn: ChosenNotice | undefined;
  #isReady = false;

  /** Shows it again after it has been closed. */
  async restore(): Promise<void> {
    const closing = await this.#closing.need();
    await closing?.restore();
  }

  protected override willUpdate() {
    const {shown} = this.#welcome;
    if (this.#drawn && !shown) this.leaving = this.#drawn;
    if (shown) this.leaving = undefined;
    this.#drawn = shown;
  }

  protected override render() {
    const chosen = this.#welcome.shown ?? this.leaving;
    const {part, failure} = this.#closing;
    const notice = failure ? failureText(failure, this.#say) : part?.notice;
    const isHeld = chosen !== undefined || this.#welcome.mayShow;
    return html`
      <div class="space" ?data-held=${isHeld}>
        ${chosen ? this.#renderNotice(chosen) : nothing}
        ${this.#welcome.mayShow ? html`<slot></slot>` : nothing}
      </div>
      ${this.#welcome.hidden ? this.#renderRestore() : nothing}
      ${notice ? html`<p class="error">${notice}</p>` : nothing}
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
    const title = withName(variant.title, name);
    return html`
      <section
        part="frame"
        aria-label=${uniqueName(this, title)}
        data-notice=${notice.id}
        ?inert=${this.leaving !== undefined}
      >
        <div
          part="title"
          id="title"
          role="heading"
          aria-level=${this.headingLevel}
        >
          <span dir="auto">${title}</span>
        </div>
        <div part="text">${this.#drawWords(variant.body, name)}</div>
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
          @pointerenter=${this.#closing.prepare}
          @focus=${this.#closing.prepare}
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
    if (
      href === undefined ||
      event.ctrlKey ||
      event.metaKey ||
      event.shiftKey ||
      event.altKey
    )
      return;
    if (!this.dispatchEvent(new NavigateEvent(href, id)))
      event.preventDefault();
  };

  readonly #onClose = async () => {
    const closing = await this.#closing.need();
    await closing?.close();
  };

  readonly #onRestore = async () => {
    await this.restore();
    if (this.#drawn) this.#closing.part?.focusTitle();
  };

  readonly #onFailure = (failure: Failure) => {
    this.#announcer.announce(failureText(failure, this.#say));
    this.reportFailure(failure);
  };

  /** Somebody else's words may be closed here as well, from another tab. */
  async #leave(space: HTMLElement) {
    const closing = await this.#closing.prepare();
    await closing?.leave(space);
    this.leaving = undefined;
  }

  async #prepareFor(notices: readonly Notice[]) {
    const bodies = notices.flatMap(({variants}) => variants);
    if (bodies.every(({body}) => arePlain(body))) return;
    const {prose, richWords} = await import('./rich-words.js');
    const {shadowRoot} = this;
    if (shadowRoot) adoptStyles(shadowRoot, [...Welcome.elementStyles, prose]);
    this.#drawWords = richWords;
  }

  #greet({variant}: ChosenNotice) {
    this.#isReady = true;
    this.dispatchEvent(new ReadyEvent());
    if (!this.announce) return;
    const name = this.#welcome.viewer?.person?.name;
    this.#announcer.announce(withName(variant.title, name));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'townhall-welcome': Welcome;
  }
}
