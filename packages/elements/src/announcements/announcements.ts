import type {CurrentNotices, NoticeAction, Segment} from '@townhall/client';
import type {ChosenNotice} from '@townhall/client/parts/choose-notices';
import {adoptStyles, html, nothing, type PropertyValues} from 'lit';
import {property} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
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
import {announcementMessages} from '../messages/announcements.js';
import type {Closing} from '../welcome/closing/closing.js';
import {isOpenable} from '../welcome/door.js';
import {NoticesController} from '../welcome/notices-controller.js';
import {arePlain, plainWords, type DrawWords} from '../welcome/plain-words.js';
import type {Staying} from '../welcome/staying.js';
import {withName} from '../welcome/with-name.js';
import styles from './announcements.styles.js';
import {momentOf} from './event-moment.js';
import {platformOf} from './platform.js';

/**
 * Tells readers what is new: announcements, events that they can put into their
 * calendars, and apps that their device can have. Each is closed by itself.
 *
 * @tag townhall-announcements
 * @slot - Stays in place while nothing is known, and where nothing can be loaded.
 * @fires townhall-navigate - A link was opened. Cancel it to route by yourself.
 * @fires townhall-action - An action that is no link was chosen.
 * @fires townhall-dismiss - One was closed, and it is remembered.
 * @fires townhall-ready - They are drawn for the first time.
 * @fires townhall-error - Something failed.
 * @csspart list - The list around them.
 * @csspart frame - The region around one.
 * @csspart title - The title of one.
 * @csspart text - The text below it.
 * @csspart actions - What can be done.
 * @csspart action - One of it.
 * @csspart later - The button that closes one for a while.
 * @csspart close - The button that closes one.
 * @cssproperty --townhall-announcements-gap - The space between two of them.
 */
export class Announcements extends TownhallElement {
  static override styles = [tokens, controls, styles];

  /** How many are shown at once. */
  @property({type: Number}) most = 3;

  /** The level of each title, 1 to 6. */
  @property({type: Number, attribute: 'heading-level'}) headingLevel = 3;

  /** The id of what gets the focus when one closes; else what comes next. */
  @property({attribute: 'return-focus'}) returnFocus = '';

  /** Offers to close each for a while only. */
  @property({type: Boolean}) remindable = false;

  /** `off` counts nothing of what becomes of them; a browser may ask for the same. */
  @property() telemetry: 'on' | 'off' = 'on';

  /** Shows the words for this segment and records nothing. */
  @property() preview?: Segment | undefined;

  declare messages?: Overrides<typeof announcementMessages> | undefined;

