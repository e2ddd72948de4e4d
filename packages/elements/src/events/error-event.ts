import type {Failure} from '../internal/failure.js';

/** Something failed; the visitor has been told already. For logs and monitors. */
export class TownhallErrorEvent extends Event {
  static readonly type = 'townhall-error';

  readonly kind: Failure['kind'];
  /** The problem code where the community refused. */
  readonly code: string | null;

  constructor(failure: Failure) {
    super(TownhallErrorEvent.type, {bubbles: true, composed: true});
    this.kind = failure.kind;
    this.code = failure.code;
  }
}

declare global {
  interface HTMLElementEventMap {
    'townhall-error': TownhallErrorEvent;
  }
}
