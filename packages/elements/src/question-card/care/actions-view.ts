import {html, nothing} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import type {PanelName, Panels, Post} from './panels.js';

/** A button that opens a form below a post, or does a thing at once. */
export type PostAction =
  | {label: string; panel: PanelName}
  | {label: string; act: () => void; isBusy: boolean};

interface ActionsView {
  post: Post;
  /** What the row is called. */
  name: string;
  actions: readonly PostAction[];
  panels: Panels;
}

/** What somebody may do with a post, beside marking it. */
export function actionsView({post, name, actions, panels}: ActionsView) {
  if (actions.length === 0) return nothing;
  return html`
    <div class="care" part="actions" role="group" aria-label=${name}>
      ${repeat(
        actions,
        // A button stays the same when others come before it.
        ({label}) => label,
        (action) =>
          'panel' in action
            ? opener(action, post, panels)
            : html`<button
                type="button"
                class="plain"
                aria-disabled=${action.isBusy}
                @click=${action.act}
              >
                ${action.label}
              </button>`,
      )}
    </div>
    ${panels.render(post)}
  `;
}

const opener = (
  {label, panel}: {label: string; panel: PanelName},
  post: Post,
  panels: Panels,
) =>
  html`<button
    type="button"
    class="plain"
    data-open=${`${panel} ${post.id}`}
    aria-expanded=${panels.isOpen(panel, post)}
    @pointerenter=${() => panels.prepare(panel)}
    @focus=${() => panels.prepare(panel)}
    @click=${() => void panels.toggle(panel, post)}
  >
    ${label}
  </button>`;
