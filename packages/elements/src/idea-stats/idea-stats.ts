import type {PlaceStats} from '@townhall/client';
import {html, nothing} from 'lit';
import {property} from 'lit/decorators.js';
import {ReadyEvent} from '../events/ready-event.js';
import {Announcer} from '../internal/announcer.js';
import controls from '../internal/controls.styles.js';
import type {Failure} from '../internal/failure.js';
import {failureText, failureView} from '../internal/failure-view.js';
import {speaker, type Overrides} from '../internal/messages.js';
import {skeleton} from '../internal/skeleton.js';
import tokens from '../internal/tokens.styles.js';
import {TownhallElement} from '../internal/townhall-element.js';
import {uniqueName} from '../internal/unique-name.js';
import {ideaStatsMessages} from '../messages/idea-stats.js';
import {chartView} from './chart-view.js';
import styles from './idea-stats.styles.js';
import {StatsController} from './stats-controller.js';
import {shareOf} from './share-of.js';
import {tableView} from './table-view.js';

/**
 * What became of the ideas of a board: how many were suggested, are open, made
 * it, were archived and answered; in all, and month by month.
 *
 * @tag townhall-idea-stats
 * @slot empty - Shown while the board has no ideas.
 * @fires {ReadyEvent} townhall-ready - The figures are there for the first time.
 * @fires {TownhallErrorEvent} townhall-error - Something failed.
 * @csspart totals - The figures of all months together.
 * @csspart chart - The columns and what their colours mean.
 * @csspart table - The figures of every month.
 * @csspart failure - What is said when the figures did not arrive.
 * @cssproperty --townhall-idea-stats-height - How high the chart is.
 */
export class IdeaStats extends TownhallElement {
  static override styles = [tokens, controls, styles];

  /** The board whose ideas are counted. */
  @property() place = '';

  /** How many months are shown, the latest ones. */
  @property({type: Number}) months = 12;

  /** The table is open from the beginning. */
  @property({type: Boolean, attribute: 'show-table'}) showTable = false;

  /** After a change the figures are read again, after so many seconds at the earliest. */
  @property({type: Number, attribute: 'refresh-seconds'}) refreshSeconds = 60;

  declare messages?: Overrides<typeof ideaStatsMessages> | undefined;

  readonly #say = speaker(this, ideaStatsMessages);
  readonly #announcer = new Announcer(this);
  readonly #stats = new StatsController(this, () => ({
    community: this.community,
    place: this.place,
    pause: this.refreshSeconds * 1000,
    onFailure: this.#onFailure,
  }));
  #isReady = false;

  protected override updated() {
    if (this.#isReady || !this.#stats.stats) return;
    this.#isReady = true;
    this.dispatchEvent(new ReadyEvent());
  }

  protected override render() {
    const {stats, reading} = this.#stats;
    return html`
      <section aria-label=${uniqueName(this, this.#say('stats'))}>
        ${this.#renderFailure()}
        ${
          stats
            ? this.#renderStats(stats)
            : reading.failure
              ? nothing
              : skeleton(1, this.#say('loading'))
        }
      </section>
    `;
  }

  /** Says what failed: with figures on screen, that they may be old. */
  #renderFailure() {
    const {failure, items, wait} = this.#stats.reading;
    if (!failure) return nothing;
    return html`
      ${items ? html`<p class="hint">${this.#say('stale')}</p>` : nothing}
      ${failureView({
        failure,
        say: this.#say,
        wait,
        retry: () => void this.#stats.reading.reload(),
        signInUrl: this.signInUrl,
      })}
    `;
  }

  #renderStats(stats: PlaceStats) {
    if (stats.total.submitted === 0) {
      return html`<slot name="empty"
        ><p class="empty">${this.#say('empty')}</p></slot
      >`;
    }
    const cohorts = stats.cohorts.slice(0, Math.max(1, this.months));
    const view = {say: this.#say, format: this.format, nameOf: this.#nameOf};
    return html`
      ${this.#renderTotals(stats)}
      ${cohorts.length > 0 ? chartView(cohorts, view) : nothing}
      <details ?open=${this.showTable}>
        <summary>${this.#say('showFigures')}</summary>
        ${tableView({...stats, cohorts}, view)}
      </details>
    `;
  }

  #renderTotals(stats: PlaceStats) {
    const counts = stats.total;
    const share = shareOf(stats);
    const figure = (name: string, value: string, note = '') => html`
      <div>
        <dt>${name}</dt>
        <dd>
          <strong>${value}</strong>
          ${note ? html`<small>${note}</small>` : nothing}
        </dd>
      </div>
    `;
    const keys = [
      'submitted',
      'open',
      'reached',
      'archived',
      'answered',
    ] as const;
    return html`
      <dl part="totals">
        ${keys.map((key) =>
          figure(this.#say(key), this.format.number(counts[key])),
        )}
        ${
          share
            ? figure(
                this.#say('share'),
                this.#say('shareOf', share),
                this.#say('madeOf', share),
              )
            : figure(this.#say('share'), '–', this.#say('votingGoesOn'))
        }
      </dl>
    `;
  }

  readonly #nameOf = (cohort: string | null) =>
    cohort ? this.format.month(cohort) : this.#say('noCohort');

  readonly #onFailure = (failure: Failure) => {
    this.#announcer.announce(failureText(failure, this.#say));
    this.reportFailure(failure);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'townhall-idea-stats': IdeaStats;
  }
}
