import type {
  Answer,
  AnswerQuery,
  CallOptions,
  Community,
  CommunityEvent,
  PostGuard,
} from '@townhall/client';
import type {ReactiveControllerHost} from 'lit';
import {DraftKey} from '../../internal/draft-key.js';
import type {Failure} from '../../internal/failure.js';
import {LiveController} from '../../internal/live-controller.js';
import {PagedList} from '../../internal/paged-list.js';
import type {QuestionController} from '../question-controller.js';
import {AnswerMarks} from './answer-marks.js';

export type AnswerSort = NonNullable<AnswerQuery['sort']>;

export interface AnswersInputs {
  community: Community | undefined;
  /** Answers are read once somebody wants to see them. */
  isOpen: boolean;
  sort: AnswerSort;
  onFailure: (failure: Failure) => void;
}

/** Loads the answers to one question, and keeps them right. */
export class AnswersController {
  readonly list: PagedList<Answer>;
  readonly marks: AnswerMarks;
  /** Arrived meanwhile; shown when the reader wants to. */
  fresh: readonly Answer[] = [];
  /** How many answers are read at a time. */
  pageSize = 20;

  readonly #question: QuestionController;
  readonly #inputs: () => AnswersInputs;
  readonly #key = new DraftKey();

  constructor(
    host: ReactiveControllerHost,
    question: QuestionController,
    inputs: () => AnswersInputs,
  ) {
    const community = () => inputs().community;
    this.#question = question;
    this.#inputs = inputs;
    this.list = new PagedList(host, () => this.#listInputs());
    this.marks = new AnswerMarks(host, question, community);
    new LiveController(host, community, (event) => this.#hear(event));
  }

  get views() {
    return this.list.items?.map((answer) => this.marks.view(answer));
  }

  /** Sends an answer and shows it below the others, where everybody sees it. */
  async post(text: string, guard: PostGuard): Promise<Answer | undefined> {
    const {community} = this.#inputs();
    const id = this.#question.question?.id;
    if (!community || !id) return undefined;
    const idempotencyKey = this.#key.for({id, text});
    const answer = await community.answers.post(
      id,
      {text, guard},
      {idempotencyKey},
    );
    if (answer.pending) return answer;
    this.#append([answer]);
    void this.#question.refresh();
    return answer;
  }

  /** Shows an answer no longer that was taken back. */
  forget(id: string) {
    this.list.items = this.list.items?.filter((answer) => answer.id !== id);
    this.marks.forget(id);
  }

  /** Shows what has arrived meanwhile; answers with the first of it. */
  showFresh(): Answer | undefined {
    const [first] = this.fresh;
    this.#append(this.fresh);
    return first;
  }

  #append(answers: readonly Answer[]) {
    const added = answers.filter(({id}) => !this.list.find(id));
    this.list.items = [...(this.list.items ?? []), ...added];
    this.#take(answers);
  }

  #take(answers: readonly Answer[]) {
    answers.forEach((answer) => this.marks.take(answer));
    this.fresh = this.fresh.filter(({id}) => !this.list.find(id));
  }

  #hear(event: CommunityEvent) {
    if (event.type === 'gap' && this.list.items) void this.list.reload();
    if (
      !('answer' in event) ||
      event.answer.question !== this.#question.question?.id
    )
      return;
    this.marks.take(event.answer);
    if (event.type === 'answer.created') this.#hold(event.answer);
  }

  #hold(answer: Answer) {
    if (!this.list.items || this.list.find(answer.id)) return;
    const others = this.fresh.filter(({id}) => id !== answer.id);
    this.fresh = [...others, answer];
  }

  #listInputs() {
    const {community, isOpen, sort, onFailure} = this.#inputs();
    const {id, state} = this.#question.question ?? {};
    // What waits for staff has no answers yet.
    const isThere = isOpen && state !== 'pending_review';
    return {
      subject: id,
      args: [community, sort],
      load:
        community && id && isThere
          ? (cursor: string | undefined, options: CallOptions) =>
              community.answers.list(
                id,
                {sort, cursor, limit: this.pageSize},
                options,
              )
          : undefined,
      onLoad: (answers: readonly Answer[]) => this.#take(answers),
      onFailure,
    };
  }
}
