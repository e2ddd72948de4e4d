import type {Entrance, MembershipChange} from '@townhall/client';
import {html, nothing} from 'lit';
import type {Say} from '../internal/messages.js';
import type {placesMessages} from '../messages/places.js';
import type {ShownPlace} from './places-controller.js';

interface PlaceView {
  say: Say<typeof placesMessages>;
  headingLevel: number;
  /** Where the place is shown; empty for nowhere. */
  href: string;
  onChange: (change: MembershipChange) => void;
}

/** One place: what it is, what is in it, and joining it. */
export function placeView(
  {entrance, joined, followed}: ShownPlace,
  view: PlaceView,
) {
  const {say, href, headingLevel, onChange} = view;
  const {name, shape, description, picture} = entrance;
  return html`<li>
    <article part="place">
      ${picture ? html`<img src=${picture} alt="" loading="lazy" />` : nothing}
      <div class="head">
        <span class="name" role="heading" aria-level=${headingLevel} dir="auto"
          >${href ? html`<a href=${href}>${name}</a>` : name}</span
        >
        <span class="shape">${say(shape)}</span>
      </div>
      ${description ? html`<p dir="auto">${description}</p>` : nothing}
      ${contentsView(entrance, view)}
      <div class="actions">
        <button
          type="button"
          aria-pressed=${joined}
          @click=${() => onChange({joined: !joined})}
        >
          ${say('join')}<span class="heard"> ${name}</span>
        </button>
        <button
          type="button"
          aria-pressed=${followed}
          @click=${() => onChange({followed: !followed})}
        >
          ${say('follow')}<span class="heard"> ${name}</span>
        </button>
      </div>
    </article>
  </li>`;
}

function contentsView(
  {name, members, followers, contents, newest}: Entrance,
  {say}: PlaceView,
) {
  const counts = [
    say('members', {count: members}),
    followers > 0 ? say('followers', {count: followers}) : '',
    ...(['ideas', 'questions', 'posts'] as const).map((key) =>
      contents[key] > 0 ? say(key, {count: contents[key]}) : '',
    ),
  ].filter(Boolean);
  return html`
    <p class="counts">${counts.map((count) => html`<span>${count}</span>`)}</p>
    ${
      newest.length > 0
        ? html`<ul class="newest" aria-label=${say('newest', {name})}>
            ${newest.map(({title}) => html`<li dir="auto">${title}</li>`)}
          </ul>`
        : html`<p class="hint">${say('empty')}</p>`
    }
  `;
}
