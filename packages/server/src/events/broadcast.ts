import type {Schedule} from '../environment.js';
import type {HostedCommunity, StoredEvent} from '../hosting.js';
import {coalesce} from './coalesce.js';
import {
  encodedGap,
  encodedGreeting,
  encodedHeartbeat,
  encodeEvent,
} from './encode.js';
import type {Listener} from './listener.js';

/** How long a line may be quiet. */
export const heartbeatMilliseconds = 25_000;

/** Tells everybody who listens to one community what happens in it. */
export interface Broadcast {
  readonly size: number;
  /** Adds a listener, after what it missed since the event of that id. */
  join(listener: Listener, after: string | undefined): Promise<void>;
  leave(listener: Listener): void;
  /** Closes every line. */
  end(): void;
}

/** Listens to the community once, encodes each event once, sends it to all. */
export function broadcast(
  community: HostedCommunity,
  schedule: Schedule,
  onEmpty: () => void,
): Broadcast {
  /** While a listener catches up, what it must hear afterwards; else null. */
  const listeners = new Map<Listener, Encoded[] | null>();
  let cancelHeartbeat = () => {};

  const sendTo = (listener: Listener, bytes: Uint8Array) => {
    if (!listener.send(bytes)) leave(listener);
  };

  const pass = (events: readonly StoredEvent[]) => {
    const encoded = events.map((stored) => ({
      id: stored.id,
      bytes: encodeEvent(stored),
    }));
    const together = joined(encoded.map(({bytes}) => bytes));
    for (const [listener, waiting] of listeners) {
      if (waiting) waiting.push(...encoded);
      else sendTo(listener, together);
    }
  };

  const beat = () => {
    cancelHeartbeat = schedule(heartbeatMilliseconds, beat);
    for (const [listener, waiting] of listeners) {
      if (!waiting) sendTo(listener, encodedHeartbeat);
    }
  };

  const coalesced = coalesce(schedule, pass);
  const stopListening = community.listen((stored) => coalesced.add(stored));
  cancelHeartbeat = schedule(heartbeatMilliseconds, beat);

  const missedSince = async (after: string | undefined) => {
    if (after === undefined) return [];
    return isEventId(after) ? community.eventsSince(after) : undefined;
  };

  function leave(listener: Listener) {
    if (!listeners.delete(listener)) return;
    listener.close();
    if (listeners.size === 0) stop();
  }

  function stop() {
    stopListening();
    coalesced.end();
    cancelHeartbeat();
    onEmpty();
  }

  return {
    get size() {
      return listeners.size;
    },

    async join(listener, after) {
      // Added before it catches up, so that nothing falls between the two.
      const waiting: Encoded[] = [];
      listeners.set(listener, waiting);
      try {
        sendTo(listener, encodedGreeting);
        const missed = await missedSince(after);
        if (!missed) sendTo(listener, encodedGap);
        for (const stored of missed ?? []) {
          sendTo(listener, encodeEvent(stored));
        }
        const heard = new Set(missed?.map(({id}) => id));
        for (const {id, bytes} of waiting) {
          if (!heard.has(id)) sendTo(listener, bytes);
        }
        if (listeners.has(listener)) listeners.set(listener, null);
      } catch (error) {
        leave(listener);
        throw error;
      }
    },

    leave,

    end() {
      for (const listener of [...listeners.keys()]) leave(listener);
    },
  };
}

const isEventId = (text: string) =>
  /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text);

interface Encoded {
  id: string;
  bytes: Uint8Array;
}

function joined(parts: readonly Uint8Array[]) {
  const whole = new Uint8Array(
    parts.reduce((length, part) => length + part.byteLength, 0),
  );
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.byteLength;
  }
  return whole;
}
