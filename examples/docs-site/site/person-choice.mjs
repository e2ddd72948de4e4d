import {choices} from './people.mjs';
import {html} from './template.mjs';

/** One button a person, for the menu in the header. */
export function switches(signedIn) {
  const current = signedIn?.id ?? 'guest';
  return choices.map(
    ({id, name, label}) =>
      html`<li>
        <button
          name="person"
          value="${id}"
          aria-pressed="${String(id === current)}"
        >
          <span>${label}</span> ${id === 'guest' ? 'nobody is signed in' : name}
        </button>
      </li>`,
  );
}

/** The same choice with more room, for the page that asks. */
export function peopleForm(signedIn, returnTo) {
  const current = signedIn?.id ?? 'guest';
  const buttons = choices.map(
    ({id, name, label, about}) =>
      html`<li>
        <button
          name="person"
          value="${id}"
          aria-pressed="${String(id === current)}"
        >
          <strong>${id === 'guest' ? 'Stay a guest' : name}</strong>
          <span>${label} · ${about}</span>
        </button>
      </li>`,
  );
  return html`<form class="people" method="post" action="/sign-in">
    <input type="hidden" name="return" value="${returnTo}" />
    <ul class="choices">
      ${buttons}
    </ul>
  </form>`;
}

/** Two letters in place of a picture. */
export function initials(person) {
  if (!person) return 'G';
  return person.name
    .split(' ')
    .map(([letter]) => letter)
    .join('');
}
