/** The community has taken what a visitor said of an idea. */
export class CommentCreatedEvent extends Event {
  static readonly type = 'townhall-comment-created';

  readonly commentId: string;
  readonly ideaId: string;

  constructor(commentId: string, ideaId: string) {
    super(CommentCreatedEvent.type, {bubbles: true, composed: true});
    this.commentId = commentId;
    this.ideaId = ideaId;
  }
}

declare global {
  interface HTMLElementEventMap {
    'townhall-comment-created': CommentCreatedEvent;
  }
}
