/** A visitor was about to ask and found an answer that was there already. */
export class QuestionDeflectedEvent extends Event {
  static readonly type = 'townhall-question-deflected';

  /** The question whose answers helped. */
  readonly questionId: string;

  constructor(questionId: string) {
    super(QuestionDeflectedEvent.type, {bubbles: true, composed: true});
    this.questionId = questionId;
  }
}

declare global {
  interface HTMLElementEventMap {
    'townhall-question-deflected': QuestionDeflectedEvent;
  }
}
