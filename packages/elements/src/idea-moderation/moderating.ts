import type {Idea} from '@townhall/client';
import type {ReactiveController} from 'lit';
import type {IdeaCard} from '../idea-card/idea-card.js';
import type {ListVotes} from '../idea-card/list-votes.js';
import type {TownhallElement} from '../internal/townhall-element.js';
import './client-part.js';
import './define.js';
import type {BoardModeration} from './board-moderation.js';
import type {IdeaModeration} from './idea-moderation.js';

/**
 * Puts what staff needs beside what an element shows: on each card of a board
 * and above it, and at the end of an opened idea. It is put there from outside,
 * so that what everybody loads knows nothing of it.
 */
export class Moderating implements ReactiveController {
  readonly #host: TownhallElement & {place?: string};
  readonly #list: ListVotes['list'];
  readonly #ofIdeas = new Map<Element, IdeaModeration>();
  #ofBoard: BoardModeration | undefined;
  #chosen: ReadonlyMap<string, Idea> = new Map();
  #isOn = false;

  constructor(host: TownhallElement, list: ListVotes['list']) {
    this.#host = host;
    this.#list = list;
    host.addController(this);
  }

  /** Whether whoever is looking looks after ideas. */
  turn(isOn: boolean) {
    this.#isOn = isOn;
    this.#chosen = new Map();
    this.#draw();
  }

  hostUpdated() {
    this.#draw();
  }

  #draw() {
    const root = this.#host.renderRoot;
    const cards = this.#isOn
      ? [...root.querySelectorAll<IdeaCard>('townhall-idea-card')]
      : [];
    for (const [card, part] of this.#ofIdeas) {
      if (this.#isOn && card.isConnected) continue;
      part.remove();
      this.#ofIdeas.delete(card);
    }
    const isBoard = this.#host.localName === 'townhall-idea-board';
    for (const card of cards) if (card.idea) this.#drawIdea(card, isBoard);
    if (isBoard) this.#drawBoard();
  }

  #drawIdea(card: IdeaCard, isBoard: boolean) {
    const {idea} = card;
    let part = this.#ofIdeas.get(card);
    if (!part) {
      part = document.createElement('townhall-idea-moderation');
      part.whenChanged = (changed) => void this.#show([changed]);
      part.whenChosen = (chosen, isChosen) => this.#choose(chosen, isChosen);
      this.#ofIdeas.set(card, part);
    }
    this.#give(part);
    part.idea = idea;
    part.isChosen = isBoard ? this.#chosen.has(idea?.id ?? '') : undefined;
    if (card.nextElementSibling !== part) card.after(part);
  }

  #drawBoard() {
    if (!this.#isOn || !this.#list.items) {
      this.#ofBoard?.remove();
      return;
    }
    const part = (this.#ofBoard ??= document.createElement(
      'townhall-board-moderation',
    ));
    this.#give(part);
    part.place = this.#host.place ?? '';
    part.chosen = [...this.#chosen.values()];
    part.whenChanged = (ideas) => void this.#show(ideas);
    part.whenAll = (all) => this.#chooseAll(all);
    if (!part.isConnected) this.#host.renderRoot.prepend(part);
  }

  #give(part: TownhallElement) {
    const {lang, community, signInUrl, messages} = this.#host;
    if (lang) part.lang = lang;
    Object.assign(part, {community, signInUrl, messages});
  }

  #choose(idea: Idea, isChosen: boolean) {
    const chosen = new Map(this.#chosen);
    if (isChosen) chosen.set(idea.id, idea);
    else chosen.delete(idea.id);
    this.#chosen = chosen;
    this.#draw();
  }

  #chooseAll(all: boolean) {
    const ideas = all ? (this.#list.items ?? []) : [];
    this.#chosen = new Map(ideas.map((idea) => [idea.id, idea]));
    this.#draw();
  }

  /** Shows how ideas are now; one that has just been let in comes into the list. */
  async #show(ideas: readonly Idea[]) {
    const isNew = ideas.some(({id}) => !this.#list.find(id));
    for (const idea of ideas) this.#list.replace(idea);
    if (isNew) await this.#list.reload();
  }
}
