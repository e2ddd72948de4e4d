import type {Place} from '@townhall/client';
import {html, nothing, type PropertyValues} from 'lit';
import {property, state} from 'lit/decorators.js';
import {live} from 'lit/directives/live.js';
import controls from '../../internal/controls.styles.js';
import {later, type Later} from '../../internal/later.js';
import {speaker, type Overrides} from '../../internal/messages.js';
import tokens from '../../internal/tokens.styles.js';
import {TownhallElement} from '../../internal/townhall-element.js';
import {findingMessages} from '../../messages/idea-finding.js';
import {
  isFiltered,
  nothingChosen,
  sorts,
  type Choices,
} from '../exploring/choices.js';
import {choiceView} from './choice-view.js';
import {filtersView} from './filters-view.js';
import styles from './finder.styles.js';

import {summaryOf} from './summary.js';

/** How long somebody has to stop typing before it is searched. */
const pause = 250;

/** Searches, sorts and filters the ideas of a board. */
export class IdeaFinder extends TownhallElement {
  static override styles = [tokens, controls, styles];

  /** What is chosen now. */
  @property({attribute: false}) choices: Choices = nothingChosen;

  /** The tools are shown; what is chosen is said in any case. */
  @property({type: Boolean}) open = false;

  /** The board, whose rules say what can be chosen. */
  @property({attribute: false}) board?: Place | undefined;

  /** What time it is, for the months there are. */
  @property({type: Number}) now = Date.now();

  /** Something else was chosen. */
  @property({attribute: false}) whenChosen: (
    choices: Partial<Choices>,
  ) => void = () => {};

  /** All ideas are wanted. */
  @property({attribute: false}) whenCleared: () => void = () => {};

  /** Another order by chance is wanted. */
  @property({attribute: false}) whenShuffled: () => void = () => {};

  /** Replaces the clock that waits until somebody has typed. */
  @property({attribute: false}) later: Later = later;

  declare messages?: Overrides<typeof findingMessages> | undefined;

  /** What is being typed and not yet searched. */
  @state() private typed: string | undefined;

  readonly #say = speaker(this, findingMessages);
  #cancel = () => {};

  /** Puts the focus on the search. */
  override focus(options?: FocusOptions) {
    this.renderRoot.querySelector('input')?.focus(options);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#cancel();
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    const before = changed.get('choices');
    if (before && before.q !== this.choices.q) this.#forgetTyping();
  }

  protected override render() {
    return html`${this.open ? this.#renderTools() : nothing}
    ${this.#renderSummary()}`;
  }

  #renderTools() {
    const {choices} = this;
    return html`
      <form
        role="search"
        aria-label=${this.#say('find')}
        @submit=${this.#onSubmit}
      >
        ${this.#renderSearch()}
        <div class="choices">${this.#renderOrder()} ${this.#renderMine()}</div>
        ${
          choices.mine
            ? nothing
            : filtersView({
                choices,
                policy: this.board?.policy ?? null,
                say: this.#say,
                format: this.format,
                now: this.now,
                onChoose: this.whenChosen,
              })
        }
        ${this.#renderViews()}
      </form>
    `;
  }

  #renderSearch() {
    return html`
      <label class="field"
        >${this.#say('search')}
        <input
          type="search"
          dir="auto"
          maxlength="200"
          autocomplete="off"
          placeholder=${this.#say('searchHint')}
          .value=${live(this.typed ?? this.choices.q)}
          @input=${this.#onInput}
        />
      </label>
    `;
  }

  #renderOrder() {
    const {sort, mine} = this.choices;
    if (mine) return html`<p class="hint">${this.#say('mineOrder')}</p>`;
    return html`
      ${choiceView({
        label: this.#say('sort'),
        options: sorts.map((one) => [one, this.#say(`sort_${one}`)] as const),
        chosen: sort,
        onChoose: (chosen) => this.whenChosen({sort: chosen}),
      })}
      ${
        sort === 'random'
          ? html`<button type="button" @click=${() => this.whenShuffled()}>
              ${this.#say('shuffle')}
            </button>`
          : nothing
      }
    `;
  }

  #renderMine() {
    return choiceView({
      label: this.#say('mine'),
      options: (['', 'created', 'voted', 'following'] as const).map(
        (one) => [one, this.#say(`mine_${one}`)] as const,
      ),
      chosen: this.choices.mine,
      onChoose: (mine) => this.whenChosen({mine}),
    });
  }

  #renderViews() {
    return html`
      <fieldset class="views">
        <legend>${this.#say('view')}</legend>
        ${(['list', 'compact', 'roadmap'] as const).map(
          (view) => html`
            <button
              type="button"
              aria-pressed=${this.choices.view === view}
              @click=${() => this.whenChosen({view})}
            >
              ${this.#say(`view_${view}`)}
            </button>
          `,
        )}
      </fieldset>
    `;
  }

  #renderSummary() {
    const summary = summaryOf(this.choices, {
      say: this.#say,
      format: this.format,
      place: this.board,
    });
    if (!isFiltered(this.choices)) return nothing;
    return html`
      <p class="summary">
        <span>${summary}</span>
        <button type="button" class="plain" @click=${this.#onClear}>
          ${this.#say('clear')}
        </button>
      </p>
    `;
  }

  readonly #onInput = ({target}: InputEvent) => {
    // The listener is on this field only.
    this.typed = (target as HTMLInputElement).value;
    this.#cancel();
    this.#cancel = this.later(pause, this.#search);
  };

  readonly #onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    this.#search();
  };

  readonly #search = () => {
    const q = (this.typed ?? this.choices.q).trim();
    this.#cancel();
    if (q !== this.choices.q) this.whenChosen({q});
  };

  readonly #onClear = () => {
    this.#forgetTyping();
    this.whenCleared();
  };

  #forgetTyping() {
    this.#cancel();
    // What was typed meanwhile is not thrown away by the answer to it.
    if (this.typed?.trim() !== this.choices.q) this.typed = undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'townhall-idea-finder': IdeaFinder;
  }
}
