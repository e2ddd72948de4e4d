import {RefusedError, type WrittenSource} from '@townhall/client';
import {html, nothing} from 'lit';
import {live} from 'lit/directives/live.js';
import type {Failure} from '../../internal/failure.js';
import {failureText} from '../../internal/failure-view.js';
import {speaker} from '../../internal/messages.js';
import {skeleton} from '../../internal/skeleton.js';
import {tagList} from '../../internal/tag-list.js';
import {postPanelMessages} from '../../messages/post-panels.js';
import '../../posting/client-part.js';
import type {QuestionCard} from '../question-card.js';
import {panelView} from './panel-view.js';
import type {PanelForm, PanelOptions} from './panels.js';

interface Draft {
  title: string;
  text: string;
  tags: string;
}

/** Lets an author, or staff, change what a question or an answer says. */
export class EditPanel implements PanelForm {
  readonly #card: QuestionCard;
  readonly #options: PanelOptions;
  readonly #say;
  #source: WrittenSource | undefined;
  #draft: Draft | undefined;
  /** What somebody else has put there meanwhile. */
  #theirs: Draft | undefined;
  #error: 'titleLength' | 'textMissing' | 'textTooLong' | undefined;
  #isSending = false;

  constructor(card: QuestionCard, options: PanelOptions) {
    this.#card = card;
    this.#options = options;
    this.#say = speaker(card, postPanelMessages);
    void this.#load();
  }

  focus() {
    this.#card.renderRoot
      .querySelector<HTMLElement>('#edit-title, #edit-text')
      ?.focus();
  }

