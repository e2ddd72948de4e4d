/** A widget shows its content for the first time. */
export class ReadyEvent extends Event {
  static readonly type = 'townhall-ready';

  constructor() {
    super(ReadyEvent.type, {bubbles: true, composed: true});
  }
}

declare global {
  interface HTMLElementEventMap {
    'townhall-ready': ReadyEvent;
  }
}
