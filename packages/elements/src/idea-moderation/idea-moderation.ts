import type {Idea, ModeratedIdea} from '@townhall/client';
import {html, nothing, type PropertyValues} from 'lit';
import {property, state} from 'lit/decorators.js';
import {live} from 'lit/directives/live.js';
import {Announcer} from '../internal/announcer.js';
import controls from '../internal/controls.styles.js';
import {explain, type Failure} from '../internal/failure.js';
import {failureText} from '../internal/failure-view.js';
import fields from '../internal/fields.styles.js';
import {speaker} from '../internal/messages.js';
import {noteView} from '../internal/note-view.js';
import tokens from '../internal/tokens.styles.js';
import {TownhallElement} from '../internal/townhall-element.js';
import {moderationMessages} from '../messages/idea-moderation.js';
import {actions, isPossible, type Action, type Wish} from './action.js';
import {carryOut} from './carry-out.js';
import {doneText} from './consequence.js';
import {doneView} from './done-view.js';
import styles from './idea-moderation.styles.js';
import {Undoing} from './undoing.js';
import {WishForm} from './wish-form.js';

/** What staff can do with one idea: on a card, and where it is opened. */
export class IdeaModeration extends TownhallElement {
  static override styles = [tokens, controls, fields, styles];

  @property({attribute: false}) idea?: Idea | undefined;

  /** Whether it is among several that are chosen; undefined where none can be. */
  @property({attribute: false}) isChosen?: boolean | undefined;

  /** It was added to those that are chosen, or taken out. */
  @property({attribute: false}) whenChosen: (
    idea: Idea,
    isChosen: boolean,
  ) => void = () => {};

  /** Something was done with it; this is how it is now. */
  @property({attribute: false}) whenChanged: (idea: Idea) => void = () => {};

  @state() private isOpen = false;
  @state() private moderated: ModeratedIdea | undefined;
  @state() private isBusy = false;
  @state() private failure: {failure: Failure; text: string} | undefined;
  @state() private done = '';

