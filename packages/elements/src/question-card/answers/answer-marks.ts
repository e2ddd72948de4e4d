import type {Answer, Community, Mark, MarkKind} from '@townhall/client';
import type {ReactiveControllerHost} from 'lit';
import type {QuestionController} from '../question-controller.js';

/** An answer as the viewer sees it, with what is still on its way. */
export interface AnswerView {
  readonly answer: Answer;
  readonly correct: Mark | null;
  readonly confirmed: Mark | null;
  readonly helpfulCount: number;
  readonly isHelpful: boolean;
  readonly isOwn: boolean;
}

/** The newest state of every answer that was heard of, and marks on their way. */
export class AnswerMarks {
  readonly #host: ReactiveControllerHost;
  readonly #question: QuestionController;
  readonly #community: () => Community | undefined;
  readonly #newest = new Map<string, Answer>();
  readonly #pending = new Map<
    string,
    {id: string; kind: MarkKind; on: boolean}
  >();

  constructor(
    host: ReactiveControllerHost,
    question: QuestionController,
    community: () => Community | undefined,
  ) {
    this.#host = host;
    this.#question = question;
    this.#community = community;
  }

  /** What the asker or staff vouch for, to be shown before everything else. */
  get vouched() {
    return [...this.#newest.values()]
      .filter(({question}) => question === this.#question.question?.id)
      .map((answer) => this.view(answer))
      .filter(({correct, confirmed}) => correct || confirmed)
      .sort((one, other) => Number(!one.correct) - Number(!other.correct));
  }

  view(shown: Answer): AnswerView {
    const {standing, viewer} = this.#question;
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

  isBusy(id: string, kind: MarkKind) {
    return this.#pending.has(keyOf(id, kind));
  }

  /** Keeps an answer unless a newer state of it is known. */
  take(answer: Answer) {
    const known = this.#newest.get(answer.id);
    if (!known || known.version <= answer.version) {
      this.#newest.set(answer.id, answer);
    }
    this.#host.requestUpdate();
  }

  /** Knows nothing any more of an answer that is gone. */
  forget(id: string) {
    this.#newest.delete(id);
    this.#host.requestUpdate();
  }

  /** Sets or takes back a mark at once; takes that back if it is refused. */
  async mark(view: AnswerView, kind: MarkKind): Promise<boolean | undefined> {
    const community = this.#community();
    const {id} = view.answer;
    const key = keyOf(id, kind);
    if (!community || this.#pending.has(key)) return undefined;
    const on = !isMarked(view, kind);
    this.#pending.set(key, {id, kind, on});
    this.#host.requestUpdate();
    try {
      const result = await community.answers.mark(id, kind, on);
      const isSameViewer = community === this.#community();
      this.#question.take(
        result.question,
        isSameViewer ? result.standing : undefined,
      );
      this.take(result.answer);
      return on;
    } finally {
      this.#pending.delete(key);
      this.#host.requestUpdate();
    }
  }

  /** One answer at a time is correct, and one confirmed. */
  #markOf(answer: Answer, kind: 'correct' | 'confirmed'): Mark | null {
    const {question, viewer} = this.#question;
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
}

/** Whether the viewer's button for this mark is pressed. */
export function isMarked(view: AnswerView, kind: MarkKind) {
  return kind === 'helpful' ? view.isHelpful : view[kind] !== null;
}

const keyOf = (id: string, kind: MarkKind) => `${kind} ${id}`;
