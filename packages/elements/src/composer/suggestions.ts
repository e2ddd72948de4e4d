import {html, nothing, type PropertyValues} from 'lit';
import {property, state} from 'lit/decorators.js';
import {later, type Later} from '../internal/later.js';
import {speaker, type Overrides} from '../internal/messages.js';
import tokens from '../internal/tokens.styles.js';
import {TownhallElement} from '../internal/townhall-element.js';
import {composerMessages} from '../messages/composer.js';
import {nameAt, namesFor, tagAt, tagsFor, type Token} from './suggested.js';
import type {Suggested} from './suggested.js';
import styles from './suggestions.styles.js';

type Field = HTMLInputElement | HTMLTextAreaElement;

/** How long somebody has to stop typing before it is asked. */
const pause = 200;

/**
 * What may be meant beneath a field: people behind an `@`, or tags. The options
 * stand in the tree of the field, for its `aria-activedescendant` to find them.
 * What cannot be had is not spoken of: one can always go on typing.
 */
export class Suggestions extends TownhallElement {
  static override styles = [tokens, styles];

  /** The id of the field, in the same tree. */
  @property() for = '';

  /** Suggests the tags of this place; people where it is empty. */
  @property() place = '';

  /** Replaces the timer. */
  @property({attribute: false}) later: Later = later;

  declare messages?: Overrides<typeof composerMessages> | undefined;

  @state() private items: readonly Suggested[] = [];

