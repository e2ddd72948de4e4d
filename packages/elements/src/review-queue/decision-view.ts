import type {ReviewDecision} from '@townhall/client';
import {html, nothing} from 'lit';
import {live} from 'lit/directives/live.js';
import type {ReviewMoment} from './held-post-view.js';

/** Everything that staff decides about posts. */
export const decisions = [
  'approve',
  'reject',
  'approve_and_trust',
  'reject_and_block',
] as const satisfies readonly ReviewDecision[];

/** Posts whose author has to be told why. */
export interface Rejection {
  /** The post, or empty for all that are selected. */
  about: string;
  decision: ReviewDecision;
  reason: string;
  isMissing: boolean;
}

interface RejectionView {
  rejection: Rejection;
  /** Whose name the button has. */
  submit: string;
  say: ReviewMoment['say'];
  onReason: (reason: string) => void;
  onSubmit: () => void;
  onCancel: () => void;
}

/** The form that asks why; Escape closes it. */
export function rejectionView(view: RejectionView) {
  const {rejection, say, submit, onReason, onSubmit, onCancel} = view;
  const {decision, reason, isMissing} = rejection;
  return html`<form
    novalidate
    aria-label=${submit}
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      onSubmit();
    }}
    @keydown=${(event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing) return;
      event.stopPropagation();
      onCancel();
    }}
  >
    <label for="why">${say('why')}</label>
    <p class="hint" id="why-hint">
      ${say(decision === 'reject_and_block' ? 'whyBlock' : 'whyHint')}
    </p>
    <textarea
      id="why"
      dir="auto"
      maxlength="1000"
      required
      aria-describedby="why-hint why-error"
      aria-invalid=${isMissing}
      .value=${live(reason)}
      @input=${(event: InputEvent) => {
        // It is the text area that is written in.
        onReason((event.target as HTMLTextAreaElement).value);
      }}
    ></textarea>
    <p class="error" id="why-error">
      ${isMissing ? say('whyMissing') : nothing}
    </p>
    <div class="buttons">
      <button type="submit">${submit}</button>
      <button type="button" @click=${onCancel}>${say('cancel')}</button>
    </div>
  </form>`;
}
