import type {Community, Idea} from '@townhall/client';
import {html, nothing} from 'lit';
import {explain, type Failure} from '../internal/failure.js';
import type {TownhallElement} from '../internal/townhall-element.js';
import {bulkActions, type Wish} from './action.js';
import {carryOutAll, undoAll, type BulkOutcome} from './bulk.js';
import type {ModerationMoment} from './consequence.js';
import {doneView} from './done-view.js';
import {outcomesView} from './outcomes-view.js';
import {Undoing} from './undoing.js';
import {WishForm} from './wish-form.js';

interface BulkBarOptions {
  community: () => Community | undefined;
  moment: () => ModerationMoment;
  chosen: () => readonly Idea[];
  announce: (text: string) => void;
  onFailure: (failure: Failure) => void;
  onAll: () => void;
  onNone: () => void;
  onChanged: (ideas: readonly Idea[]) => void;
}

/** Does one thing with several ideas, and says of each what became of it. */
export class BulkBar {
  readonly #host: TownhallElement;
  readonly #options: BulkBarOptions;
  readonly #form: WishForm;
  readonly #undoing: Undoing<BulkOutcome[]>;
  #isBusy = false;
  #done: {text: string; outcomes: readonly BulkOutcome[]} | undefined;

  constructor(host: TownhallElement, options: BulkBarOptions) {
    this.#host = host;
    this.#options = options;
    this.#undoing = new Undoing<BulkOutcome[]>(host);
    this.#form = new WishForm(host, {
      ...options,
      moderated: () => undefined,
      isBusy: () => this.#isBusy,
      onWish: (wish) => void this.#do(wish),
      onClosed: () => void this.#cancel(),
    });
  }

  /** Another viewer is looking. */
  forget() {
    this.#form.close();
    this.#undoing.forget();
    this.#done = undefined;
  }

  render() {
    const {chosen, moment, onAll, onNone} = this.#options;
    const {say} = moment();
    const {length: count} = chosen();
    return html`
      <div class="bar" role="group" aria-label=${say('bulk')}>
        <span>${say('selected', {count})}</span>
        <button type="button" @click=${onAll}>${say('selectAll')}</button>
        ${
          count > 0 && !this.#form.wish
            ? html`<button type="button" @click=${onNone}>
                  ${say('selectNone')}
                </button>
                ${bulkActions.map(
                  (action) =>
                    html`<button
                      type="button"
                      data-action=${action}
                      @click=${() => void this.#form.open(action)}
                    >
                      ${say(action)}
                    </button>`,
                )}`
            : nothing
        }
      </div>
      ${
        this.#form.wish && count > 0
          ? html`<div class="panel">${this.#form.render()}</div>`
          : nothing
      }
      ${this.#renderDone()}
    `;
  }

  #renderDone() {
    const {moment} = this.#options;
    const {say} = moment();
    if (!this.#done) return nothing;
    const {text, outcomes} = this.#done;
    return html`<div class="panel">
      ${doneView({
        text,
        say,
        undoing: this.#undoing,
        onUndo: () => void this.#undo(),
      })}
      ${outcomesView(outcomes, {say})}
    </div>`;
  }

  async #cancel() {
    const action = this.#form.wish?.action;
    this.#form.close();
    await this.#host.updateComplete;
    this.#focus(`[data-action="${action}"]`);
  }

  async #do(wish: Wish) {
    const {community, chosen, onNone} = this.#options;
    const there = community();
    if (!there) return;
    await this.#busily(async () => {
      const outcomes = await carryOutAll(there, chosen(), wish);
      const done = outcomes.filter(({deed}) => deed);
      this.#form.close();
      onNone();
      await this.#tell('bulkDone', done.length, outcomes);
      if (done.length > 0) this.#undoing.offer(() => undoAll(done));
    });
  }

  async #undo() {
    const undo = this.#undoing.undo;
    this.#undoing.forget();
    if (!undo) return;
    await this.#busily(async () => {
      const outcomes = await undo();
      const undone = outcomes.filter(({failure}) => !failure);
      await this.#tell('bulkUndone', undone.length, outcomes);
    });
  }

  async #busily(work: () => Promise<void>) {
    if (this.#isBusy) return;
    this.#isBusy = true;
    this.#host.requestUpdate();
    try {
      await work();
    } catch (error) {
      this.#options.onFailure(explain(error));
    } finally {
      this.#isBusy = false;
      this.#host.requestUpdate();
    }
  }

  async #tell(
    key: 'bulkDone' | 'bulkUndone',
    done: number,
    outcomes: readonly BulkOutcome[],
  ) {
    const {moment, announce, onChanged} = this.#options;
    const text = moment().say(key, {done, of: outcomes.length});
    this.#done = {text, outcomes};
    onChanged(outcomes.map(({idea}) => idea));
    announce(text);
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#focus('#done');
  }

  #focus(selector: string) {
    this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}
