import type {Question} from '@townhall/client';
import {html, nothing} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import type {Say} from '../internal/messages.js';
import type {TownhallElement} from '../internal/townhall-element.js';
import type {questionFormMessages} from '../messages/question-form.js';

interface SimilarQuestionsView {
  say: Say<typeof questionFormMessages>;
  host: TownhallElement & {readonly headingLevel: number};
  questions: readonly Question[];
  onAnswered: (question: Question) => void;
  onSame: (question: Question) => void;
}

/** What others asked before, and what there is to say of it. */
export function similarQuestionsView(view: SimilarQuestionsView) {
  const {say, host, questions} = view;
  if (questions.length === 0) return nothing;
  return html`
    <div class="similar" role="group" aria-labelledby="similar">
      <h4 id="similar" aria-level=${host.headingLevel + 1}>
        ${say('similar')}
      </h4>
      <ul role="list">
        ${repeat(
          questions,
          ({id}) => id,
          (question) => html`<li>${similarQuestion(question, view)}</li>`,
        )}
      </ul>
    </div>
  `;
}

const similarQuestion = (question: Question, view: SimilarQuestionsView) => {
  const {say, host, onAnswered, onSame} = view;
  return html`
    <townhall-question-card
      density="compact"
      lang=${host.lang || nothing}
      .community=${host.community}
      .signInUrl=${host.signInUrl}
      .messages=${host.messages}
      .question=${question}
      .headingLevel=${host.headingLevel + 2}
    ></townhall-question-card>
    <div class="actions">
      <button type="button" @click=${() => onAnswered(question)}>
        ${say('answersMine')}
      </button>
      <button type="button" @click=${() => onSame(question)}>
        ${say('sameQuestion')}
      </button>
    </div>
  `;
};
