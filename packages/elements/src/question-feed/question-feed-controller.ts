import {UnreachableError} from '@townhall/client';
import type {
  CallOptions,
  Community,
  CommunityEvent,
  Question,
  QuestionQueue,
  QuestionSort,
  QuestionState,
} from '@townhall/client';
import type {Announcer} from '../internal/announcer.js';
import type {Failure} from '../internal/failure.js';
import {LiveController} from '../internal/live-controller.js';
import {OnDemand} from '../internal/on-demand.js';
import {PagedList} from '../internal/paged-list.js';
import type {TownhallElement} from '../internal/townhall-element.js';
import type {QuestionQueueView} from '../question-queue/question-queue.js';

export interface QuestionFeedInputs {
  community: Community | undefined;
  place: string;
  sort: QuestionSort;
  /** Only questions in this state; empty for all. */
  state: QuestionState | '';
  /** Only questions with this tag; empty for all. */
  tag: string;
  /** Only questions with these words; empty for all. */
  q: string;
  limit: number;
  /** A queue of staff's in place of all that; empty for none. */
  view: QuestionQueue | '';
  announcer: Announcer;
  onFailure: (failure: Failure) => void;
}

/** Loads the questions of one place, and hears of new ones. */
export class QuestionFeedController {
  readonly list: PagedList<Question>;
  /** Only staff sees whose turn it is. */
  readonly queue: OnDemand<QuestionQueueView>;

  readonly #host: TownhallElement;
  readonly #inputs: () => QuestionFeedInputs;
  #arrived: readonly Question[] = [];

  constructor(host: TownhallElement, inputs: () => QuestionFeedInputs) {
    this.#host = host;
    this.#inputs = inputs;
    this.queue = new OnDemand(
      host,
      async () => {
        const {QuestionQueueView} =
          await import('../question-queue/question-queue.js');
        return new QuestionQueueView(host, inputs());
      },
      (failure) => inputs().onFailure(failure),
    );
    this.list = new PagedList(host, () => this.#listInputs());
    new LiveController(
      host,
      () => inputs().community,
      (event) => this.#hear(event),
    );
  }

  /** Asked meanwhile; shown when the reader wants to. */
  get fresh(): readonly Question[] {
    const {place, state, tag, q, view} = this.#inputs();
    // What is in a queue, or has these words, is for the community to say.
    return this.#arrived.filter(
      (question) =>
        !view &&
        !q &&
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
    const {community, place, sort, state, tag, q, limit, view, onFailure} =
      this.#inputs();
    return {
      // Questions in another state are not an older view of this one.
      subject: `${place} ${state} ${tag} ${view}`,
      args: [community, sort, q, limit],
      load:
        community &&
        (async (cursor: string | undefined, options: CallOptions) => {
          const query = {
            place: place || undefined,
            tag: tag || undefined,
            limit,
            cursor,
          };
          if (!view) {
            return community.questions.list(
              {...query, state: state || undefined, q: q || undefined, sort},
              options,
            );
          }
          const queue = await this.queue.need();
          if (!queue) throw new UnreachableError('A part did not arrive');
          return queue.load(community, {...query, queue: view}, options);
        }),
      onFailure,
    };
  }
}
