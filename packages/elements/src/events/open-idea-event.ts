/**
 * A visitor wants to see another idea: the attempt before, or what this one
 * became part of. Cancel it to show it yourself.
 */
export class OpenIdeaEvent extends Event {
  static readonly type = 'townhall-open-idea';

  readonly ideaId: string;

  constructor(ideaId: string) {
    super(OpenIdeaEvent.type, {
      bubbles: true,
      composed: true,
      cancelable: true,
    });
    this.ideaId = ideaId;
  }
}

declare global {
  interface HTMLElementEventMap {
    'townhall-open-idea': OpenIdeaEvent;
  }
}
