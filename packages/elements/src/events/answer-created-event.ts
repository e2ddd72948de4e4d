/** A visitor's answer has been taken by the community. */
export class AnswerCreatedEvent extends Event {
  static readonly type = 'townhall-answer-created';

  readonly answerId: string;
  readonly questionId: string;

  constructor(answerId: string, questionId: string) {
    super(AnswerCreatedEvent.type, {bubbles: true, composed: true});
    this.answerId = answerId;
    this.questionId = questionId;
  }
}

declare global {
  interface HTMLElementEventMap {
    'townhall-answer-created': AnswerCreatedEvent;
  }
}