  readonly #say = speaker(this, moderationMessages);
  readonly #announcer = new Announcer(this);
  readonly #undoing = new Undoing(this);
  readonly #form = new WishForm(this, {
    community: () => this.community,
    moderated: () => this.moderated,
    moment: () => this.#moment,
    isBusy: () => this.isBusy,
    announce: (text) => this.#announcer.announce(text),
    onFailure: (failure) => this.#complain(failure, 'notDone'),
    onWish: (wish) => void this.#do(wish),
    onClosed: () => void this.#cancel(),
  });

  protected override willUpdate(changed: PropertyValues<this>) {
    const before = changed.get('idea');
    const isAnother = changed.has('idea') && before?.id !== this.idea?.id;
    if (isAnother || changed.has('community')) this.#forget();
    // Somebody else may have changed what can be done.
    else if (this.isOpen && before && before.version !== this.idea?.version) {
      void this.#look();
    }
  }

  protected override render() {
    const {idea} = this;
    if (!idea) return nothing;
    const {title} = idea;
    return html`
      <div class="bar">
        ${
          this.isChosen === undefined
            ? nothing
            : html`<label class="chosen"
                ><input
                  type="checkbox"
                  aria-label=${this.#say('chooseIdea', {title})}
                  .checked=${live(this.isChosen)}
                  @change=${({target}: Event) =>
                    // The listener is on this box only.
                    this.whenChosen(
                      idea,
                      (target as HTMLInputElement).checked,
                    )}
              /></label>`
        }
        <button
          type="button"
          id="open"
          aria-label=${this.#say('moderateIdea', {title})}
          aria-expanded=${this.isOpen}
          aria-controls="panel"
          @click=${() => void this.#toggle()}
        >
          ${this.#say('moderate')}
        </button>
      </div>
      <div id="panel" class="panel" ?hidden=${!this.isOpen}>
        ${this.isOpen ? this.#renderPanel(idea) : nothing}
      </div>
    `;
  }

  #renderPanel(idea: Idea) {
    return html`
      ${this.#form.wish ? this.#form.render() : this.#renderActions(idea)}
      ${this.#renderFailure()}
      ${
        this.done
          ? doneView({
              text: this.done,
              say: this.#say,
              undoing: this.#undoing,
              onUndo: () => void this.#undo(),
            })
          : nothing
      }
    `;
  }

  #renderActions({title}: Idea) {
    const {moderated} = this;
    if (!moderated) {
      return this.failure
        ? nothing
        : html`<p class="hint">${this.#say('loading')}</p>`;
    }
    const possible = actions.filter((action) => isPossible(action, moderated));
    if (possible.length === 0) {
      return html`<p class="hint">${this.#say('nothingToDo')}</p>`;
    }
    return html`
      <div
        class="buttons"
        role="group"
        aria-label=${this.#say('actionsOf', {title})}
      >
        ${possible.map(
          (action) =>
            html`<button
              type="button"
              data-action=${action}
              @click=${() => void this.#ask(action)}
            >
              ${this.#say(action)}
            </button>`,
        )}
      </div>
    `;
  }

  #renderFailure() {
    const {signInUrl} = this;
    return this.failure
      ? noteView({...this.failure, say: this.#say, signInUrl})
      : nothing;
  }

  get #moment() {
    return {say: this.#say, format: this.format};
  }

  #forget() {
    this.isOpen = false;
    this.moderated = this.failure = undefined;
    this.done = '';
    this.#undoing.forget();
    this.#form.close();
  }

  async #toggle() {
    if (this.isOpen) return this.#forget();
    this.isOpen = true;
    await this.#look();
  }

  /** Asks what can be done now. */
  async #look() {
    const {community, idea} = this;
    if (!community || !idea) return;
    try {
      const [moderated] = await community.moderation.ideas([idea.id]);
      if (idea.id === this.idea?.id) this.moderated = moderated;
    } catch (error) {
      this.#complain(explain(error), 'notDone');
    }
  }

  async #ask(action: Action) {
    this.failure = undefined;
    this.done = '';
    this.#undoing.forget();
    await this.#form.open(action);
  }

  async #cancel() {
    const action = this.#form.wish?.action;
    this.#form.close();
    this.failure = undefined;
    await this.updateComplete;
    this.#focus(`[data-action="${action}"]`);
  }

  async #do(wish: Wish) {
    const {community, moderated} = this;
    if (!community || !moderated || this.isBusy) return;
    this.isBusy = true;
    this.failure = undefined;
    try {
      const {idea, undo} = await carryOut(community, moderated, wish);
      this.#form.close();
      this.done = doneText(wish, idea, this.#moment);
      this.#undoing.offer(undo);
      this.whenChanged(idea);
      await this.#finish(this.done);
    } catch (error) {
      await this.#refuse(explain(error), 'notDone');
    } finally {
      this.isBusy = false;
    }
  }

  async #undo() {
    const undo = this.#undoing.undo;
    if (!undo || this.isBusy) return;
    this.isBusy = true;
    this.#undoing.forget();
    try {
      this.whenChanged(await undo());
      this.done = this.#say('undone');
      await this.#finish(this.done);
    } catch (error) {
      this.done = '';
      await this.#refuse(explain(error), 'notUndone');
    } finally {
      this.isBusy = false;
    }
  }

  async #finish(text: string) {
    this.#announcer.announce(text);
    await this.updateComplete;
    this.#focus('#done');
    void this.#look();
  }

  /** Somebody else may have been there before: shows how it is now. */
  async #refuse(failure: Failure, key: 'notDone' | 'notUndone') {
    await this.#look();
    if (this.moderated) this.whenChanged(this.moderated.idea);
    this.#complain(failure, key);
  }

  #complain(failure: Failure, key: 'notDone' | 'notUndone') {
    const idea = this.moderated?.idea;
    const state =
      failure.kind === 'refused' && idea
        ? ` ${this.#say('nowIs', {stage: this.#say(`stage_${idea.stage}`)})}`
        : '';
    const reason = failureText(failure, this.#say) + state;
    const text = this.#say(key, {reason});
    this.failure = {failure, text};
    this.#announcer.announce(text);
    this.reportFailure(failure);
  }

  #focus(selector: string) {
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'townhall-idea-moderation': IdeaModeration;
  }
}
