import {html, nothing} from 'lit';
import type {Say} from '../internal/messages.js';
import type {ideaMessages} from '../messages/ideas.js';

interface BoardToolbar {
  say: Say<typeof ideaMessages>;
  /** The tools to find ideas are shown. */
  isFinding: boolean;
  maySuggest: boolean;
  onFind: () => void;
  onSuggest: () => void;
  /** Somebody is about to do one of the two. */
  onNear: () => void;
}

/** The buttons to find ideas and to suggest one. */
export const boardToolbar = ({say, ...bar}: BoardToolbar) => html`
  <div part="toolbar" @pointerenter=${bar.onNear} @focusin=${bar.onNear}>
    <button type="button" aria-expanded=${bar.isFinding} @click=${bar.onFind}>
      ${say('find')}
    </button>
    ${
      bar.maySuggest
        ? html`<button type="button" class="primary" @click=${bar.onSuggest}>
            ${say('suggest')}
          </button>`
        : nothing
    }
  </div>
`;
