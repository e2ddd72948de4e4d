import type {IdeaSort, Stage} from '@townhall/client';
import {html, nothing} from 'lit';
import type {Say} from '../internal/messages.js';
import type {ideaMessages} from '../messages/ideas.js';

interface BoardToolbar {
  say: Say<typeof ideaMessages>;
  sort: IdeaSort;
  stage: Stage | '';
  maySuggest: boolean;
  onSort: (sort: IdeaSort) => void;
  onStage: (stage: Stage | '') => void;
  onSuggest: () => void;
  /** Somebody is about to suggest something. */
  onNear: () => void;
}

/** The choice of ideas and of their order, and the button to suggest one. */
export function boardToolbar({say, sort, stage, ...bar}: BoardToolbar) {
  return html`
    <div part="toolbar">
      ${choice(
        say('sort'),
        sorts.map((value) => [value, say(`sort_${value}`)]),
        sort,
        bar.onSort,
      )}
      ${choice<Stage | ''>(
        say('show'),
        [
          ['', say('allStages')],
          ...stages.map((value): [Stage, string] => [
            value,
            say(`stage_${value}`),
          ]),
        ],
        stage,
        bar.onStage,
      )}
      ${
        bar.maySuggest
          ? html`<button
              type="button"
              class="primary suggest"
              @click=${bar.onSuggest}
              @pointerenter=${bar.onNear}
              @focus=${bar.onNear}
            >
              ${say('suggest')}
            </button>`
          : nothing
      }
    </div>
  `;
}

const choice = <Value extends string>(
  label: string,
  options: readonly (readonly [Value, string])[],
  chosen: Value,
  onChange: (value: Value) => void,
) => html`
  <label class="field"
    >${label}
    <select
      @change=${({target}: Event) =>
        // Its options are exactly these.
        onChange((target as HTMLSelectElement).value as Value)}
    >
      ${options.map(
        ([value, name]) => html`
          <option value=${value} .selected=${value === chosen}>${name}</option>
        `,
      )}
    </select>
  </label>
`;

const sorts = ['top', 'new', 'ending'] as const;

const stages = [
  'open',
  'scheduled',
  'threshold_reached',
  'assigned',
  'planned',
  'in_development',
  'shipped',
  'on_radar',
  'declined',
  'archived',
] as const;
