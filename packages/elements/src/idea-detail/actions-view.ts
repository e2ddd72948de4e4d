import {html, nothing} from 'lit';
import type {DetailMoment} from './detail-moment.js';

/** What is open below the row of actions. */
export type Panel =
  | 'history'
  | 'report'
  | 'edit'
  | 'clarify'
  | 'withdraw'
  | 'resubmit';

interface ActionsView extends DetailMoment {
  following: {on: boolean; count: number};
  isBusy: boolean;
  open: Panel | undefined;
  /** What may be opened, in order. */
  panels: readonly Panel[];
  onFollow: () => void;
  onShare: () => void;
  onPanel: (panel: Panel) => void;
  onNear: (panel: Panel) => void;
  /** Taken back, it is gone: nobody else has voted on it. */
  isDeletable: boolean;
}

/** What a visitor can do with an idea beside voting on it. */
export function actionsView({say, following, open, ...rest}: ActionsView) {
  const {on, count} = following;
  return html`
    <div part="actions" role="group" aria-label=${say('actions')}>
      <button
        type="button"
        class="small"
        data-action="follow"
        aria-pressed=${on}
        aria-disabled=${rest.isBusy}
        aria-describedby=${count > 0 ? 'followers' : nothing}
        @click=${rest.onFollow}
      >
        ${say('follow')}
      </button>
      ${
        count > 0
          ? html`<span id="followers" class="hint"
              ><bdi>${say('followers', {count})}</bdi></span
            >`
          : nothing
      }
      <button type="button" class="small" @click=${rest.onShare}>
        ${say('share')}
      </button>
      ${rest.panels.map(
        (panel) => html`
          <button
            type="button"
            class="small"
            data-action=${panel}
            aria-expanded=${open === panel}
            aria-controls="panel"
            @pointerenter=${() => rest.onNear(panel)}
            @focus=${() => rest.onNear(panel)}
            @click=${() => rest.onPanel(panel)}
          >
            ${say(
              panel === 'withdraw' && rest.isDeletable ? 'deleteIdea' : panel,
            )}
          </button>
        `,
      )}
    </div>
  `;
}
