import type {Place} from '@townhall/client';
import {html, nothing, type ReactiveController} from 'lit';
import type {Announcer} from '../../internal/announcer.js';
import {signedOut} from '../../internal/failure.js';
import {speaker} from '../../internal/messages.js';
import {noteView} from '../../internal/note-view.js';
import {findingMessages} from '../../messages/idea-finding.js';
import '../finding/define.js';
import {markedTitle} from '../finding/marked.js';
import type {IdeaBoard} from '../idea-board.js';
import {choicesOf, isFiltered, noFilters, type Choices} from './choices.js';

interface FindingHooks {
  announcer: Announcer;
  place: () => Place | undefined;
  now: () => number;
  /** One's own ideas were chosen. */
  onMine: () => void;
  /** What is listed; undefined while it is read. */
  found: () => {count: number; isAll: boolean} | undefined;
  onShuffle: () => void;
  onSuggest: (title: string) => void;
}

/** The tools to find ideas in a board, and what is said of what was found. */
export class Finding implements ReactiveController {
  isOpen = false;

  readonly #board: IdeaBoard;
  readonly #hooks: FindingHooks;
  readonly #say;
  readonly #marked = new Map<string, unknown>();
  #search = '';
  #asked: string;
  #isAwaited = false;

  constructor(board: IdeaBoard, hooks: FindingHooks) {
    this.#board = board;
    this.#hooks = hooks;
    this.#say = speaker(board, findingMessages);
    this.#asked = asked(board);
    board.addController(this);
  }

  hostUpdate() {
    const now = asked(this.#board);
    if (now === this.#asked) return;
    this.#asked = now;
    this.#isAwaited = true;
  }

  hostUpdated() {
    const found = this.#hooks.found();
    if (!this.#isAwaited || !found) return;
    this.#isAwaited = false;
    this.#hooks.announcer.announce(this.#say('results', found));
  }

  toggle() {
    this.isOpen = !this.isOpen;
    this.#board.requestUpdate();
  }

  /** The tools, where they are open, and what is left out. */
  render() {
    const board = this.#board;
    const {place, now, onShuffle} = this.#hooks;
    return html`
      <townhall-idea-finder
        id="finder"
        part="finder"
        lang=${board.lang || nothing}
        .community=${board.community}
        .messages=${board.messages}
        .choices=${choicesOf(board)}
        .open=${this.isOpen}
        .board=${place()}
        .now=${now()}
        .whenChosen=${this.#onChosen}
        .whenCleared=${this.#onCleared}
        .whenShuffled=${onShuffle}
      ></townhall-idea-finder>
    `;
  }

  /** That nothing fits, and what can be done; undefined where nothing is left out. */
  renderNone() {
    const {q} = this.#board;
    if (!isFiltered(this.#board)) return undefined;
    return html`
      <div class="empty">
        <p>${q ? this.#say('noneWith', {words: q}) : this.#say('none')}</p>
        <button type="button" @click=${this.#onCleared}>
          ${this.#say('clear')}
        </button>
        ${
          q && this.#board.place
            ? html`<button
                type="button"
                class="primary"
                @click=${() => this.#hooks.onSuggest(q)}
              >
                ${this.#say('suggestIt')}
              </button>`
            : nothing
        }
      </div>
    `;
  }

  /** That a guest has to sign in to see what is theirs. */
  renderBarred() {
    return noteView({
      failure: signedOut,
      text: this.#say('signInForMine'),
      say: this.#say,
      signInUrl: this.#board.signInUrl,
    });
  }

  /** A title with what was searched for marked in it. */
  marked(title: string): unknown {
    const {q} = this.#board;
    if (q !== this.#search) this.#marked.clear();
    this.#search = q;
    if (q === '') return undefined;
    // The same each time, so that nothing is drawn again.
    if (!this.#marked.has(title)) {
      this.#marked.set(title, markedTitle(title, q));
    }
    return this.#marked.get(title);
  }

  readonly #onChosen = (choices: Partial<Choices>) => {
    Object.assign(this.#board, choices);
    if (choices.mine) this.#hooks.onMine();
  };

  readonly #onCleared = () => {
    this.#onChosen(noFilters);
    // What was pressed is gone with what it cleared.
    this.#board.renderRoot
      .querySelector<HTMLElement>('[part="toolbar"] button')
      ?.focus();
  };
}

/** What decides which ideas are listed, in one word. */
const asked = (board: Choices) => {
  const {view: _, ...choices} = choicesOf(board);
  return JSON.stringify(choices);
};
