import type {Post} from '@townhall/client';
import {html, nothing} from 'lit';
import {live} from 'lit/directives/live.js';
import type {Formats} from '../internal/formats.js';
import type {Say} from '../internal/messages.js';
import type {postDeskMessages} from '../messages/post-desk.js';
import {choicesFor, type PostWhen} from './post-fields.js';

interface WhenView {
  say: Say<typeof postDeskMessages>;
  format: Formats;
  /** What is changed; undefined while it is written for the first time. */
  post: Post | undefined;
  /** As the field for it has it. */
  moment: string;
  isWrong: boolean;
  /** What is wrong with the moment. */
  error: unknown;
}

/** When a post is published, and at which moment if later. */
export function whenView(when: PostWhen, view: WhenView) {
  const {say, post} = view;
  return html`
    <fieldset class="field">
      <legend>${say('when')}</legend>
      ${choicesFor(post).map(
        (choice) =>
          html`<label class="choice"
            ><input
              type="radio"
              name="when"
              value=${choice}
              .checked=${live(choice === when)}
            />
            <span>${choiceText(choice, view)}</span></label
          >`,
      )}
    </fieldset>
    ${when === 'later' ? momentView(view) : nothing}
  `;
}

function momentView({say, moment, isWrong, error}: WhenView) {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return html`<div class="field">
    <label for="moment">${say('moment')}</label>
    <input
      type="datetime-local"
      id="moment"
      name="moment"
      required
      aria-describedby="moment-error moment-hint"
      aria-invalid=${isWrong}
      .value=${live(moment)}
    />
    <p id="moment-hint" class="hint">${say('momentHint', {zone})}</p>
    ${error}
  </div>`;
}

function choiceText(choice: PostWhen, {say, format, post}: WhenView) {
  if (choice !== 'kept') return say(`when_${choice}`);
  return say('when_kept', {when: format.date(post?.publishedAt ?? '')});
}
