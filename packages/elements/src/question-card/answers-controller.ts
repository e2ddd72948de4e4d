import type {
  Answer,
  AnswerQuery,
  Community,
  CommunityEvent,
  Mark,
  MarkKind,
} from '@townhall/client';
import type {ReactiveControllerHost} from 'lit';
import {DraftKey} from '../internal/draft-key.js';
import type {Failure} from '../internal/failure.js';
import {LiveController} from '../internal/live-controller.js';
import {PagedList} from '../internal/paged-list.js';
import type {QuestionController} from './question-controller.js';

export type AnswerSort = NonNullable<AnswerQuery['sort']>;

export interface AnswersInputs {
  community: Community | undefined;
  question: QuestionController;
  /** Answers are read once somebody wants to see them. */
  isOpen: boolean;
  sort: AnswerSort;
  onFailure: (failure: Failure) => void;
}

/** An answer as the viewer sees it, with what is still on its way. */
export interface AnswerView {
  readonly answer: Answer;
  readonly correct: Mark | null;
  readonly confirmed: Mark | null;
  readonly helpfulCount: number;
  readonly isHelpful: boolean;
  readonly isOwn: boolean;
}

/** Loads the answers to one question, and keeps their marks right. */
export class AnswersController {
  readonly list: PagedList<Answer>;
  /** Arrived meanwhile; shown when the reader wants to. */
  fresh: readonly Answer[] = [];

  readonly #host: ReactiveControllerHost;
  readonly #inputs: () => AnswersInputs;
  readonly #newest = new Map<string, Answer>();
  readonly #pending = new Map<
    string,
    {id: string; kind: MarkKind; on: boolean}
  >();
  readonly #key = new DraftKey();

  constructor(host: ReactiveControllerHost, inputs: () => AnswersInputs) {
    this.#host = host;
    this.#inputs = inputs;
    this.list = new PagedList(host, () => this.#listInputs());
    new LiveController(
      host,
      () => inputs().community,
      (event) => this.#hear(event),
    );
  }

  get views() {
    return this.list.items?.map((answer) => this.view(answer));
  }

  /** What the asker or staff vouch for, to be shown before everything else. */
  get vouched() {
    const {question} = this.#inputs().question;
    return [...this.#newest.values()]
      .filter((answer) => answer.question === question?.id)
      .map((answer) => this.view(answer))
      .filter(({correct, confirmed}) => correct || confirmed)
      .sort((one, other) => Number(!one.correct) - Number(!other.correct));
  }

  isBusy(id: string, kind: MarkKind) {
    return this.#pending.has(keyOf(id, kind));
  }

  view(shown: Answer): AnswerView {
    const {standing, viewer} = this.#inputs().question;
    const answer = this.#newest.get(shown.id) ?? shown;
    const {id, author} = answer;
    const was = standing?.helpful.includes(id) ?? false;
    const isHelpful = this.#pending.get(keyOf(id, 'helpful'))?.on ?? was;
    const person = viewer.viewer?.person;
    return {
      answer,
      correct: this.#markOf(answer, 'correct'),
      confirmed: this.#markOf(answer, 'confirmed'),
      helpfulCount: answer.helpfulCount + Number(isHelpful) - Number(was),
      isHelpful,
      isOwn:
        standing?.own.includes(id) || (!!person && person.id === author?.id),
    };
  }

  /** Sets or takes back a mark at once; takes that back if it is refused. */
  async mark(view: AnswerView, kind: MarkKind): Promise<boolean | undefined> {
    const {community, question} = this.#inputs();
    const {id} = view.answer;
    const key = keyOf(id, kind);
    if (!community || this.#pending.has(key)) return undefined;
    const on = !isMarked(view, kind);
    this.#pending.set(key, {id, kind, on});
    this.#host.requestUpdate();
    try {
      const result = await community.answers.mark(id, kind, on);
      const isSameViewer = community === this.#inputs().community;
      question.take(
        result.question,
        isSameViewer ? result.standing : undefined,
      );
      this.#take(result.answer);
      return on;
    } finally {
      this.#pending.delete(key);
      this.#host.requestUpdate();
    }
  }

  /** Sends an answer and shows it below the others. */
  async post(text: string): Promise<Answer | undefined> {
    const {community, question} = this.#inputs();
    const id = question.question?.id;
    if (!community || !id) return undefined;
    const idempotencyKey = this.#key.for({id, text});
    const answer = await community.answers.post(id, {text}, {idempotencyKey});
    this.#append([answer]);
    void question.refresh();
    return answer;
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
    answers.forEach((answer) => this.#take(answer));
    this.#dropShown();
  }

  #take(answer: Answer) {
    const known = this.#newest.get(answer.id);
    if (!known || known.version <= answer.version) {
      this.#newest.set(answer.id, answer);
    }
    this.#host.requestUpdate();
  }

  #dropShown() {
    this.fresh = this.fresh.filter(({id}) => !this.list.find(id));
  }

  /** One answer at a time is correct, and one confirmed. */
  #markOf(answer: Answer, kind: 'correct' | 'confirmed'): Mark | null {
    const {question, viewer} = this.#inputs().question;
    const own = this.#pending.get(keyOf(answer.id, kind));
    if (own?.on === false) return null;
    if (own) {
      const by = viewer.viewer?.person ?? null;
      return answer[kind] ?? {by, at: new Date().toISOString()};
    }
    const isReplaced = [...this.#pending.values()].some(
      (pending) => pending.kind === kind && pending.on,
    );
    const named = question?.[`${kind}Answer`] ?? null;
    const isNamed = named === null || named === answer.id;
    return isNamed && !isReplaced ? answer[kind] : null;
  }

  #hear(event: CommunityEvent) {
    const {question} = this.#inputs();
    if (event.type === 'gap') {
      if (this.list.items) void this.list.reload();
      void question.refresh();
    } else if (
      'question' in event &&
      event.question.id === question.question?.id
    ) {
      question.take(event.question);
      if ('answer' in event) this.#take(event.answer);
      if (event.type === 'answer.created') this.#hold(event.answer);
    }
  }

  #hold(answer: Answer) {
    if (!this.list.items || this.list.find(answer.id)) return;
    const others = this.fresh.filter(({id}) => id !== answer.id);
    this.fresh = [...others, answer];
  }

  #listInputs() {
    const {community, question, isOpen, sort, onFailure} = this.#inputs();
    const id = question.question?.id;
    return {
      subject: id,
      args: [community, sort],
      load:
        community && id && isOpen
          ? (
              cursor: string | undefined,
              options: {signal?: AbortSignal | undefined},
            ) => community.answers.list(id, {sort, cursor}, options)
          : undefined,
      onLoad: (answers: readonly Answer[]) => {
        answers.forEach((answer) => this.#take(answer));
        this.#dropShown();
      },
      onFailure,
    };
  }
}

/** Whether the viewer's button for this mark is pressed. */
export function isMarked(view: AnswerView, kind: MarkKind) {
  return kind === 'helpful' ? view.isHelpful : view[kind] !== null;
}

const keyOf = (id: string, kind: MarkKind) => `${kind} ${id}`;
