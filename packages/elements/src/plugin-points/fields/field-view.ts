import type {Field} from '@townhall/plugin';
import {html, nothing} from 'lit';
import {live} from 'lit/directives/live.js';
import type {Say} from '../../internal/messages.js';
import type {pluginFieldMessages} from '../../messages/plugin-fields.js';
import {isWrong, mostOf, ticked, valueOf, type Values} from './asked-field.js';

/** What drawing a field needs beside the field. */
export interface FieldSheet {
  readonly say: Say<typeof pluginFieldMessages>;
  readonly values: Values;
  /** Whether what is wrong is said. */
  readonly isChecked: boolean;
  write(field: Field, value: string): void;
}

/** One field of a plugin, with its label, its help and what is wrong with it. */
export function fieldView(field: Field, id: string, sheet: FieldSheet) {
  const {help, label, required, type} = field;
  const isBox = type === 'checkbox';
  const wrong = wrongIn(field, sheet);
  return html`
    <div class="field">
      <label for=${id} class=${isBox ? 'check' : nothing}
        >${isBox ? control(field, id, sheet) : nothing}<span
          ><span dir="auto">${label}</span> ${
            required || isBox
              ? nothing
              : html`<small>(${sheet.say('optional')})</small>`
          }</span
        ></label
      >
      ${isBox ? nothing : control(field, id, sheet)}
      ${
        help
          ? html`<p id=${`${id}-hint`} class="hint" dir="auto">${help}</p>`
          : nothing
      }
      <p id=${`${id}-error`} class="error" dir="auto" ?hidden=${!wrong}>
        ${wrong ?? nothing}
      </p>
    </div>
  `;
}

/** What is wrong with what stands in a field, in words. */
export function wrongIn(field: Field, {say, values, isChecked}: FieldSheet) {
  const {label} = field;
  const wrong = isChecked && isWrong(field, valueOf(field, values));
  if (!wrong) return undefined;
  const most = mostOf(field) ?? 0;
  return wrong === 'answerTooLong'
    ? say(wrong, {label, most})
    : say(wrong, {label});
}

function control(field: Field, id: string, sheet: FieldSheet) {
  const {help, options = [], required, type} = field;
  const value = valueOf(field, sheet.values);
  const isInvalid = wrongIn(field, sheet) !== undefined;
  const about = help ? `${id}-error ${id}-hint` : `${id}-error`;
  const onInput = ({target}: Event) =>
    // The listener is on these three kinds of field only.
    sheet.write(field, (target as HTMLInputElement).value);
  if (type === 'select') {
    return html`<select
      id=${id}
      ?required=${required}
      data-private
      aria-describedby=${about}
      aria-invalid=${isInvalid}
      @change=${onInput}
    >
      <option value="" ?selected=${value === ''}>
        ${sheet.say('chooseOne')}
      </option>
      ${options.map(
        (one) =>
          html`<option value=${one.value} ?selected=${one.value === value}>
            ${one.label}
          </option>`,
      )}
    </select>`;
  }
  if (type === 'textarea') {
    return html`<textarea
      id=${id}
      rows="3"
      dir="auto"
      ?required=${required}
      data-private
      aria-describedby=${about}
      aria-invalid=${isInvalid}
      .value=${live(value)}
      @input=${onInput}
    ></textarea>`;
  }
  if (type === 'checkbox') {
    return html`<input
      id=${id}
      type="checkbox"
      ?required=${required}
      aria-describedby=${about}
      aria-invalid=${isInvalid}
      .checked=${live(value === ticked)}
      @change=${({target}: Event) =>
        // The listener is on this box only.
        sheet.write(field, (target as HTMLInputElement).checked ? ticked : '')}
    />`;
  }
  return html`<input
    id=${id}
    type=${type === 'date' ? 'date' : 'text'}
    inputmode=${type === 'number' ? 'decimal' : nothing}
    dir=${type === 'text' ? 'auto' : nothing}
    autocomplete="off"
    ?required=${required}
    data-private
    aria-describedby=${about}
    aria-invalid=${isInvalid}
    .value=${live(value)}
    @input=${onInput}
  />`;
}
