import type {QuestionState} from '@townhall/client';
import {html, nothing} from 'lit';
import type {Say} from '../internal/messages.js';
import type {OnDemand} from '../internal/on-demand.js';
import type {questionMessages} from '../messages/questions.js';
import type {FeedSearch} from './feed-search.js';

interface FeedToolbar {
  say: Say<typeof questionMessages>;
  state: QuestionState | '';
  onState: (state: QuestionState | '') => void;
  search: OnDemand<FeedSearch>;
  /** Nobody is asking yet. */
  mayAsk: boolean;
  onAsk: () => void;
  /** Somebody seems about to ask. */
  onNear: () => unknown;
}

const states = [
  'unanswered',
  'answered',
  'needs_confirmation',
  'correct_by_author',
  'confirmed_by_staff',
  'assumed_answered',
  'closed',
] as const;

/** The choice of what to show, and the button to ask. */
export const feedToolbar = (toolbar: FeedToolbar) => html`
  <div part="toolbar">
    <label class="field">${toolbar.say('show')} ${stateChoice(toolbar)}</label>
    <button
      type="button"
      aria-expanded=${!!toolbar.search.part?.isOpen}
      @click=${async () => (await toolbar.search.need())?.toggle()}
    >
      ${toolbar.say('search')}
    </button>
    ${toolbar.mayAsk ? askButton(toolbar) : nothing}
  </div>
`;

const stateChoice = ({say, state, onState}: FeedToolbar) =>
  html`<select
    @change=${({target}: Event) =>
      // Its options are exactly these.
      onState((target as HTMLSelectElement).value as QuestionState | '')}
  >
    <option value="" .selected=${!state}>${say('allQuestions')}</option>
    ${states.map(
      (each) =>
        html`<option value=${each} .selected=${each === state}>
          ${say(`state_${each}`)}
        </option>`,
    )}
  </select>`;

const askButton = ({say, onAsk, onNear}: FeedToolbar) =>
  html`<button
    type="button"
    class="primary ask"
    @pointerenter=${onNear}
    @focus=${onNear}
    @click=${onAsk}
  >
    ${say('ask')}
  </button>`;
