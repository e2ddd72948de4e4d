import {html, nothing} from 'lit';
import {live} from 'lit/directives/live.js';
import type {FormView} from './form-view.js';
import {titleLength, type Field, type TextField} from './idea-draft.js';

/** The title, with how long it may be. */
export function titleField(view: FormView) {
  const {say, format, draft, errors} = view;
  const {length} = draft.title.trim();
  return html`
    <div class="field">
      <label for="title">${say('title')}</label>
      <input
        id="title"
        name="title"
        dir="auto"
        autocomplete="off"
        required
        aria-describedby="title-error title-hint title-count"
        aria-invalid=${errors.title !== undefined}
        .value=${live(draft.title)}
        @input=${writing(view)}
      />
      <div class="ends">
        <p id="title-hint" class="hint">${say('titleHint')}</p>
        <p
          id="title-count"
          class=${length > titleLength.most ? 'error count' : 'hint count'}
        >
          ${say('of', {
            count: format.number(length),
            most: format.number(titleLength.most),
          })}
        </p>
      </div>
      ${fieldError('title', view)}
    </div>
  `;
}

/** The details. */
export function textField(view: FormView) {
  const {say, draft, errors} = view;
  return html`
    <div class="field">
      <label for="text"
        >${say('text')} <small>(${say('optional')})</small></label
      >
      <textarea
        id="text"
        name="text"
        dir="auto"
        rows="4"
        aria-describedby="text-error text-hint"
        aria-invalid=${errors.text !== undefined}
        .value=${live(draft.text)}
        @input=${writing(view)}
      ></textarea>
      <p id="text-hint" class="hint">${say('textHint')}</p>
      ${fieldError('text', view)}
    </div>
  `;
}

/** Words to find it by. */
export function tagsField(view: FormView) {
  const {say, draft, errors} = view;
  return html`
    <div class="field">
      <label for="tags"
        >${say('tags')} <small>(${say('optional')})</small></label
      >
      <input
        id="tags"
        name="tags"
        dir="auto"
        autocomplete="off"
        aria-describedby="tags-error tags-hint"
        aria-invalid=${errors.tags !== undefined}
        .value=${live(draft.tags)}
        @input=${writing(view)}
      />
      <p id="tags-hint" class="hint">${say('tagsHint')}</p>
      ${fieldError('tags', view)}
    </div>
  `;
}

/** What is wrong with a field, beside it. */
export const fieldError = (field: Field, {errors}: FormView) =>
  html`<p id=${`${field}-error`} class="error" ?hidden=${!errors[field]}>
    ${errors[field] ?? nothing}
  </p>`;

const writing =
  ({onWrite}: FormView) =>
  ({target}: InputEvent) => {
    // The listener is on these two kinds of field only.
    const {name, value} = target as HTMLInputElement | HTMLTextAreaElement;
    // Each is named like what it holds.
    onWrite(name as TextField, value);
  };