  readonly #say = speaker(this, composerMessages);
  #field: Field | undefined;
  #token: Token | undefined;
  /** The option that Enter chooses; -1 for none. */
  #current = -1;
  /** Nobody is called so, and nobody by anything longer. */
  #inVain: string | undefined;
  #isRefused = false;
  #cancel = () => {};
  #run: AbortController | undefined;

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#close();
    this.#attach(undefined);
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('community')) this.#isRefused = false;
  }

  protected override render() {
    const {length} = this.items;
    return html`
      <div
        role="listbox"
        aria-label=${this.#say(this.place ? 'tags' : 'people')}
        ?hidden=${length === 0}
        @mousedown=${keepFocus}
        @click=${this.#onClick}
      >
        <slot></slot>
      </div>
      <p class="heard" role="status">
        ${length > 0 ? this.#say('suggested', {count: length}) : nothing}
      </p>
    `;
  }

  protected override updated() {
    // The root of what is on a page is a document or a shadow root.
    const root = this.getRootNode() as ParentNode;
    const field = this.for ? root.querySelector<Field>(`#${this.for}`) : null;
    this.#attach(field ?? undefined);
    this.#drawOptions();
  }

  #attach(field: Field | undefined) {
    if (field === this.#field) return;
    const old = this.#field;
    if (old) {
      for (const [name, hear] of this.#heard) {
        old.removeEventListener(name, hear);
      }
      for (const name of ofField) old.removeAttribute(name);
    }
    this.#field = field;
    if (!field) return;
    this.id = `${this.for}-suggestions`;
    field.setAttribute('aria-autocomplete', 'list');
    field.setAttribute('aria-controls', this.id);
    // A field of many lines stays what it is: it is no combobox.
    if (field instanceof HTMLInputElement) field.role = 'combobox';
    for (const [name, hear] of this.#heard) field.addEventListener(name, hear);
  }

  #drawOptions() {
    const {items} = this;
    const options = items.map(({name, hint}, index) => {
      const option = document.createElement('div');
      option.id = `${this.id}-${index}`;
      option.role = 'option';
      option.ariaSelected = String(index === this.#current);
      option.dir = 'auto';
      option.textContent = hint ? `${name} · ${hint}` : name;
      return option;
    });
    this.replaceChildren(...options);
    const field = this.#field;
    if (!field) return;
    if (field.role === 'combobox')
      field.ariaExpanded = String(items.length > 0);
    const active = options[this.#current];
    if (active) field.setAttribute('aria-activedescendant', active.id);
    else field.removeAttribute('aria-activedescendant');
  }

  readonly #onInput = (event: Event) => {
    // Half a character is no beginning of a name.
    if (event instanceof InputEvent && event.isComposing) return;
    this.#stop();
    const field = this.#field;
    const token = field && (this.place ? tagAt(field) : nameAt(field));
    const isVain =
      this.#inVain !== undefined && token?.q.startsWith(this.#inVain);
    if (!token || isVain || this.#isRefused) return this.#close();
    this.#token = token;
    this.#cancel = this.later(pause, () => void this.#find(token));
  };

  async #find(token: Token) {
    const {community, place} = this;
    if (!community) return;
    const {signal} = (this.#run = new AbortController());
    try {
      const items = place
        ? await tagsFor(community, place, token, signal)
        : await namesFor(community, token, signal);
      if (signal.aborted) return;
      this.#inVain = items.length > 0 || place ? undefined : token.q;
      this.#current = place || items.length === 0 ? -1 : 0;
      this.items = items;
    } catch (error) {
      if (signal.aborted) return;
      // Who is refused once is refused until somebody else is here.
      this.#isRefused = (error as {status?: number}).status !== undefined; // only refusals have one
      this.#close();
    }
  }

  readonly #onKey = (event: Event) => {
    if (!(event instanceof KeyboardEvent)) return;
    const {key, isComposing, ctrlKey, metaKey, altKey, shiftKey} = event;
    const {length} = this.items;
    if (length === 0 || isComposing || ctrlKey || metaKey || altKey) return;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      const step = key === 'ArrowDown' ? 1 : -1;
      // From none, down leads to the first and up to the last.
      const from = this.#current < 0 && step < 0 ? 0 : this.#current;
      this.#current = (from + step + length) % length;
      this.requestUpdate();
    } else if (key === 'Escape') {
      this.#stop();
      this.#close();
      event.stopPropagation();
    } else if ((key === 'Enter' || key === 'Tab') && !shiftKey) {
      const chosen = this.items[this.#current];
      if (!chosen) return;
      this.#choose(chosen);
    } else {
      return;
    }
    event.preventDefault();
  };

  readonly #onClick = ({target}: Event) => {
    // The slot tells of clicks on the options in it.
    const at = [...this.children].indexOf(target as Element);
    const chosen = this.items[at];
    if (chosen) this.#choose(chosen);
  };

  readonly #onBlur = () => {
    this.#stop();
    this.#close();
  };

  readonly #heard = [
    ['keydown', this.#onKey],
    ['input', this.#onInput],
    ['compositionend', this.#onInput],
    ['blur', this.#onBlur],
  ] as const;

  /** As if it had been typed, so that it can be undone like that. */
  #choose({insert}: Suggested) {
    const field = this.#field;
    const token = this.#token;
    this.#close();
    if (!field || !token) return;
    field.focus();
    field.setSelectionRange(token.from, token.to);
    // Nothing else puts a text where the browser's own undo finds it.
    if (!document.execCommand('insertText', false, insert)) {
      field.setRangeText(insert, token.from, token.to, 'end');
      field.dispatchEvent(new InputEvent('input', {bubbles: true}));
    }
    this.#stop();
    this.#close();
  }

  #close() {
    this.#token = undefined;
    this.#current = -1;
    if (this.items.length > 0) this.items = [];
  }

  #stop() {
    this.#cancel();
    this.#run?.abort();
  }
}

const ofField = [
  'role',
  'aria-autocomplete',
  'aria-controls',
  'aria-expanded',
  'aria-activedescendant',
];

/** Whoever chooses with the mouse goes on writing. */
const keepFocus = (event: Event) => event.preventDefault();

declare global {
  interface HTMLElementTagNameMap {
    'townhall-suggestions': Suggestions;
  }
}
