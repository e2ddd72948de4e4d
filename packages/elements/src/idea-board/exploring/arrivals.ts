import type {Idea} from '@townhall/client';
import {html, nothing, type ReactiveController} from 'lit';
import {speaker} from '../../internal/messages.js';
import {arrivalMessages} from '../../messages/idea-arrivals.js';
import type {PagedList} from '../../internal/paged-list.js';
import type {IdeaBoard} from '../idea-board.js';
import {choicesOf, stagesIn} from './choices.js';

/** Ideas that have come and are not shown, so that nothing moves unasked. */
export class Arrivals implements ReactiveController {
  readonly #board: IdeaBoard;
  readonly #say;
  readonly #ids = new Set<string>();
  readonly #list: PagedList<Idea>;
  #wasLoading = false;

  constructor(board: IdeaBoard, list: PagedList<Idea>) {
    this.#board = board;
    this.#list = list;
    this.#say = speaker(board, arrivalMessages);
    board.addController(this);
  }

  hostUpdate() {
    // Whatever is read anew has them in it.
    const {isLoading} = this.#list;
    if (isLoading && !this.#wasLoading) this.#ids.clear();
    this.#wasLoading = isLoading;
  }

  /** An idea has come. */
  add(idea: Idea) {
    if (!this.#fits(idea)) return;
    this.#ids.add(idea.id);
    this.#board.requestUpdate();
  }

  /** What somebody wrote themselves is no news to them. */
  forget(id: string) {
    this.#ids.delete(id);
  }

  /** How many there are, as the button that shows them. */
  render() {
    return this.#ids.size === 0
      ? nothing
      : html`<button type="button" class="pill" @click=${this.#onShow}>
          ${this.#say('newIdeas', {count: this.#ids.size})}
        </button>`;
  }

  /** Whether it would be shown; with a search, nobody but the server knows. */
  #fits({stage, cohort, area, audience, kind}: Idea) {
    const wanted = choicesOf(this.#board);
    const stages = stagesIn(wanted.stage);
    const isOne = (choice: string, value: string | null) =>
      choice === '' || choice === value;
    return (
      wanted.q === '' &&
      wanted.mine === '' &&
      (stages.length === 0 || stages.includes(stage)) &&
      isOne(wanted.cohort, cohort) &&
      isOne(wanted.area, area) &&
      isOne(wanted.audience, audience) &&
      isOne(wanted.kind, kind)
    );
  }

  readonly #onShow = async () => {
    const board = this.#board;
    board.sort = 'new';
    await board.reload();
    await board.updateComplete;
    board.renderRoot.querySelector<HTMLElement>('townhall-idea-card')?.focus();
  };
}
