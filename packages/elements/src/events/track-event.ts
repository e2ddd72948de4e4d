import type {Track} from '@townhall/client';

/** The visitor's track is known, or has changed. */
export class TrackEvent extends Event {
  static readonly type = 'townhall-track';

  /** Null for none. */
  readonly track: Track | null;

  constructor(track: Track | null) {
    super(TrackEvent.type, {bubbles: true, composed: true});
    this.track = track;
  }
}

declare global {
  interface HTMLElementEventMap {
    'townhall-track': TrackEvent;
  }
}
