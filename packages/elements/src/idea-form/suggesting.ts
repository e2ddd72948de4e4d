import type {Idea, IdeaPolicy} from '@townhall/client';
import {html, nothing} from 'lit';
import {IdeaCreatedEvent} from '../events/idea-created-event.js';
import type {IdeaBoard} from '../idea-board/idea-board.js';
import type {Votes} from '../idea-card/standing.js';
import type {Announcer} from '../internal/announcer.js';
import './define.js';
import type {IdeaForm} from './idea-form.js';

interface SuggestingOptions {
  announcer: Announcer;
  votes: Votes;
  policy: () => IdeaPolicy | null;
  now: () => number;
  /** Shows an idea that the community has taken. */
  add: (idea: Idea) => void;
}

/** The form above a board, and what came of it; loaded for those who write. */
export class Suggesting {
  isOpen = false;

  readonly #board: IdeaBoard;
  readonly #options: SuggestingOptions;
  #thanks = '';

  constructor(board: IdeaBoard, options: SuggestingOptions) {
    this.#board = board;
    this.#options = options;
  }

  async open() {
    this.#thanks = '';
    await this.#draw(true);
    const form = this.#find<IdeaForm>('townhall-idea-form');
    await form?.updateComplete;
    form?.focus();
  }

  /** Other ideas are shown: thanks for one of those before would be odd. */
  forget() {
    this.#thanks = '';
  }

  /** The form stays in the page when it is closed, with what was written. */
  render(): unknown {
    const board = this.#board;
    const {votes, policy, now} = this.#options;
    return html`
      <townhall-idea-form
        ?hidden=${!this.isOpen}
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
        .whenTaken=${this.#onTaken}
        .whenClosed=${this.#onClosed}
      ></townhall-idea-form>
      ${
        this.#thanks
          ? html`<div class="note" id="taken" tabindex="-1">
              <p>${this.#thanks}</p>
            </div>`
          : nothing
      }
    `;
  }

  readonly #onTaken = async (idea: Idea, thanks: string) => {
    this.#thanks = thanks;
    this.#options.add(idea);
    this.#options.announcer.announce(thanks);
    this.#board.dispatchEvent(new IdeaCreatedEvent(idea.id));
    await this.#draw(false);
    this.#find('#taken')?.focus();
  };

  readonly #onClosed = async () => {
    await this.#draw(false);
    this.#find('.suggest')?.focus();
  };

  async #draw(isOpen: boolean) {
    this.isOpen = isOpen;
    this.#board.requestUpdate();
    await this.#board.updateComplete;
  }

  #find<Found extends HTMLElement>(selector: string) {
    return this.#board.renderRoot.querySelector<Found>(selector);
  }
}
