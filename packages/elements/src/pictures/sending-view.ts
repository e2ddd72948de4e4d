import {html, nothing} from 'lit';
import type {PictureSending, Sending} from './picture-sending.js';
import {whyNotAdded, type PictureSay} from './why-not-added.js';

/** A picture on its way, or why it did not arrive, and what to do. */
export function sendingView(
  sending: Sending,
  {say, pictures}: {say: PictureSay; pictures: PictureSending},
) {
  const {file, failure} = sending;
  return html`
    <li class="sending">
      ${
        failure
          ? html`<p class="error">
              <bdi>${file.name}</bdi>: ${whyNotAdded(failure, say)}
            </p>`
          : html`<label
              ><bdi>${say('sendingPicture', {name: file.name})}</bdi>
              <progress></progress>
            </label>`
      }
      <div class="actions">
        ${
          failure && failure.kind !== 'refused'
            ? html`<button
                type="button"
                class="small"
                @click=${() => pictures.retry(sending)}
              >
                ${say('retry')}
              </button>`
            : nothing
        }
        <button
          type="button"
          class="small"
          @click=${() => pictures.drop(sending)}
        >
          ${say(failure ? 'remove' : 'cancel')}
        </button>
      </div>
    </li>
  `;
}
