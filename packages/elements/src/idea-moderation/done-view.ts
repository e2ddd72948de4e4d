import {html, nothing} from 'lit';
import type {ModerationMoment} from './consequence.js';

interface DoneView extends Pick<ModerationMoment, 'say'> {
  text: unknown;
  undoing: {
    readonly undo: unknown;
    readonly hold: () => void;
    readonly release: () => void;
  };
  onUndo: () => void;
}

/** What was done, and for a while how it is taken back. */
export const doneView = ({text, say, undoing, onUndo}: DoneView) => html`
  <div id="done" class="note" tabindex="-1">
    <p>${text}</p>
    ${
      undoing.undo
        ? html`<button
            type="button"
            id="undo"
            @click=${onUndo}
            @focus=${undoing.hold}
            @blur=${undoing.release}
            @pointerenter=${undoing.hold}
            @pointerleave=${undoing.release}
          >
            ${say('undo')}
          </button>`
        : nothing
    }
  </div>
`;
