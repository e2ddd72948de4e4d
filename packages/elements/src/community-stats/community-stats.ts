import type {FigureUnit} from '@townhall/client';
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
import {communityStatsMessages} from '../messages/community-stats.js';
import styles from './community-stats.styles.js';
import {FiguresController} from './figures-controller.js';
import {chartView, tableView, totalsView} from './figures-view.js';

const units = ['day', 'week', 'month'] as const;

/**
 * How a community is doing: who is registered, active and contributing, and how
 * many questions hear something within the hour; in all, and over time.
 *
 * @tag townhall-community-stats
 * @fires {ReadyEvent} townhall-ready - The figures are there for the first time.
 * @fires {TownhallErrorEvent} townhall-error - Something failed.
 * @csspart totals - The figures of the community as a whole.
 * @csspart chart - The columns and what their colours mean.
 * @csspart table - The figures of every period.
 * @csspart failure - What is said when the figures did not arrive.
 * @cssproperty --townhall-community-stats-height - How high the chart is.
 */
export class CommunityStats extends TownhallElement {
  static override styles = [tokens, controls, styles];

  /** What a column stands for: a `day`, a `week` or a `month`. */
  @property() unit: FigureUnit = 'week';

  declare messages?: Overrides<typeof communityStatsMessages> | undefined;

  readonly #say = speaker(this, communityStatsMessages);
  readonly #announcer = new Announcer(this);
  readonly #figures = new FiguresController(this, () => ({
    community: this.community,
    unit: units.find((unit) => unit === this.unit) ?? 'week',
    onFailure: this.#onFailure,
  }));
  #isReady = false;

  /** Reads the figures again. */
  async reload() {
    await this.#figures.reading.reload();
  }

  protected override updated() {
    if (this.#isReady || !this.#figures.shown) return;
    this.#isReady = true;
    this.dispatchEvent(new ReadyEvent());
  }

  protected override render() {
    const {shown, reading} = this.#figures;
    const {failure, wait} = reading;
    return html`
      <section aria-label=${uniqueName(this, this.#say('stats'))}>
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
            ? this.#renderShown(shown)
            : failure
              ? nothing
              : skeleton(1, this.#say('loading'))
        }
      </section>
    `;
  }

  #renderShown({figures, isPrivate}: NonNullable<FiguresController['shown']>) {
    if (!figures) return html`<p class="hint">${this.#say('notPublic')}</p>`;
    const view = {say: this.#say, format: this.format};
    return html`
      ${isPrivate ? html`<p class="hint">${this.#say('onlyStaff')}</p>` : nothing}
      ${totalsView(figures, view)}
      <label class="by"
        >${this.#say('by')}
        <select @change=${this.#onUnit}>
          ${units.map(
            (unit) =>
              html`<option value=${unit} ?selected=${unit === figures.unit}>
                ${this.#say(unit)}
              </option>`,
          )}
        </select>
      </label>
      ${chartView(figures, view)}
      <details>
        <summary>${this.#say('asTable')}</summary>
        ${tableView(figures, view)}
      </details>
      <p class="hint">
        ${this.#say('asOf', {when: this.format.dateTime(figures.asOf)})}
      </p>
    `;
  }

  readonly #onUnit = (event: Event) => {
    // The listener stands on the field itself.
    const {value} = event.currentTarget as HTMLSelectElement;
    this.unit = units.find((unit) => unit === value) ?? this.unit;
  };

  readonly #onFailure = (failure: Failure) => {
    this.#announcer.announce(failureText(failure, this.#say));
    this.reportFailure(failure);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'townhall-community-stats': CommunityStats;
  }
}
