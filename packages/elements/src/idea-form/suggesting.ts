import type {Idea, IdeaPolicy} from '@townhall/client';
import {html, nothing, type ReactiveController} from 'lit';
import {IdeaCreatedEvent} from '../events/idea-created-event.js';
import type {OpenIdeaEvent} from '../events/open-idea-event.js';
import {choicesOf} from '../idea-board/exploring/choices.js';
import type {IdeaBoard} from '../idea-board/idea-board.js';
import type {Votes} from '../idea-card/standing.js';
import './define.js';
import type {IdeaForm} from './idea-form.js';

interface SuggestingOptions {
  votes: Votes;
  policy: () => IdeaPolicy | null;
  now: () => number;
  /** Shows an idea that the community has taken. */
  add: (idea: Idea) => void;
}

/** The form above a board, and what came of it; loaded for those who write. */
export class Suggesting implements ReactiveController {
  isOpen = false;

  readonly #board: IdeaBoard;
  readonly #options: SuggestingOptions;
  #taken: Idea | undefined;
  #shown = '';

  constructor(board: IdeaBoard, options: SuggestingOptions) {
    this.#board = board;
    this.#options = options;
    board.addController(this);
  }

  /** Other ideas are shown: thanks for one of those before would be odd. */
  hostUpdate() {
    const board = this.#board;
    const shown = JSON.stringify([board.place, choicesOf(board)]);
    if (shown !== this.#shown) this.#taken = undefined;
    this.#shown = shown;
  }

  /** Shows the form, with this title where none is written. */
  async open(title = '') {
    this.#taken = undefined;
    await this.#draw(true);
    await this.#focusForm();
    if (title) await this.#find<IdeaForm>('townhall-idea-form')?.propose(title);
  }

  /** The form stays in the page when it is closed, with what was written. */
  render(): unknown {
    const board = this.#board;
    const {votes, policy, now} = this.#options;
    return html`
      <townhall-idea-form
        ?hidden=${!this.isOpen && !this.#taken}
        lang=${board.lang || nothing}
        .community=${board.community}
        .signInUrl=${board.signInUrl}
        .messages=${board.messages}
        .place=${board.place}
        .policy=${policy()}
        .headingLevel=${board.headingLevel}
        .now=${now()}
        .votes=${votes}
        .standings=${votes.standings}
        .taken=${this.#taken}
        .whenTaken=${this.#onTaken}
        .whenClosed=${this.#onClosed}
        @townhall-open-idea=${this.#onOpen}
      ></townhall-idea-form>
    `;
  }

  readonly #onTaken = async (idea: Idea) => {
    this.#taken = idea;
    this.#options.add(idea);
    this.#board.dispatchEvent(new IdeaCreatedEvent(idea.id));
    await this.#draw(false);
    await this.#focusForm();
  };

  readonly #onOpen = (event: OpenIdeaEvent) => {
    event.stopPropagation();
    event.preventDefault();
    void this.#board.open(event.ideaId);
  };

  readonly #onClosed = async () => {
    this.#taken = undefined;
    await this.#draw(false);
    this.#find('.primary')?.focus();
  };

  async #focusForm() {
    const form = this.#find<IdeaForm>('townhall-idea-form');
    await form?.updateComplete;
    form?.focus();
  }

  async #draw(isOpen: boolean) {
    this.isOpen = isOpen;
    this.#board.requestUpdate();
    await this.#board.updateComplete;
  }

  #find<Found extends HTMLElement>(selector: string) {
    return this.#board.renderRoot.querySelector<Found>(selector);
  }
}
