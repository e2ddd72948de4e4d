import {html, nothing} from 'lit';
import {live} from 'lit/directives/live.js';
import type {Say} from '../../internal/messages.js';
import type {answerMessages} from '../../messages/answers.js';

interface AnswerForm {
  say: Say<typeof answerMessages>;
  draft: string;
  error: 'answerTooShort' | 'textTooLong' | undefined;
  isSending: boolean;
  /** Why no more answers are taken. */
  takesNone: 'locked' | 'closed' | undefined;
  note: unknown;
  /** The tools of the field, and who is to bring them. */
  tools: unknown;
  /** What there is to know before it is sent. */
  limits: unknown;
  /** What a program fills in. */
  trap: unknown;
  onFocus: () => void;
  onInput: (text: string) => void;
  onSubmit: () => void;
  onCopy: () => void;
}

/** Takes an answer; where none is taken any more, it keeps the draft at hand. */
export function answerForm(form: AnswerForm) {
  const {say, takesNone, draft, note} = form;
  if (takesNone && draft.trim() === '') {
    return html`<p class="hint">${say(`takesNone_${takesNone}`)}</p>
      ${note}`;
  }
  return html`
    <form
      novalidate
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        form.onSubmit();
      }}
    >
      <label for="draft">${say('yourAnswer')}</label>
      ${textField(form)} ${takesNone ? nothing : form.tools}
      <p id="draft-hint" class="hint">
        ${takesNone ? say(`takesNone_${takesNone}`) : say('answerHint')}
        ${takesNone ? say('draftKept') : nothing}
      </p>
      ${takesNone ? nothing : form.limits} ${takesNone ? nothing : form.trap}
      <p id="draft-error" class="error" ?hidden=${!form.error}>
        ${form.error ? say(form.error) : nothing}
      </p>
      ${note}
      <div class="buttons">
        ${
          takesNone
            ? html`<button type="button" @click=${form.onCopy}>
                ${say('copyDraft')}
              </button>`
            : html`<button type="submit" aria-disabled=${form.isSending}>
                ${say(form.isSending ? 'sending' : 'postAnswer')}
              </button>`
        }
      </div>
    </form>
  `;
}

const textField = ({draft, error, takesNone, onInput, onFocus}: AnswerForm) =>
  html`<textarea
    id="draft"
    dir="auto"
    rows="3"
    data-private
    aria-describedby="draft-error draft-hint"
    aria-invalid=${error !== undefined}
    ?readonly=${takesNone !== undefined}
    .value=${live(draft)}
    @focus=${onFocus}
    @input=${({target}: InputEvent) =>
      // The listener is on this field only.
      onInput((target as HTMLTextAreaElement).value)}
  ></textarea>`;
