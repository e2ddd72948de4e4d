import type {ReactiveController} from 'lit';
import type {IdeaBoard} from '../idea-board.js';
import {choiceNames, choicesOf, isKnown, type Choices} from './choices.js';

interface AddressHooks {
  /** The idea that is shown in place of the list. */
  openedId: () => string;
  /** The address names this idea; or none any longer. */
  onIdea: (id: string | null) => void;
}

/** What of a board stands in the address: its choices, and an opened idea. */
type Written = Choices & {readonly idea: string};

/** Which board writes the parameters with a prefix: the first of the page. */
const writers = new Map<string, IdeaBoard>();

/**
 * Opens the idea that the page's address names; and with `sync-url` it keeps
 * what is chosen and opened in the address, and follows it back and forth.
 */
export class Address implements ReactiveController {
  readonly #board: IdeaBoard;
  readonly #hooks: AddressHooks;
  /** What the page's author wants, when the address says nothing. */
  readonly #defaults: Written;
  #written: Written | undefined;

  constructor(board: IdeaBoard, hooks: AddressHooks) {
    this.#board = board;
    this.#hooks = hooks;
    this.#defaults = {...choicesOf(board), idea: ''};
    board.addController(this);
    this.#read();
  }

  hostConnected() {
    addEventListener('popstate', this.#onMove);
  }

  hostUpdated() {
    const written = this.#written;
    const next = this.#present();
    if (!written || same(written, next)) return;
    this.settle();
    if (!this.#isWriter) return;
    const url = new URL(location.href);
    for (const name of [...choiceNames, 'idea'] as const) {
      const parameter = this.#prefix + name;
      const value = next[name];
      if (value === this.#defaults[name]) url.searchParams.delete(parameter);
      else url.searchParams.set(parameter, value);
    }
    // A step for each letter would be many to go back.
    const isTyping = written.q !== '' && same({...written, q: next.q}, next);
    // What else the page keeps there is not ours to lose.
    history[isTyping ? 'replaceState' : 'pushState'](history.state, '', url);
  }

  hostDisconnected() {
    removeEventListener('popstate', this.#onMove);
    if (this.#isWriter) writers.delete(this.#prefix);
  }

  /** What is shown now is what the address means, however it is written there. */
  settle() {
    this.#written = this.#present();
  }

  get #prefix() {
    return this.#board.syncUrl ?? '';
  }

  /** Two boards that write the same would write over each other. */
  get #isWriter() {
    if (this.#board.syncUrl === null) return false;
    const writer = writers.get(this.#prefix) ?? this.#board;
    writers.set(this.#prefix, writer);
    return writer === this.#board;
  }

  readonly #onMove = () => {
    if (this.#isWriter) this.#read();
  };

  #read() {
    const parameters = new URLSearchParams(location.search);
    if (this.#isWriter) {
      for (const name of choiceNames) {
        const value = parameters.get(this.#prefix + name);
        const isMeant = value !== null && isKnown(name, value);
        Object.assign(this.#board, {
          [name]: isMeant ? value : this.#defaults[name],
        });
      }
    }
    this.#hooks.onIdea(parameters.get(`${this.#prefix}idea`));
    this.settle();
  }

  #present(): Written {
    return {...choicesOf(this.#board), idea: this.#hooks.openedId()};
  }
}

const same = (one: Written, other: Written) =>
  JSON.stringify(one) === JSON.stringify(other);
