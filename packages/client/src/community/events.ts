import type {CommunityEvent} from '../contract/event.js';

/** Everything that happens, as it happens. */
export interface Events {
  /**
   * Calls the listener until the signal is aborted. Reconnects by itself and
   * resumes where it was; says `gap` when it cannot know what it missed.
   */
  subscribe(
    listener: (event: CommunityEvent) => void,
    options: {signal: AbortSignal},
  ): void;
}
