import {html} from 'lit';
import type {Say} from '../../internal/messages.js';
import type {questionCareMessages} from '../../messages/question-care.js';

interface FollowUpView {
  say: Say<typeof questionCareMessages>;
  isBusy: boolean;
  onReply: (isSolved: boolean) => void;
}

/** Asks whoever asked whether the answers solved it. */
export const followUpView = ({say, isBusy, onReply}: FollowUpView) => html`
  <div
    class="note"
    part="follow-up"
    role="group"
    aria-labelledby="follow-up"
    aria-describedby="follow-up-hint"
  >
    <p>
      <strong id="follow-up">${say('solved')}</strong>
      <span id="follow-up-hint">${say('solvedHint')}</span>
    </p>
    <div class="buttons">
      <button
        type="button"
        aria-disabled=${isBusy}
        @click=${() => onReply(true)}
      >
        ${say('solvedYes')}
      </button>
      <button
        type="button"
        aria-disabled=${isBusy}
        @click=${() => onReply(false)}
      >
        ${say('solvedNo')}
      </button>
    </div>
  </div>
`;
