/** A visitor follows a link of a widget. Cancel it to route inside your app. */
export class NavigateEvent extends Event {
  static readonly type = 'townhall-navigate';

  readonly href: string;
  /** Which door of a notice it was; null for any other link. */
  readonly actionId: string | null;

  constructor(href: string, actionId: string | null = null) {
    super(NavigateEvent.type, {
      bubbles: true,
      composed: true,
      cancelable: true,
    });
    this.href = href;
    this.actionId = actionId;
  }
}

declare global {
  interface HTMLElementEventMap {
    'townhall-navigate': NavigateEvent;
  }
}
