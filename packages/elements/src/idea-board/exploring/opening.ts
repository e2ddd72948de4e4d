import type {Idea, Place} from '@townhall/client';
import {html, nothing} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {CloseEvent} from '../../events/close-event.js';
import type {OpenIdeaEvent} from '../../events/open-idea-event.js';
import type {Votes} from '../../idea-card/standing.js';
import type {IdeaDetail} from '../../idea-detail/idea-detail.js';
import {speaker} from '../../internal/messages.js';
import {openedMessages} from '../../messages/idea-opened.js';
import type {IdeaBoard} from '../idea-board.js';
import './detail.js';

/** An idea that is shown in place of the list. */
export interface Opened {
  readonly id: string;
  /** What the visitor's link was made for, where that is part of the idea now. */
  readonly merged?: Idea | undefined;
}

interface OpeningHooks {
  opened: () => Opened | undefined;
  /** The idea as the list has it. */
  find: (id: string) => Idea | undefined;
  votes: () => Votes;
  place: () => Place | undefined;
  linkTo: (id: string) => string;
  onBack: () => void;
}

/** Shows an idea in place of the list; loaded when one is opened. */
export class Opening {
  readonly #board: IdeaBoard;
  readonly #hooks: OpeningHooks;
  readonly #say;

  constructor(board: IdeaBoard, hooks: OpeningHooks) {
    this.#board = board;
    this.#hooks = hooks;
    this.#say = speaker(board, openedMessages);
  }

  /** The idea, below the way back. */
  render() {
    const opened = this.#hooks.opened();
    if (!opened) return nothing;
    const {merged} = opened;
    return html`
      <div class="all" part="opened">
        <p class="hint">
          <button type="button" class="plain back" @click=${this.#onBack}>
            <span aria-hidden="true">‹</span> ${this.#say('backToIdeas')}
          </button>
        </p>
        ${
          merged
            ? html`<div class="note">
                <p dir="auto">
                  ${this.#say('becamePart', {title: merged.title})}
                </p>
              </div>`
            : nothing
        }
        ${repeat(
          [opened.id],
          (id) => id,
          (id) => this.#renderDetail(id),
        )}
      </div>
    `;
  }

  /** Puts the focus on the idea, or on the way back until it is there. */
  async focus() {
    const {renderRoot} = this.#board;
    const back = renderRoot.querySelector<HTMLElement>('.back');
    const detail = renderRoot.querySelector<IdeaDetail>('townhall-idea-detail');
    back?.focus();
    await detail?.updateComplete;
    await this.#focusTitle();
  }

  #renderDetail(id: string) {
    const board = this.#board;
    const {find, votes, place, linkTo} = this.#hooks;
    const idea = find(id);
    return html`
      <townhall-idea-detail
        lang=${board.lang || nothing}
        .community=${board.community}
        .signInUrl=${board.signInUrl}
        .messages=${board.messages}
        .idea=${idea}
        .ideaId=${id}
        .votes=${idea && votes()}
        .standing=${idea && votes().standings.get(id)}
        .board=${place()}
        .headingLevel=${board.headingLevel}
        .linkTo=${linkTo}
        .clock=${board.clock}
        @townhall-open-idea=${this.#onOpenAnother}
        @townhall-ready=${this.#onReady}
      ></townhall-idea-detail>
    `;
  }

  /** Nobody is disturbed who has gone on meanwhile. */
  async #focusTitle() {
    const {renderRoot} = this.#board;
    const detail = renderRoot.querySelector<IdeaDetail>('townhall-idea-detail');
    const card = detail?.renderRoot.querySelector('townhall-idea-card');
    await card?.updateComplete;
    if (renderRoot.querySelector('.back:focus')) detail?.focus();
  }

  /** The board has said already that it is ready. */
  readonly #onReady = (event: Event) => {
    event.stopPropagation();
    void this.#focusTitle();
  };

  readonly #onOpenAnother = (event: OpenIdeaEvent) => {
    event.stopPropagation();
    event.preventDefault();
    void this.#board.open(event.ideaId);
  };

  readonly #onBack = () => {
    this.#board.dispatchEvent(new CloseEvent());
    this.#hooks.onBack();
  };
}
