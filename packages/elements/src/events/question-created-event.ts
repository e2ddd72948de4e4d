/** A visitor's question has been taken by the community. */
export class QuestionCreatedEvent extends Event {
  static readonly type = 'townhall-question-created';

  readonly questionId: string;

  constructor(questionId: string) {
    super(QuestionCreatedEvent.type, {bubbles: true, composed: true});
    this.questionId = questionId;
  }
}

declare global {
  interface HTMLElementEventMap {
    'townhall-question-created': QuestionCreatedEvent;
  }
}
