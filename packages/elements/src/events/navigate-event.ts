/** A visitor follows a link of a widget. Cancel it to route inside your app. */
export class NavigateEvent extends Event {
  static readonly type = 'townhall-navigate';

  readonly href: string;

  constructor(href: string) {
    super(NavigateEvent.type, {
      bubbles: true,
      composed: true,
      cancelable: true,
    });
    this.href = href;
  }
}

declare global {
  interface HTMLElementEventMap {
    'townhall-navigate': NavigateEvent;
  }
}
