import {html, nothing} from 'lit';
import {live} from 'lit/directives/live.js';
import type {FormView} from './form-view.js';
import {optionsOf, type Choice} from './idea-draft.js';
import {fieldError} from './text-fields.js';

/** So many are all shown at once; of more one is picked from a list. */
const mostShown = 5;

/** What a board asks to choose: one of a few, or one of a list. */
export function choiceField(choice: Choice, view: FormView) {
  const options = optionsOf(choice, view.form).map(({id, name}) => ({
    id,
    name: choice === 'kind' ? kindName(id, view) : name,
  }));
  if (options.length === 0) return nothing;
  return options.length > mostShown
    ? listed(choice, options, view)
    : shown(choice, options, view);
}

interface Option {
  id: string;
  name: string;
}

const kindName = (id: string, {say}: FormView) =>
  say(id === 'new' ? 'kind_new' : 'kind_modify');

const shown = (
  choice: Choice,
  options: readonly Option[],
  view: FormView,
) => html`
  <fieldset
    class="choice"
    role="radiogroup"
    aria-labelledby=${`${choice}-label`}
    aria-required="true"
    aria-invalid=${view.errors[choice] !== undefined}
    aria-describedby=${`${choice}-error`}
  >
    <legend id=${`${choice}-label`}>${view.say(`choose_${choice}`)}</legend>
    ${options.map(
      ({id, name}) =>
        html`<label
          ><input
            type="radio"
            name=${choice}
            value=${id}
            .checked=${live(view.draft[choice] === id)}
            @change=${() => view.onWrite(choice, id)}
          /><bdi>${name}</bdi></label
        >`,
    )}
    ${fieldError(choice, view)}
  </fieldset>
`;

const listed = (
  choice: Choice,
  options: readonly Option[],
  view: FormView,
) => html`
  <div class="field">
    <label for=${choice}>${view.say(`choose_${choice}`)}</label>
    <select
      id=${choice}
      name=${choice}
      required
      aria-invalid=${view.errors[choice] !== undefined}
      aria-describedby=${`${choice}-error`}
      @change=${({target}: Event) =>
        // The listener is on this list only.
        view.onWrite(choice, (target as HTMLSelectElement).value)}
    >
      <option value="" .selected=${view.draft[choice] === ''}>
        ${view.say('choose')}
      </option>
      ${options.map(
        ({id, name}) =>
          html`<option value=${id} .selected=${view.draft[choice] === id}>
            ${name}
          </option>`,
      )}
    </select>
    ${fieldError(choice, view)}
  </div>
`;
