import type {NoticeSource} from '@townhall/client';
import type {Say} from '@townhall/elements/foundations';
import {html, nothing} from 'lit';
import type {adminMessages} from '../words/admin-messages.js';
import {doorFields, wordsFields} from '../words/notice-fields.js';
import {fieldView, type Filling} from './fields-view.js';
import {withDoors, withoutWords} from './notice-source.js';

interface WordsView {
  filling: Filling;
  source: NoticeSource;
  say: Say<typeof adminMessages>;
  /** Fills the form otherwise, and moves on to a field that is new. */
  set: (source: NoticeSource, focus?: string) => void;
}

const mostDoors = 3;

/** What a notice says to each segment, with its doors. */
export const wordsView = ({filling, source, say, set}: WordsView) =>
  source.words.map(({segment, actions}, index) => {
    const name = say(`segment_${segment}`);
    return html`<fieldset>
      <legend>${say('wordsFor', {segment: name})}</legend>
      ${wordsFields(index).map((field) => fieldView(field, filling))}
      ${actions.map(
        (_, at) =>
          html`<fieldset>
            <legend>${say('door', {number: at + 1})}</legend>
            ${doorFields(`words.${index}.actions.${at}`).map((field) =>
              fieldView(field, filling),
            )}
            <div>
              <button
                type="button"
                @click=${() => set(withDoors(source, index, at))}
              >
                ${say('removeDoor', {number: at + 1})}
              </button>
            </div>
          </fieldset>`,
      )}
      <div class="buttons">
        ${
          actions.length < mostDoors
            ? html`<button
                type="button"
                @click=${() =>
                  set(
                    withDoors(source, index, 'add'),
                    `words.${index}.actions.${actions.length}.label`,
                  )}
              >
                ${say('addDoor')}
              </button>`
            : nothing
        }
        ${
          source.words.length > 1
            ? html`<button
                type="button"
                @click=${() => set(withoutWords(source, index))}
              >
                ${say('removeWords', {segment: name})}
              </button>`
            : nothing
        }
      </div>
    </fieldset>`;
  });
