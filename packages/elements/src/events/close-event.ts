/** A visitor wants to leave what they opened. What they wrote there is kept. */
export class CloseEvent extends Event {
  static readonly type = 'townhall-close';

  constructor() {
    super(CloseEvent.type, {bubbles: true, composed: true});
  }
}

declare global {
  interface HTMLElementEventMap {
    'townhall-close': CloseEvent;
  }
}
