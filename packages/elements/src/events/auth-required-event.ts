/**
 * A visitor wants to do something that needs an account. Cancel it to show
 * your own sign-in; otherwise the widget says what to do.
 */
export class AuthRequiredEvent extends Event {
  static readonly type = 'townhall-auth-required';

  /** What the visitor wanted to do. */
  readonly intent:
    | 'vote'
    | 'suggest'
    | 'ask'
    | 'answer'
    | 'mark'
    | 'comment'
    | 'follow'
    | 'mine'
    | 'report';

  constructor(intent: AuthRequiredEvent['intent']) {
    super(AuthRequiredEvent.type, {
      bubbles: true,
      composed: true,
      cancelable: true,
    });
    this.intent = intent;
  }
}

declare global {
  interface HTMLElementEventMap {
    'townhall-auth-required': AuthRequiredEvent;
  }
}
