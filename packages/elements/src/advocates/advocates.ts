import type {Advocate, Leaderboard} from '@townhall/client';
import {html, nothing} from 'lit';
import {property} from 'lit/decorators.js';
import {ReadyEvent} from '../events/ready-event.js';
import {Announcer} from '../internal/announcer.js';
import {authorView} from '../internal/author-view.js';
import controls from '../internal/controls.styles.js';
import type {Failure} from '../internal/failure.js';
import {failureText, failureView} from '../internal/failure-view.js';
import {speaker, type Overrides} from '../internal/messages.js';
import people from '../internal/people.styles.js';
import {skeleton} from '../internal/skeleton.js';
import tokens from '../internal/tokens.styles.js';
import {TownhallElement} from '../internal/townhall-element.js';
import {uniqueName} from '../internal/unique-name.js';
import {advocatesMessages} from '../messages/advocates.js';
import {AdvocatesController} from './advocates-controller.js';
import styles from './advocates.styles.js';

/**
 * Who helped most in a place: by correct answers, then by confirmed and helpful
 * ones, within a window of days. Whoever does not want to stand here does not.
 *
 * @tag townhall-advocates
 * @slot empty - Shown while nobody has helped yet.
 * @fires {ReadyEvent} townhall-ready - The list is there for the first time.
 * @fires {TownhallErrorEvent} townhall-error - Something failed.
 * @csspart list - The people, the best first.
 * @csspart failure - What is said when the list did not arrive.
 */
export class Advocates extends TownhallElement {
  static override styles = [tokens, controls, people, styles];

  /** The place whose answers count. */
  @property() place = '';

  /** So many days back; at most 366. */
  @property({type: Number}) days = 90;

  /** So many people at most; at most 50. */
  @property({type: Number}) limit = 10;

  /** After a change the list is read again, after so many seconds at the earliest. */
  @property({type: Number, attribute: 'refresh-seconds'}) refreshSeconds = 60;

  declare messages?: Overrides<typeof advocatesMessages> | undefined;

  readonly #say = speaker(this, advocatesMessages);
  readonly #announcer = new Announcer(this);
  readonly #advocates = new AdvocatesController(this, () => ({
    community: this.community,
    place: this.place,
    days: within(this.days, 366, 90),
    limit: within(this.limit, 50, 10),
    pause: this.refreshSeconds * 1000,
    onFailure: this.#onFailure,
  }));
  #isReady = false;

  /** Reads the list again. */
  async reload() {
    await this.#advocates.reading.reload();
  }

  protected override updated() {
    if (this.#isReady || !this.#advocates.board) return;
    this.#isReady = true;
    this.dispatchEvent(new ReadyEvent());
  }

  protected override render() {
    const {board, reading} = this.#advocates;
    return html`
      <section aria-label=${uniqueName(this, this.#say('advocates'))}>
        ${this.#renderFailure()}
        ${
          board
            ? this.#renderBoard(board)
            : reading.failure
              ? nothing
              : skeleton(3, this.#say('loading'))
        }
      </section>
    `;
  }

  /** Says what failed: with a list on screen, that it may be old. */
  #renderFailure() {
    const {failure, items, wait} = this.#advocates.reading;
    if (!failure) return nothing;
    return html`
      ${items ? html`<p class="hint">${this.#say('stale')}</p>` : nothing}
      ${failureView({
        failure,
        say: this.#say,
        wait,
        retry: () => void this.reload(),
        signInUrl: this.signInUrl,
      })}
    `;
  }

  #renderBoard({items, days}: Leaderboard) {
    if (items.length === 0) {
      return html`<slot name="empty"
        ><p class="empty">${this.#say('empty')}</p></slot
      >`;
    }
    return html`
      <p class="window">${this.#say('withinDays', {days})}</p>
      <ol part="list" role="list">
        ${items.map((advocate) => this.#renderAdvocate(advocate))}
      </ol>
    `;
  }

  #renderAdvocate({person, rank, badge, ...did}: Advocate) {
    const facts = (['correct', 'confirmed', 'helpful'] as const).filter(
      (key) => did[key] > 0,
    );
    return html`
      <li data-rank=${rank}>
        <span class="rank">
          <span aria-hidden="true">${this.format.number(rank)}</span>
          <span class="heard">${this.#say('rank', {rank})}</span>
        </span>
        <div class="who">
          ${authorView(person, this.#say)}
          ${
            badge === null
              ? nothing
              : html`<span class="badge" data-badge=${badge}
                  >${this.#say('badge', {badge})}</span
                >`
          }
        </div>
        <p class="did">
          ${facts.map(
            (key) => html`<span>${this.#say(key, {count: did[key]})}</span>`,
          )}
        </p>
      </li>
    `;
  }

  readonly #onFailure = (failure: Failure) => {
    this.#announcer.announce(failureText(failure, this.#say));
    this.reportFailure(failure);
  };
}

/** What a page says, where it is a number that can be asked for. */
const within = (value: number, most: number, usual: number) =>
  value >= 1 ? Math.min(Math.floor(value), most) : usual;

declare global {
  interface HTMLElementTagNameMap {
    'townhall-advocates': Advocates;
  }
}
