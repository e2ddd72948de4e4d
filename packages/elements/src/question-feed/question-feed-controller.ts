import type {
  CallOptions,
  Community,
  CommunityEvent,
  Question,
  QuestionSort,
  QuestionState,
} from '@townhall/client';
import type {ReactiveControllerHost} from 'lit';
import type {Failure} from '../internal/failure.js';
import {LiveController} from '../internal/live-controller.js';
import {PagedList} from '../internal/paged-list.js';

export interface QuestionFeedInputs {
  community: Community | undefined;
  place: string;
  sort: QuestionSort;
  /** Only questions in this state; empty for all. */
  state: QuestionState | '';
  /** Only questions with this tag; empty for all. */
  tag: string;
  limit: number;
  onFailure: (failure: Failure) => void;
}

/** Loads the questions of one place, and hears of new ones. */
export class QuestionFeedController {
  readonly list: PagedList<Question>;

  readonly #host: ReactiveControllerHost;
  readonly #inputs: () => QuestionFeedInputs;
  #arrived: readonly Question[] = [];

  constructor(host: ReactiveControllerHost, inputs: () => QuestionFeedInputs) {
    this.#host = host;
    this.#inputs = inputs;
    this.list = new PagedList(host, () => this.#listInputs());
    new LiveController(
      host,
      () => inputs().community,
      (event) => this.#hear(event),
    );
  }

  /** Asked meanwhile; shown when the reader wants to. */
  get fresh(): readonly Question[] {
    const {place, state, tag} = this.#inputs();
    return this.#arrived.filter(
      (question) =>
        (!place || question.place === place) &&
        (!state || question.state === state) &&
        (!tag || question.tags.includes(tag)) &&
        !this.list.find(question.id),
    );
  }

  /** Puts what has arrived meanwhile first; answers with the first of it. */
  showFresh(): Question | undefined {
    const {fresh} = this;
    fresh.forEach((question) => this.list.add(question));
    this.#arrived = [];
    return fresh.at(-1);
  }

  #hear(event: CommunityEvent) {
    if (event.type === 'gap') return void this.list.reload();
    if (!('question' in event)) return;
    const {question} = event;
    if (this.list.replace(question)) return;
    const others = this.#arrived.filter(({id}) => id !== question.id);
    const isAwaited = others.length < this.#arrived.length;
    if (event.type === 'question.created' || isAwaited) {
      this.#arrived = [...others, question];
      this.#host.requestUpdate();
    }
  }

  #listInputs() {
    const {community, place, sort, state, tag, limit, onFailure} =
      this.#inputs();
    return {
      // Questions in another state are not an older view of this one.
      subject: `${place} ${state} ${tag}`,
      args: [community, sort, limit],
      load:
        community &&
        ((cursor: string | undefined, options: CallOptions) =>
          community.questions.list(
            {
              place: place || undefined,
              state: state || undefined,
              tag: tag || undefined,
              sort,
              limit,
              cursor,
            },
            options,
          )),
      onFailure,
    };
  }
}
