import type {PostEdit} from '@townhall/client';
import {html, nothing} from 'lit';
import type {Failure} from '../../internal/failure.js';
import {failureText} from '../../internal/failure-view.js';
import {speaker} from '../../internal/messages.js';
import {richText} from '../../internal/rich-text.js';
import {skeleton} from '../../internal/skeleton.js';
import {postPanelMessages} from '../../messages/post-panels.js';
import '../../posting/client-part.js';
import type {QuestionCard} from '../question-card.js';
import type {PanelForm, PanelOptions} from './panels.js';

/** Shows staff what stood in a post before it was changed. */
export class HistoryPanel implements PanelForm {
  readonly #card: QuestionCard;
  readonly #options: PanelOptions;
  readonly #say;
  #edits: readonly PostEdit[] | undefined;

  constructor(card: QuestionCard, options: PanelOptions) {
    this.#card = card;
    this.#options = options;
    this.#say = speaker(card, postPanelMessages);
    void this.#load();
  }

  focus() {
    this.#card.renderRoot.querySelector<HTMLElement>('#history')?.focus();
  }

  render() {
    const {attempts, onClosed} = this.#options;
    const {headingLevel} = this.#card;
    return html`<section part="panel" aria-labelledby="history">
      <h4 id="history" tabindex="-1" aria-level=${headingLevel + 1}>
        ${this.#say('history')}
      </h4>
      ${attempts.note('panel')} ${this.#renderEdits()}
      <div class="buttons">
        <button type="button" @click=${onClosed}>
          ${this.#say('closeHistory')}
        </button>
      </div>
    </section>`;
  }

  #renderEdits() {
    if (!this.#edits) return skeleton(1, this.#say('loading'));
    if (this.#edits.length === 0) {
      return html`<p class="hint">${this.#say('noHistory')}</p>`;
    }
    return html`<ul class="held" role="list">
      ${this.#edits.map((edit) => html`<li>${this.#renderEdit(edit)}</li>`)}
    </ul>`;
  }

  #renderEdit({by, at, title, body, tags}: PostEdit) {
    return html`
      <p class="hint">
        ${this.#say('until', {
          when: this.#card.format.dateTime(at),
          name: by?.name ?? this.#say('formerMember'),
        })}
      </p>
      ${title ? html`<strong dir="auto">${title}</strong>` : nothing}
      <div part="text">${richText(body)}</div>
      ${
        tags.length > 0
          ? html`<p class="hint" dir="auto">${tags.join(', ')}</p>`
          : nothing
      }
    `;
  }

  async #load() {
    const {attempts, post, question} = this.#options;
    const refusal = (failure: Failure) => failureText(failure, this.#say);
    await attempts.make({at: 'panel', intent: 'mark', refusal}, async () => {
      const page = await question.community?.posting.edits(post.kind, post.id);
      this.#edits = page?.items ?? [];
    });
    this.#card.requestUpdate();
  }
}
