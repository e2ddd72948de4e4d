/** The community has taken what a visitor said of an idea or a post. */
export class CommentCreatedEvent extends Event {
  static readonly type = 'townhall-comment-created';

  readonly commentId: string;
  /** Null where it was said of a post. */
  readonly ideaId: string | null;

  constructor(commentId: string, ideaId: string | null) {
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