  readonly #say = speaker(this, announcementMessages);
  readonly #announcer = new Announcer(this);
  readonly #notices: NoticesController = new NoticesController(this, () => ({
    community: this.community,
    preview: this.preview,
    wish: {kinds: ['announcement', 'event', 'app_prompt'], most: this.most},
    locale: this.format.locale,
    platform: platformOf(navigator.userAgent),
    onNotices: (current) => this.#prepareFor(current),
    onNews: (news) =>
      void this.#closing.prepare().then((closing) => closing?.hear(news)),
    onFailure: (failure) => this.reportFailure(failure),
  }));
  readonly #closing: OnDemand<Closing> = new OnDemand(
    this,
    async () => {
      const {Closing} = await import('../welcome/closing/closing.js');
      return new Closing(this, {
        notices: this.#notices,
        announcer: this.#announcer,
        reportFailure: (failure) => this.reportFailure(failure),
        count: (chosen, what) => this.#staying.part?.count(chosen, what),
        keepsEmpty: false,
      });
    },
    (failure) => this.#onFailure(failure),
  );
  readonly #staying: OnDemand<Staying> = new OnDemand(
    this,
    async () => {
      const {Staying} = await import('../welcome/staying.js');
      return new Staying(this, {
        notices: this.#notices,
        announcer: this.#announcer,
        finish: () => {},
      });
    },
    // What cannot be counted is shown all the same.
    () => {},
  );
  #drawWords: DrawWords = plainWords;
  #isReady = false;

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#staying.part?.leave();
  }

  protected override render() {
    const {shown, mayShow} = this.#notices;
    const {part, failure} = this.#closing;
    const notice = failure ? failureText(failure, this.#say) : part?.notice;
    return html`
      ${mayShow ? html`<slot></slot>` : nothing}
      ${
        shown.length > 0
          ? html`<ul
              part="list"
              aria-label=${uniqueName(this, this.#say('announcements'))}
            >
              ${repeat(
                shown,
                ({notice}) => notice.id,
                (chosen) => html`<li>${this.#renderOne(chosen)}</li>`,
              )}
            </ul>`
          : nothing
      }
      ${notice ? html`<p class="error">${notice}</p>` : nothing}
    `;
  }

  protected override updated(changed: PropertyValues) {
    super.updated(changed);
    const {current, shown} = this.#notices;
    if (current && !this.preview) {
      void this.#staying.prepare().then((staying) => staying?.attend());
    }
    if (this.#isReady || shown.length === 0) return;
    this.#isReady = true;
    this.dispatchEvent(new ReadyEvent());
  }

  #renderOne(chosen: ChosenNotice) {
    const {notice, variant} = chosen;
    const {name} = this.#notices;
    const title = withName(variant.title, name);
    return html`<section
      part="frame"
      aria-label=${title}
      data-notice=${notice.id}
    >
      <div part="title" role="heading" aria-level=${this.headingLevel}>
        <span dir="auto">${title}</span>
      </div>
      ${this.#renderEvent(chosen)}
      <div part="text">${this.#drawWords(variant.body, name)}</div>
      <div part="actions">${this.#renderActions(chosen, title)}</div>
      <button
        part="close"
        type="button"
        aria-label=${this.#say('close', {title})}
        @pointerenter=${this.#closing.prepare}
        @focus=${this.#closing.prepare}
        @click=${() => this.#close(chosen, false)}
      >
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="m6 6 12 12M18 6 6 18" />
        </svg>
      </button>
    </section>`;
  }

  #renderEvent({notice: {event}}: ChosenNotice) {
    if (!event) return nothing;
    return html`<p class="when">
        <time datetime=${event.startsAt}
          >${momentOf(event, this.format.locale)}</time
        >
      </p>
      ${
        event.place
          ? html`<p class="where" dir="auto">
              ${this.#say('where', {place: event.place})}
            </p>`
          : nothing
      }`;
  }

  #renderActions(chosen: ChosenNotice, title: string) {
    const {notice, variant} = chosen;
    const {id, event, apps} = notice;
    const link = (action: NoticeAction, isFile = false) =>
      isOpenable(action)
        ? html`<a
            part="action"
            href=${action.href ?? nothing}
            ?download=${isFile}
            @click=${(event: MouseEvent) => this.#onOpen(event, chosen, action)}
            ><span dir="auto">${action.label}</span></a
          >`
        : nothing;
    const own = (
      id: string,
      key: 'takePart' | 'addToCalendar' | 'getForIos' | 'getForAndroid',
      href: string,
    ) => ({id, label: this.#say(key), icon: 'link', href}) as const;
    const platform = platformOf(navigator.userAgent);
    const app = platform && apps?.[platform];
    return html`
      ${variant.actions
        .slice(0, 3)
        .map((action) =>
          action.event === undefined
            ? link(action)
            : html`<button
                part="action"
                class="plain"
                type="button"
                @click=${() => this.#onAction(chosen, action)}
              >
                ${action.label}
              </button>`,
        )}
      ${event?.href ? link(own('take-part', 'takePart', event.href)) : nothing}
      ${
        event && this.community
          ? link(
              own(
                'calendar',
                'addToCalendar',
                `${this.community.address}/notices/${encodeURIComponent(id)}/event.ics`,
              ),
              true,
            )
          : nothing
      }
      ${
        app
          ? link(
              own(
                'app',
                platform === 'ios' ? 'getForIos' : 'getForAndroid',
                app,
              ),
            )
          : nothing
      }
      ${
        this.remindable
          ? html`<button
              part="later"
              class="plain"
              type="button"
              aria-label=${this.#say('laterOf', {title})}
              @click=${() => this.#close(chosen, true)}
            >
              ${this.#say('later')}
            </button>`
          : nothing
      }
    `;
  }

  async #close(chosen: ChosenNotice, later: boolean) {
    const closing = await this.#closing.need();
    await closing?.close(chosen, {later});
  }

  #onAction(chosen: ChosenNotice, {id, event = ''}: NoticeAction) {
    this.#staying.part?.count(chosen, 'opened', id);
    this.dispatchEvent(new ActionEvent(event, id));
  }

  #onOpen(event: MouseEvent, chosen: ChosenNotice, {href, id}: NoticeAction) {
    this.#staying.part?.count(chosen, 'opened', id);
    // A file, another tab or a download is the browser's business.
    const isPlain = !(
      event.ctrlKey ||
      event.metaKey ||
      event.shiftKey ||
      event.altKey
    );
    if (!href || !isPlain || id === 'calendar') return;
    if (!this.dispatchEvent(new NavigateEvent(href, id)))
      event.preventDefault();
  }

  readonly #onFailure = (failure: Failure) => {
    this.#announcer.announce(failureText(failure, this.#say));
    this.reportFailure(failure);
  };

  async #prepareFor({items}: CurrentNotices) {
    const bodies = items.flatMap(({variants}) => variants);
    if (bodies.every(({body}) => arePlain(body))) return;
    const {prose, richWords} = await import('../welcome/rich-words.js');
    const {shadowRoot} = this;
    if (shadowRoot) {
      adoptStyles(shadowRoot, [...Announcements.elementStyles, prose]);
    }
    this.#drawWords = richWords;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'townhall-announcements': Announcements;
  }
}
