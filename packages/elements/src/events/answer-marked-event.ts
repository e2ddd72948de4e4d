import type {MarkKind} from '@townhall/client';

/** A visitor has marked an answer, or taken their mark back. */
export class AnswerMarkedEvent extends Event {
  static readonly type = 'townhall-answer-marked';

  readonly answerId: string;
  readonly kind: MarkKind;
  /** False where the mark was taken back. */
  readonly on: boolean;

  constructor(answerId: string, kind: MarkKind, on: boolean) {
    super(AnswerMarkedEvent.type, {bubbles: true, composed: true});
    this.answerId = answerId;
    this.kind = kind;
    this.on = on;
  }
}

declare global {
  interface HTMLElementEventMap {
    'townhall-answer-marked': AnswerMarkedEvent;
  }
}
