import type {CurrentNotices, NoticeAction, Segment} from '@townhall/client';
import type {ChosenNotice} from '@townhall/client/parts/choose-notices';
import {
  adoptStyles,
  html,
  nothing,
  type CSSResultOrNative,
  type PropertyValues,
} from 'lit';
import {property, state} from 'lit/decorators.js';
import {ActionEvent} from '../events/action-event.js';
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
import type {checklistMessages} from '../messages/welcome-checklist.js';
import type {Closing} from './closing/closing.js';
import type {dialog as Dialog} from './dialog.js';
import {door, isOpenable} from './door.js';
import {NoticesController} from './notices-controller.js';
import {arePlain, plainWords, type DrawWords} from './plain-words.js';
import type {Staying} from './staying.js';
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
 * @fires townhall-action - A door that is no link was opened.
 * @fires townhall-navigate - A door was opened. Cancel it to route by yourself.
 * @fires townhall-dismiss - The welcome was closed, and it is remembered.
 * @fires townhall-ready - The welcome is drawn for the first time.
 * @fires townhall-error - Something failed.
 * @csspart frame - The region around everything.
 * @csspart title - The title.
 * @csspart text - The text below it.
 * @csspart actions - The list of doors.
 * @csspart action - One door.
 * @csspart progress - How many steps of a checklist are taken.
 * @csspart later - The button that closes it for a while.
 * @csspart dialog - The dialog that it can be shown in.
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

  /** Offers to close it for a while only. */
  @property({type: Boolean}) remindable = false;

  /** `off` counts nothing of what becomes of it; a browser may ask for the same. */
  @property() telemetry: 'on' | 'off' = 'on';

  /** Says the title to those who listen, where it arrives after the page. */
  @property({type: Boolean}) announce = false;

  /** Shows the words for this segment and records nothing. */
  @property() preview?: Segment | undefined;

  declare messages?:
    | Overrides<typeof closingMessages & typeof checklistMessages>
    | undefined;

  /** What is closing, until it is out of sight. */
  @state() private leaving: ChosenNotice | undefined;

  /** Draws it in the dialog that its reader has asked for. */
  @state() private dialog: typeof Dialog | undefined;

  /** Nothing is shown, and the room kept for it cannot be given back unnoticed. */
  @state() private keepsRoom = false;

  readonly #say = speaker(this, welcomeMessages);
  readonly #announcer = new Announcer(this);
  readonly #notices: NoticesController = new NoticesController(this, () => ({
    community: this.community,
    preview: this.preview,
    wish: {kinds: ['welcome'], most: 1},
    locale: this.format.locale,
    onNotices: (current) => this.#prepareFor(current),
    onNews: (news) =>
      void this.#closing.prepare().then((closing) => closing?.hear(news)),
    onFailure: (failure) => this.reportFailure(failure),
  }));
  readonly #closing: OnDemand<Closing> = new OnDemand(
    this,
    async () => {
      const {Closing} = await import('./closing/closing.js');
      return new Closing(this, {
        notices: this.#notices,
        announcer: this.#announcer,
        reportFailure: (failure) => this.reportFailure(failure),
        count: (chosen, what) => this.#staying.part?.count(chosen, what),
        keepsEmpty: true,
      });
    },
    (failure) => this.#onFailure(failure),
  );
  readonly #staying: OnDemand<Staying> = new OnDemand(
    this,
    async () => {
      const {Staying} = await import('./staying.js');
      return new Staying(this, {
        notices: this.#notices,
        announcer: this.#announcer,
        finish: (chosen) =>
          void this.#closing.prepare().then((part) => part?.finish(chosen)),
      });
    },
    // What cannot be counted is shown all the same.
    () => {},
  );
  readonly #styles = [...Welcome.elementStyles];
  #drawWords: DrawWords = plainWords;
  #drawn: ChosenNotice | undefined;
  #isReady = false;
  #wasShown = false;

  /** Shows it again after it has been closed. */
  async restore(): Promise<void> {
    const closing = await this.#closing.need();
    await closing?.restore();
  }

  /** Shows it in a dialog, also after it has been closed; for those who ask. */
  async showDialog(): Promise<void> {
    if (!this.#notices.shown[0] && !this.#notices.hidden) return;
    const {dialog, dialogStyles} = await import('./dialog.js');
    this.#adopt(dialogStyles);
    this.dialog = dialog;
    await this.updateComplete;
    this.renderRoot.querySelector('dialog')?.showModal();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#staying.part?.leave();
  }

  protected override willUpdate() {
    const [shown] = this.#notices.shown;
    if (this.#drawn && !shown) this.leaving = this.#drawn;
    if (shown) this.leaving = undefined;
    const isOver = !!this.#notices.current && !shown && !this.leaving;
    if (isOver && !this.#wasShown) this.keepsRoom = true;
    this.#wasShown ||= isOver || !!shown;
    this.#drawn = shown;
  }

  protected override render() {
    const chosen = this.#notices.shown[0] ?? this.leaving;
    const {part, failure} = this.#closing;
    const notice = failure ? failureText(failure, this.#say) : part?.notice;
    const {mayShow, hidden} = this.#notices;
    const inDialog = chosen ?? hidden;
    const isHeld = chosen !== undefined || mayShow || this.keepsRoom;
    return html`
      <div class="space" ?data-held=${isHeld}>
        ${chosen && !this.dialog ? this.#renderNotice(chosen) : nothing}
        ${mayShow ? html`<slot></slot>` : nothing}
        ${hidden ? this.#renderRestore() : nothing}
      </div>
      ${this.dialog?.(inDialog && this.#renderNotice(inDialog), this.#onClosed)}
      ${notice ? html`<p class="error">${notice}</p>` : nothing}
    `;
  }

  protected override updated(changed: PropertyValues) {
    const space = this.renderRoot.querySelector('.space') as HTMLElement; // drawn always
    space.style.setProperty(
      '--_reserve',
      this.reserve > 0 ? `${this.reserve}px` : null,
    );
    if (changed.has('leaving') && this.leaving) void this.#leave(space);
    if (changed.has('keepsRoom') && this.keepsRoom) void this.#giveBack(space);
    if (this.#drawn && !this.#isReady) this.#greet(this.#drawn);
    if (this.#notices.current && !this.preview) {
      void this.#staying.prepare().then((staying) => staying?.attend());
    }
  }

  #renderNotice({notice, variant}: ChosenNotice) {
    const {name} = this.#notices;
    const actions = variant.actions.filter(isOpenable).slice(0, 3);
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
                ${actions.map((action) => this.#renderDoor(action))}
              </ul>`
            : nothing
        }
        ${this.#renderProgress(actions)}
        ${
          this.remindable && !this.dialog
            ? html`<button
                part="later"
                class="plain"
                type="button"
                @pointerenter=${this.#closing.prepare}
                @focus=${this.#closing.prepare}
                @click=${() => this.#close(true)}
              >
                ${this.#say('later')}
              </button>`
            : nothing
        }
        <button
          part="close"
          type="button"
          aria-label=${this.#say('closeWelcome')}
          @pointerenter=${this.#closing.prepare}
          @focus=${this.#closing.prepare}
          @click=${() => this.#close(false)}
        >
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="m6 6 12 12M18 6 6 18" />
          </svg>
        </button>
      </section>
    `;
  }

  #renderDoor(action: NoticeAction) {
    return door({
      action,
      done: this.#isDone(action) ? this.#say('done') : undefined,
      onOpen: this.#onOpen,
    });
  }

  #isDone({step}: NoticeAction) {
    return step && this.#notices.reader?.done.includes(step);
  }

  #renderProgress(actions: readonly NoticeAction[]) {
    const steps = actions.filter(({step}) => step);
    if (steps.length === 0) return nothing;
    const done = steps.filter((action) => this.#isDone(action));
    return html`<p part="progress">
      <progress
        aria-hidden="true"
        max=${steps.length}
        value=${done.length}
      ></progress>
      ${this.#say('stepsDone', {done: done.length, of: steps.length})}
    </p>`;
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

  readonly #onOpen = (event: MouseEvent, action: NoticeAction) => {
    const {href = '', id} = action;
    if (this.#drawn) this.#staying.part?.count(this.#drawn, 'opened', id);
    if (action.event !== undefined) {
      this.dispatchEvent(new ActionEvent(action.event, id));
      return;
    }
    // Another tab or a download is the browser's business, not a router's.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
      return;
    if (!this.dispatchEvent(new NavigateEvent(href, id)))
      event.preventDefault();
  };

  async #close(later: boolean) {
    const closing = await this.#closing.need();
    this.renderRoot.querySelector('dialog')?.close();
    await closing?.close(this.#notices.shown[0], {later});
  }

  readonly #onClosed = () => {
    this.dialog = undefined;
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

  /** Readers see nothing jump because there is nothing for them. */
  async #giveBack(space: HTMLElement) {
    const {unnoticed} = await import('./room.js');
    await unnoticed(space);
    this.keepsRoom = false;
  }

  async #prepareFor({items}: CurrentNotices) {
    const bodies = items.flatMap(({variants}) => variants);
    if (bodies.every(({body}) => arePlain(body))) return;
    const {prose, richWords} = await import('./rich-words.js');
    this.#adopt(prose);
    this.#drawWords = richWords;
  }

  /** Gives it the styles of what has just come. */
  #adopt(styles: CSSResultOrNative) {
    if (!this.#styles.includes(styles)) this.#styles.push(styles);
    if (this.shadowRoot) adoptStyles(this.shadowRoot, this.#styles);
  }

  #greet({variant}: ChosenNotice) {
    this.#isReady = true;
    this.dispatchEvent(new ReadyEvent());
    if (!this.announce) return;
    const {name} = this.#notices;
    this.#announcer.announce(withName(variant.title, name));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'townhall-welcome': Welcome;
  }
}
