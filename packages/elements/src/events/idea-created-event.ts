/** A visitor's idea has been taken by the community. */
export class IdeaCreatedEvent extends Event {
  static readonly type = 'townhall-idea-created';

  readonly ideaId: string;

  constructor(ideaId: string) {
    super(IdeaCreatedEvent.type, {bubbles: true, composed: true});
    this.ideaId = ideaId;
  }
}

declare global {
  interface HTMLElementEventMap {
    'townhall-idea-created': IdeaCreatedEvent;
  }
}
