import {html, nothing} from 'lit';
import type {Say} from '../../internal/messages.js';
import type {answerMessages} from '../../messages/answers.js';
import type {AnswerSort} from './answers-controller.js';

interface AnswersBar {
  say: Say<typeof answerMessages>;
  sort: AnswerSort;
  /** How many answers are shown, and how many have arrived meanwhile. */
  count: number;
  freshCount: number;
  onSort: (sort: AnswerSort) => void;
  onFresh: () => void;
}

const sorts = ['best', 'new', 'old'] as const;

/** The order of the answers, where there is a choice, and what is new. */
export function answersBar(bar: AnswersBar) {
  const {say, count, freshCount} = bar;
  if (count < 2 && freshCount === 0) return nothing;
  return html`<div class="bar">
    ${count > 1 ? order(bar) : nothing}
    ${
      freshCount > 0
        ? html`<button type="button" class="pill" @click=${bar.onFresh}>
            ${say('newAnswers', {count: freshCount})}
          </button>`
        : nothing
    }
  </div>`;
}

const order = ({say, sort, onSort}: AnswersBar) =>
  html`<label class="hint"
    >${say('sortAnswers')}
    <select
      @change=${({target}: Event) =>
        // Its options are exactly these.
        onSort((target as HTMLSelectElement).value as AnswerSort)}
    >
      ${sorts.map(
        (each) =>
          html`<option value=${each} .selected=${each === sort}>
            ${say(`answers_${each}`)}
          </option>`,
      )}
    </select>
  </label>`;
