import {html, nothing} from 'lit';
import type {ModerationMoment} from './consequence.js';

/** What is wrong with a field; its place is there before its words. */
export const errorView = (id: string, error: string) =>
  html`<p id=${id} class="error" ?hidden=${!error}>${error}</p>`;

interface TextField {
  label: string;
  /** Said beside the label where it can be left empty. */
  optional: string;
  error: string;
  text: unknown;
  onInput: (text: string) => void;
}

/** Where staff writes to people. */
export const textField = ({label, optional, error, ...rest}: TextField) => html`
  <label
    >${label} ${optional ? html`<small>(${optional})</small>` : nothing}
    <textarea
      dir="auto"
      rows="3"
      data-private
      aria-describedby="text-error"
      aria-invalid=${error !== ''}
      .value=${rest.text}
      @input=${({target}: InputEvent) =>
        // The listener is on this field only.
        rest.onInput((target as HTMLTextAreaElement).value)}
    ></textarea>
  </label>
  ${errorView('text-error', error)}
`;

interface Choices<Value> extends ModerationMoment {
  label: string;
  legend: string;
  error: string;
  /** Undefined until something was looked for. */
  found: readonly {id: string; name: string; value: Value}[] | undefined;
  isChosen: (value: Value) => boolean;
  onLook: (text: string) => void;
  onChoose: (value: Value) => void;
}

/** A field to look for something, and what was found to choose from. */
export const choices = <Value>({
  say,
  label,
  legend,
  error,
  found,
  ...rest
}: Choices<Value>) => html`
  <label
    >${label}
    <input
      type="search"
      dir="auto"
      autocomplete="off"
      aria-describedby="choice-error"
      aria-invalid=${error !== ''}
      @input=${({target}: InputEvent) =>
        // The listener is on this field only.
        rest.onLook((target as HTMLInputElement).value)}
  /></label>
  ${errorView('choice-error', error)}
  ${
    found
      ? html`<fieldset>
          <legend>${legend}</legend>
          ${found.length === 0 ? html`<p class="hint">${say('noneFound')}</p>` : nothing}
          ${found.map(
            ({name, value}) =>
              html`<label class="choice" dir="auto"
                ><input
                  type="radio"
                  name="choice"
                  .checked=${rest.isChosen(value)}
                  @change=${() => rest.onChoose(value)}
                />${name}</label
              >`,
          )}
        </fieldset>`
      : nothing
  }
`;
