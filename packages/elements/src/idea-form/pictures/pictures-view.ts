import {html, nothing} from 'lit';
import {live} from 'lit/directives/live.js';
import {sendingView} from '../../pictures/sending-view.js';
import type {FormView} from '../form-view.js';
import {fieldError} from '../text-fields.js';
import {
  isUntold,
  mostPictures,
  pictureTypes,
  type DraftPicture,
} from './draft-picture.js';
import type {Pictures} from './pictures.js';

interface PicturesView extends FormView {
  pictures: Pictures;
  /** Where the addresses of pictures go on from. */
  address: string;
  onMove: (at: number, by: -1 | 1) => void;
  onRemove: (picture: DraftPicture) => void;
}

/** The pictures of a draft: what they show, their order, and more of them. */
export function picturesField(view: PicturesView) {
  const {say, draft, pictures, format} = view;
  const {underway} = pictures;
  if (!pictures.isTaking) return nothing;
  return html`
    <fieldset
      class="pictures"
      aria-describedby="images-hint images-error"
      @dragover=${allowDrop}
      @drop=${(event: DragEvent) => takePictures(event, event.dataTransfer, pictures)}
    >
      <legend>${say('pictures')} <small>(${say('optional')})</small></legend>
      ${
        draft.images.length + underway.sending.length > 0
          ? html`<ol role="list">
              ${draft.images.map((picture, at) => added(picture, at, view))}
              ${underway.sending.map((one) =>
                sendingView(one, {say, pictures: underway}),
              )}
            </ol>`
          : nothing
      }
      ${
        pictures.room > 0
          ? html`<label for="images">${say('addPictures')}</label>
              <input
                id="images"
                name="images"
                type="file"
                multiple
                accept=${pictureTypes}
                aria-describedby="images-hint images-error"
                @change=${(event: Event) => choose(event, pictures)}
              />`
          : nothing
      }
      <p id="images-hint" class="hint">
        ${say('picturesHint', {most: format.number(mostPictures)})}
      </p>
      ${fieldError('images', view)}
    </fieldset>
  `;
}

function added(picture: DraftPicture, at: number, view: PicturesView) {
  const {say, draft, errors, pictures, onMove, onRemove} = view;
  const {id, alt, isDecorative, width, height} = picture;
  const number = view.format.number(at + 1);
  const isMissing = errors.images !== undefined && isUntold(picture);
  return html`
    <li>
      <img
        src=${`${view.address}/${picture.url}`}
        width=${width}
        height=${height}
        alt=${alt || say('picture', {number})}
      />
      <div class="field">
        <label for=${`alt-${id}`}>${say('alt', {number})}</label>
        <input
          id=${`alt-${id}`}
          name="images"
          dir="auto"
          maxlength="300"
          autocomplete="off"
          ?disabled=${isDecorative}
          aria-invalid=${isMissing}
          aria-describedby="images-error"
          .value=${live(alt)}
          @input=${({target}: Event) =>
            // The listener is on this field only.
            pictures.tell(id, {alt: (target as HTMLInputElement).value})}
        />
        <label class="check"
          ><input
            type="checkbox"
            .checked=${live(isDecorative)}
            @change=${() => pictures.tell(id, {isDecorative: !isDecorative})}
          />${say('decorative')}</label
        >
        <div
          class="actions"
          role="group"
          aria-label=${say('picture', {number})}
        >
          ${
            at > 0
              ? html`<button
                  type="button"
                  class="small"
                  data-move=${`-1 ${id}`}
                  @click=${() => onMove(at, -1)}
                >
                  ${say('earlier')}
                </button>`
              : nothing
          }
          ${
            at < draft.images.length - 1
              ? html`<button
                  type="button"
                  class="small"
                  data-move=${`1 ${id}`}
                  @click=${() => onMove(at, 1)}
                >
                  ${say('moveLater')}
                </button>`
              : nothing
          }
          <button type="button" class="small" @click=${() => onRemove(picture)}>
            ${say('remove')}
          </button>
        </div>
      </div>
    </li>
  `;
}

function choose({target}: Event, pictures: Pictures) {
  // The listener is on the choice of files only.
  const field = target as HTMLInputElement;
  pictures.add([...(field.files ?? [])]);
  // So that the same file can be chosen again.
  field.value = '';
}

function allowDrop(event: DragEvent) {
  if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
}

/** Pictures that were dropped or pasted, perhaps. */
export function takePictures(
  event: Event,
  data: DataTransfer | null,
  pictures: Pictures,
) {
  const files = [...(data?.files ?? [])];
  if (!pictures.isTaking || files.length === 0) return;
  event.preventDefault();
  pictures.add(files);
}