  render() {
    const {attempts, post, onClosed} = this.#options;
    const say = this.#say;
    if (!this.#draft) return [attempts.note('panel'), this.#renderWait()];
    return panelView({
      name: 'edit',
      heading: say(post.kind === 'answer' ? 'editAnswer' : 'editQuestion'),
      headingLevel: this.#card.headingLevel,
      body: this.#renderFields(this.#draft),
      error: this.#error && say(this.#error),
      note: [attempts.note('panel'), this.#renderTheirs()],
      submit: say(this.#isSending ? 'sending' : 'saveChanges'),
      isSending: this.#isSending,
      cancel: say('cancel'),
      onSubmit: () => void this.#submit(),
      onCancel: onClosed,
    });
  }

  #renderWait() {
    return this.#isSending ? skeleton(1, this.#say('loading')) : nothing;
  }

  #renderFields(draft: Draft) {
    const isQuestion = this.#options.post.kind === 'question';
    return html`
      ${isQuestion ? this.#renderLine('title', draft.title) : nothing}
      <label for="edit-text">${this.#say('text')}</label>
      <textarea
        id="edit-text"
        name="text"
        dir="auto"
        rows="5"
        data-private
        aria-describedby="edit-error edit-hint"
        .value=${live(draft.text)}
        @input=${this.#onInput}
      ></textarea>
      ${isQuestion ? this.#renderLine('tags', draft.tags) : nothing}
      <p id="edit-hint" class="hint">${this.#hint}</p>
    `;
  }

  #renderLine(field: 'title' | 'tags', value: string) {
    return html`<label for=${`edit-${field}`}>${this.#say(field)}</label>
      <input
        id=${`edit-${field}`}
        name=${field}
        dir="auto"
        autocomplete="off"
        data-private
        aria-describedby="edit-error"
        .value=${live(value)}
        @input=${this.#onInput}
      />
      ${
        field === 'tags'
          ? html`<p class="hint">${this.#say('tagsHint')}</p>`
          : nothing
      }`;
  }

  #renderTheirs() {
    if (!this.#theirs) return nothing;
    const {title, text, tags} = this.#theirs;
    return html`<div class="theirs" role="group" aria-labelledby="theirs">
      <strong id="theirs">${this.#say('standsNow')}</strong>
      ${title ? html`<p dir="auto">${title}</p>` : nothing}
      <pre dir="auto" tabindex="0" role="region" aria-labelledby="theirs">
${text}</pre>
      ${tags ? html`<p dir="auto">${tags}</p>` : nothing}
    </div>`;
  }

  get #hint() {
    const {silentUntil = ''} = this.#source ?? {};
    return Date.parse(silentUntil) > Date.now()
      ? this.#say('editSilent', {
          when: this.#card.format.dateTime(silentUntil),
        })
      : this.#say('editTold');
  }

  readonly #onInput = ({target}: InputEvent) => {
    if (!this.#draft) return;
    // The listener is on these fields only.
    const {name, value} = target as HTMLInputElement | HTMLTextAreaElement;
    this.#draft = {...this.#draft, [name]: value};
    if (this.#error) this.#check(this.#draft);
    this.#card.requestUpdate();
  };

  async #load() {
    const {post, question} = this.#options;
    await this.#attempt(async () => {
      const source = await question.community?.posting.source(
        post.kind,
        post.id,
      );
      if (!source) return;
      this.#source = source;
      this.#draft = draftOf(source);
    });
    await this.#card.updateComplete;
    this.focus();
  }

  async #submit() {
    const {onDone} = this.#options;
    if (!this.#draft || !this.#source) return;
    this.#check(this.#draft);
    this.#card.requestUpdate();
    if (this.#error) return this.#focusWrong();
    const {draft, source} = {draft: this.#draft, source: this.#source};
    await this.#attempt(async () => {
      const isHeld = await this.#send(draft, source);
      onDone(this.#say(isHeld ? 'changedWaits' : 'changed'));
    });
  }

  /** Answers whether staff looks at it first. */
  async #send({title, text, tags}: Draft, {revision}: WrittenSource) {
    const {post, question, answers} = this.#options;
    const {posting} = question.community ?? {};
    if (!posting) return false;
    try {
      if (post.kind === 'answer') {
        const answer = await posting.changeAnswer(post.id, {text}, {revision});
        answers.marks.take(answer);
        return answer.pending;
      }
      const change = {title, text, tags: tagList(tags)};
      const changed = await posting.changeQuestion(post.id, change, {revision});
      question.take(changed);
      return changed.state === 'pending_review';
    } catch (error) {
      this.#showTheirs(error);
      throw error;
    }
  }

  /** From here on a change is made to what stands there now. */
  #showTheirs(error: unknown) {
    if (!(error instanceof RefusedError) || !this.#source) return;
    const {code, current} = error.problem;
    if (code !== 'edit_conflict') return;
    // What a community sends along may be anything.
    const now = Object(current) as Partial<WrittenSource>; // each is looked at below
    if (typeof now.revision !== 'number') return;
    this.#theirs = draftOf({
      title: typeof now.title === 'string' ? now.title : null,
      text: String(now.text ?? ''),
      tags: Array.isArray(now.tags) ? now.tags.map(String) : [],
    });
    this.#source = {...this.#source, revision: now.revision};
  }

  async #attempt(act: () => Promise<void>) {
    const {attempts} = this.#options;
    this.#isSending = true;
    this.#card.requestUpdate();
    const refusal = (failure: Failure) => this.#refusal(failure);
    await attempts.make({at: 'panel', intent: 'answer', refusal}, act);
    this.#isSending = false;
    this.#card.requestUpdate();
  }

  #check({title, text}: Draft) {
    const isQuestion = this.#options.post.kind === 'question';
    const {length} = title.trim();
    this.#error =
      isQuestion && (length < 10 || length > 160)
        ? 'titleLength'
        : text.length > 20_000
          ? 'textTooLong'
          : !isQuestion && text.trim().length < 2
            ? 'textMissing'
            : undefined;
  }

  #focusWrong() {
    const field = this.#error === 'titleLength' ? 'title' : 'text';
    this.#card.renderRoot.querySelector<HTMLElement>(`#edit-${field}`)?.focus();
  }

  #refusal(failure: Failure) {
    if (failure.kind === 'signed-out') return this.#say('signInFirst');
    const reason =
      failure.code === 'edit_conflict'
        ? this.#say('conflict')
        : failureText(failure, this.#say);
    return this.#say('notChanged', {reason});
  }
}

const draftOf = ({
  title,
  text,
  tags,
}: Pick<WrittenSource, 'title' | 'text' | 'tags'>): Draft => ({
  title: title ?? '',
  text,
  tags: tags.join(', '),
});
