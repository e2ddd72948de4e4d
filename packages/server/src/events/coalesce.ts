import type {Schedule} from '../environment.js';
import type {StoredEvent} from '../hosting.js';

/** How often one community speaks at most. */
export const coalesceMilliseconds = 250;

/**
 * Passes events on in their order, at once when it has been quiet and
 * otherwise together every quarter of a second; of several votes on one idea,
 * or in one poll, only the last, because it carries the state after all of them.
 */
export function coalesce(
  schedule: Schedule,
  pass: (events: readonly StoredEvent[]) => void,
): {add(stored: StoredEvent): void; end(): void} {
  let waiting = new Map<string, StoredEvent>();
  let cancel: (() => void) | undefined;

  const flush = () => {
    cancel = undefined;
    if (waiting.size === 0) return;
    const events = [...waiting.values()];
    waiting = new Map();
    cancel = schedule(coalesceMilliseconds, flush);
    pass(events);
  };

  return {
    add(stored) {
      const key = keyOf(stored);
      // Deleted first, so that it moves to the end and ids keep their order.
      waiting.delete(key);
      waiting.set(key, stored);
      if (!cancel) flush();
    },
    end() {
      cancel?.();
      cancel = undefined;
      waiting.clear();
    },
  };
}

function keyOf({id, event}: StoredEvent): string {
  if (event.type === 'idea.voted') return `votes of ${event.idea}`;
  return event.type === 'poll.changed' ? `poll ${event.poll.id}` : id;
}
