import type {Field} from '@townhall/plugin';
import type {PluginHost} from '@townhall/plugin/host';
import {html, nothing} from 'lit';
import {property, state} from 'lit/decorators.js';
import controls from '../../internal/controls.styles.js';
import {DraftKey} from '../../internal/draft-key.js';
import fields from '../../internal/fields.styles.js';
import {KeptFields} from '../../internal/kept-fields.js';
import {speaker} from '../../internal/messages.js';
import tokens from '../../internal/tokens.styles.js';
import {TownhallElement} from '../../internal/townhall-element.js';
import {ViewerController} from '../../internal/viewer-controller.js';
import {pluginFieldMessages} from '../../messages/plugin-fields.js';
import {nameOf, refusal} from '../refusal.js';
import {answerOf, askable, valueOf, type Values} from './asked-field.js';
import {withAnswers} from './asked-text.js';
import {fieldView, wrongIn, type FieldSheet} from './field-view.js';
import styles from './plugin-fields.styles.js';

/** As much as the community takes. */
const longestText = 10_000;

/**
 * Asks in a form what plugins want to know beside it. What is answered becomes
 * part of the text that is sent, so it is seen, changed and moderated with it.
 *
 * @tag townhall-plugin-fields
 */
export class PluginFields extends TownhallElement {
  static override styles = [tokens, controls, fields, styles];

  /** Who runs the plugins. */
  @property({attribute: false}) host?: PluginHost | undefined;

  /** What they ask; their names begin with that of the plugin. */
  @property({attribute: false}) asked: readonly Field[] = [];

  /** What is written here, and where it goes: drafts are kept under it. */
  @property({attribute: false}) about = '';

  /** What is sent twice with the same answers is taken once. */
  readonly keys = new DraftKey();

  @state() private values: Values = {};
  @state() private isChecked = false;

  readonly #say = speaker(this, pluginFieldMessages);
  readonly #viewer = new ViewerController(this, () => this.community);
  readonly #kept = new KeptFields(this, () => ({
    community: this.community,
    viewer: this.#viewer,
    place: this.about ? `fields ${this.about}` : undefined,
    fields: this.values,
    restore: (values) => (this.values = values),
  }));

  protected override render() {
    const fields = this.#fields;
    if (fields.length === 0) return nothing;
    const sheet = this.#sheet;
    return html`
      ${[...new Set(fields.map(pluginOf))].map(
        (plugin) => html`
          <fieldset @keydown=${this.#onKeyDown}>
            <legend dir="auto">
              ${this.#say('askedBy', {plugin: nameOf(this.host, plugin)})}
            </legend>
            ${fields.map((field, index) =>
              pluginOf(field) === plugin
                ? fieldView(field, `f${index}`, sheet)
                : nothing,
            )}
          </fieldset>
        `,
      )}
      <p class="hint">${this.#say('answersShown')}</p>
    `;
  }

  /**
   * The text with what was answered. Goes to the first field that has to change.
   *
   * @throws {RefusedError} If an answer is missing or does not fit.
   */
  fill(text: string): string {
    this.isChecked = true;
    const index = this.#fields.findIndex((one) => wrongIn(one, this.#sheet));
    const wrong = this.#fields[index];
    if (wrong) {
      // The form moves the focus to its own note first.
      void this.updateComplete.then(() => this.#control(index)?.focus());
      throw refusal(wrongIn(wrong, this.#sheet) ?? '');
    }
    const answered = this.#fields.flatMap((field) => {
      const answer = answerOf(field, valueOf(field, this.values), this.#say);
      return answer ? [{label: field.label, answer}] : [];
    });
    const whole = withAnswers(text, answered);
    if (whole.length > longestText && text.length <= longestText) {
      throw refusal(this.#say('answersTooLong'), 'text');
    }
    return whole;
  }

  /** The community has taken it. */
  clear() {
    this.isChecked = false;
    this.values = {};
    this.#kept.store();
  }

  get #fields() {
    return askable(this.asked);
  }

  get #sheet(): FieldSheet {
    const {values, isChecked} = this;
    return {say: this.#say, values, isChecked, write: this.#write};
  }

  readonly #write = ({name}: Field, value: string) => {
    this.values = {...this.values, [name]: value};
    this.#kept.store();
  };

  #control(index: number) {
    return this.renderRoot.querySelector<HTMLElement>(`#f${index}`);
  }

  /** As in the fields of the form itself, Enter sends it. */
  readonly #onKeyDown = (event: KeyboardEvent) => {
    const isField =
      event.target instanceof HTMLInputElement &&
      event.target.type !== 'checkbox';
    if (event.key !== 'Enter' || event.isComposing || !isField) return;
    event.preventDefault();
    this.closest('form')?.requestSubmit();
  };
}

const pluginOf = ({name}: Field) => name.slice(0, name.indexOf('/'));

declare global {
  interface HTMLElementTagNameMap {
    'townhall-plugin-fields': PluginFields;
  }
}
