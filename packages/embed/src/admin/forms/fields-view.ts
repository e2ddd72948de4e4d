import {html, nothing} from 'lit';
import {live} from 'lit/directives/live.js';
import {severalView} from './several-view.js';
import {type Field, type FieldGroup, valueAt} from './field.js';

/** What a form is filled with, and who is told of a change. */
export interface Filling {
  values: object;
  /** What is wrong, by path. */
  errors: ReadonlyMap<string, string>;
  onChange: (path: string, value: unknown) => void;
}

/** Groups of fields, each with its label, its hint and what is wrong with it. */
export const groupsView = (groups: readonly FieldGroup[], filling: Filling) =>
  groups.map(
    ({legend, fields, buttons = []}) =>
      html`<fieldset>
        <legend>${legend}</legend>
        ${fields.map((field) => fieldView(field, filling))}
        ${
          buttons.length > 0
            ? html`<div class="buttons">
                ${buttons.map(
                  ({label, onClick}) =>
                    html`<button type="button" @click=${onClick}>
                      ${label}
                    </button>`,
                )}
              </div>`
            : nothing
        }
      </fieldset>`,
  );

/** One field, with its label, its hint and what is wrong with it. */
export function fieldView(field: Field, filling: Filling): unknown {
  const {path, label, hint, kind} = field;
  const error = errorAt(field, filling);
  const value = valueAt(filling.values, path);
  const notes = html`
    ${hint ? html`<p class="hint" id=${`${path}-hint`}>${hint}</p>` : nothing}
    <p class="error" id=${`${path}-error`}>${error ?? nothing}</p>
  `;
  if (kind === 'several') return severalView(field, {...filling, notes});
  if (kind === 'check' || kind === 'switch') {
    return html`<div class="field">
        <label class="check"
          ><input
            type="checkbox"
            id=${path}
            aria-describedby=${`${path}-hint ${path}-error`}
            aria-invalid=${error !== undefined}
            .checked=${live(kind === 'check' ? value === true : value !== null)}
            @change=${(event: Event) => onCheck(event, field, filling)}
          />${label}</label
        >
        ${notes}
      </div>
      ${
        kind === 'switch' && value !== null
          ? html`<div class="inside">
              ${field.inside?.map((inner) => fieldView(inner, filling))}
            </div>`
          : nothing
      }`;
  }
  return html`<div class="field">
    <label for=${path}>${label}</label>
    ${controlView(field, value, error !== undefined, filling)} ${notes}
  </div>`;
}

const lists: ReadonlySet<Field['kind']> = new Set([
  'lines',
  'numbers',
  'several',
]);

/** What is wrong with one line of a list stands at the list. */
function errorAt({path, kind}: Field, {errors}: Filling) {
  if (!lists.has(kind)) return errors.get(path);
  const [, message] =
    [...errors].find(([at]) => at === path || at.startsWith(`${path}.`)) ?? [];
  return message;
}

function controlView(
  field: Field,
  value: unknown,
  isInvalid: boolean,
  filling: Filling,
) {
  const {path, kind, options = []} = field;
  const notes = `${path}-hint ${path}-error`;
  const onInput = (event: Event) => {
    // Each of them has a value.
    const {value: text} = event.target as HTMLInputElement;
    filling.onChange(path, valueFrom(text, field));
  };
  // What is typed is kept as it is typed, where it means what it says by then: a
  // line or a number may be half of one.
  const isWhole = kind === 'text' || kind === 'long';
  if (kind === 'choice') {
    return html`<select
      id=${path}
      aria-describedby=${notes}
      aria-invalid=${isInvalid}
      @change=${onInput}
    >
      ${options.map(
        ([option, label]) =>
          html`<option value=${option} ?selected=${option === (value ?? '')}>
            ${label}
          </option>`,
      )}
    </select>`;
  }
  if (kind === 'long' || kind === 'lines' || kind === 'numbers') {
    return html`<textarea
      id=${path}
      dir="auto"
      aria-describedby=${notes}
      aria-invalid=${isInvalid}
      .value=${live(textOf(value))}
      @input=${isWhole ? onInput : nothing}
      @change=${onInput}
    ></textarea>`;
  }
  return html`<input
    id=${path}
    dir="auto"
    type=${kind === 'number' ? 'number' : kind === 'moment' ? 'datetime-local' : 'text'}
    autocomplete="off"
    aria-describedby=${notes}
    aria-invalid=${isInvalid}
    .value=${live(textOf(value))}
    @input=${isWhole ? onInput : nothing}
    @change=${onInput}
  />`;
}

function onCheck(
  event: Event,
  {path, kind, fallback}: Field,
  filling: Filling,
) {
  // The listener is on this box only.
  const {checked} = event.target as HTMLInputElement;
  const on = kind === 'check' ? true : fallback;
  const off = kind === 'check' ? false : null;
  filling.onChange(path, checked ? on : off);
}

const textOf = (value: unknown) =>
  Array.isArray(value) ? value.join('\n') : String(value ?? '');

/** What is no number is sent as it is written, so that the server says so. */
function valueFrom(text: string, {kind, isOptional}: Field): unknown {
  if (kind === 'lines' || kind === 'numbers') {
    const lines = text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    return kind === 'numbers' ? lines.map(numberFrom) : lines;
  }
  // What is left out of what is sent.
  if (text === '' && kind === 'choice') return undefined;
  if (text === '' && (isOptional || kind === 'moment')) return null;
  return kind === 'number' ? numberFrom(text) : text;
}

const numberFrom = (text: string) =>
  text.trim() === '' || Number.isNaN(Number(text)) ? text : Number(text);
