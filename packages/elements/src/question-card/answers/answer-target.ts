import type {LitElement, ReactiveController} from 'lit';
import type {LinkedAnswer} from './answers.js';
import type {AnswersController} from './answers-controller.js';

/** As many answers as are asked for at once while one is looked for. */
const most = 100;

/** Brings the answer that a link leads to onto the screen, pages away or not. */
export class AnswerTarget implements ReactiveController {
  /** The link leads to an answer that is not there. */
  isMissing = false;

  readonly #host: LitElement;
  readonly #answers: AnswersController;
  #wanted: LinkedAnswer | undefined;

  constructor(host: LitElement, answers: AnswersController) {
    this.#host = host;
    this.#answers = answers;
    host.addController(this);
  }

  show(linked: LinkedAnswer | undefined) {
    this.isMissing = false;
    this.#wanted = linked?.id ? linked : undefined;
    this.#host.requestUpdate();
  }

  hostUpdated() {
    const {items, isLoading} = this.#answers.list;
    const wanted = this.#wanted;
    if (!wanted || !items || isLoading) return;
    this.#wanted = undefined;
    void this.#bring(wanted);
  }

  async #bring({id = '', isFollowed = false}: LinkedAnswer) {
    const {list} = this.#answers;
    this.#answers.pageSize = most;
    while (!list.find(id) && list.hasMore) {
      const before = list.items?.length;
      await list.more();
      // Something else has begun, or nothing arrives.
      if (list.items?.length === before) break;
    }
    this.isMissing = !list.find(id) && !list.hasMore;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const article = articleOf(this.#host, id);
    article?.scrollIntoView();
    // A page that opens leaves the focus where it is.
    if (isFollowed) article?.focus();
  }
}

/** The article in which an answer is shown. */
export const articleOf = ({renderRoot}: LitElement, answerId: string) =>
  [...renderRoot.querySelectorAll<HTMLElement>('[data-answer]')].find(
    ({dataset}) => dataset['answer'] === answerId,
  );
