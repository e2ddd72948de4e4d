import type {ExampleIdea, Starters} from '@townhall/client';
import {html, nothing} from 'lit';
import {property} from 'lit/decorators.js';
import {ReadyEvent} from '../events/ready-event.js';
import {authorView} from '../internal/author-view.js';
import controls from '../internal/controls.styles.js';
import type {Failure} from '../internal/failure.js';
import {failureView} from '../internal/failure-view.js';
import {speaker, type Overrides} from '../internal/messages.js';
import people from '../internal/people.styles.js';
import tokens from '../internal/tokens.styles.js';
import {TownhallElement} from '../internal/townhall-element.js';
import {starterMessages} from '../messages/starters.js';
import {StartersController} from './starters-controller.js';
import styles from './starters.styles.js';

/**
 * What an empty place shows: questions to ask first, an example of an idea, who
 * is here to greet. Put it into a board or a feed with `slot="empty"`: as long
 * as it is not seen it reads nothing, and it goes when real content comes.
 *
 * @tag townhall-starters
 * @fires {ReadyEvent} townhall-ready - The starters are there for the first time.
 * @fires {TownhallErrorEvent} townhall-error - Something failed.
 * @csspart question - A question that could be asked.
 * @csspart example - An example of an idea.
 * @csspart greeters - Who is here to greet.
 * @csspart failure - What is said when the starters did not arrive.
 */
export class StartersBox extends TownhallElement {
  static override styles = [tokens, controls, people, styles];

  /** The place that is empty. */
  @property() place = '';

  declare messages?: Overrides<typeof starterMessages> | undefined;

  readonly #say = speaker(this, starterMessages);
  readonly #starters = new StartersController(this, () => ({
    community: this.community,
    place: this.place,
    isSeen: this.#isSeen,
    onFailure: this.#onFailure,
  }));
  readonly #watch = new IntersectionObserver((entries) => {
    if (!entries.some(({isIntersecting}) => isIntersecting)) return;
    this.#watch.disconnect();
    this.#isSeen = true;
    this.requestUpdate();
  });
  #isSeen = false;
  #isReady = false;

  override connectedCallback() {
    super.connectedCallback();
    if (!this.#isSeen) this.#watch.observe(this);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#watch.disconnect();
  }

  protected override updated() {
    if (this.#isReady || !this.#starters.starters) return;
    this.#isReady = true;
    this.dispatchEvent(new ReadyEvent());
  }

  protected override render() {
    const {starters, reading} = this.#starters;
    if (starters?.isEmpty) return this.#renderStarters(starters);
    const {failure, wait} = reading;
    if (starters || !failure) return nothing;
    return failureView({
      failure,
      say: this.#say,
      wait,
      retry: () => void reading.reload(),
      signInUrl: this.signInUrl,
    });
  }

  #renderStarters({questions, ideas, greeters}: Starters) {
    const isBare = [questions, ideas, greeters].every((some) => !some.length);
    if (isBare) return html`<p>${this.#say('nothing')}</p>`;
    return html`
      <section aria-label=${this.#say('starters')}>
        ${this.#renderList(
          'firstQuestions',
          questions.map(
            (question) => html`<li part="question" dir="auto">${question}</li>`,
          ),
        )}
        ${this.#renderList('examples', ideas.map(this.#renderExample))}
        ${
          greeters.length > 0
            ? html`<p class="label">${this.#say('greeters')}</p>
                <div class="greeters" part="greeters">
                  ${greeters.map((person) => authorView(person, this.#say))}
                </div>`
            : nothing
        }
      </section>
    `;
  }

  #renderList(label: 'firstQuestions' | 'examples', rows: readonly unknown[]) {
    if (rows.length === 0) return nothing;
    return html`
      <p class="label">${this.#say(label)}</p>
      <ul role="list" aria-label=${this.#say(label)}>
        ${rows}
      </ul>
    `;
  }

  readonly #renderExample = ({title, text}: ExampleIdea) => html`
    <li>
      <article part="example">
        <span class="tag">${this.#say('example')}</span>
        <p class="title" dir="auto">${title}</p>
        ${text ? html`<p dir="auto">${text}</p>` : nothing}
        <p class="hint">${this.#say('notVoted')}</p>
      </article>
    </li>
  `;

  readonly #onFailure = (failure: Failure) => this.reportFailure(failure);
}

declare global {
  interface HTMLElementTagNameMap {
    'townhall-starters': StartersBox;
  }
}
