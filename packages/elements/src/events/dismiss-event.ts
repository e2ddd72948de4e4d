/** A visitor has closed a notice, and it is remembered. */
export class DismissEvent extends Event {
  static readonly type = 'townhall-dismiss';

  readonly noticeId: string;
  /** A newer version of the notice is shown again. */
  readonly version: number;

  constructor(noticeId: string, version: number) {
    super(DismissEvent.type, {bubbles: true, composed: true});
    this.noticeId = noticeId;
    this.version = version;
  }
}

declare global {
  interface HTMLElementEventMap {
    'townhall-dismiss': DismissEvent;
  }
}
