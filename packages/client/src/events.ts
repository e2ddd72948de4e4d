import {unlessAborted, type Wait} from './abort.js';
import type {Events} from './community.js';
import type {CommunityEvent} from './contract/event.js';
import {createEventStreamReader, type Message} from './event-stream.js';
import type {Send} from './middleware.js';
import {backoff} from './retry.js';
import {checkOf} from './shape.js';
import {toRequest} from './transport.js';

/** What a live connection needs. */
export interface EventsOptions {
  address: string;
  /** Sends once: this connection has a patience of its own. */
  send: Send;
  wait: Wait;
  random: () => number;
}

/** The server says something every 25 seconds; a longer silence is a dead line. */
const longestSilence = 60_000;
const longestPause = 30_000;

/**
 * Events over one streaming `fetch`, shared by all listeners. It is closed
 * while the page is hidden, because a browser allows six connections a host.
 */
export function createEvents(options: EventsOptions): Events {
  const listeners = new Set<{hear: (event: CommunityEvent) => void}>();
  let connection: AbortController | undefined;
  // A new one for the first who listens: before them, nothing is missed.
  let stream = createStream(options, tell, false);

  function tell(event: CommunityEvent) {
    for (const listener of listeners) {
      // In a task of its own: what one throws does not deafen the others.
      queueMicrotask(() => {
        if (listeners.has(listener)) listener.hear(event);
      });
    }
  }

  function update() {
    const isWanted = listeners.size > 0 && !isHidden();
    if (isWanted && !connection) {
      connection = new AbortController();
      void stream(connection.signal);
    } else if (!isWanted) {
      connection?.abort();
      connection = undefined;
    }
  }

  return {
    subscribe(hear, {signal}) {
      if (signal.aborted) return;
      const listener = {hear};
      listeners.add(listener);
      if (listeners.size === 1) {
        page()?.addEventListener(visibility, update);
        stream = createStream(options, tell, isHidden());
      }
      signal.addEventListener(
        'abort',
        () => {
          listeners.delete(listener);
          update();
          if (listeners.size === 0) {
            page()?.removeEventListener(visibility, update);
          }
        },
        {once: true},
      );
      update();
    },
  };
}

const visibility = 'visibilitychange';
const page = () => (typeof document === 'undefined' ? undefined : document);
const isHidden = () => page()?.visibilityState === 'hidden';

/**
 * Follows the stream until the signal; called again, it goes on where it was.
 * Whoever is not connected at once is late: something may have happened.
 */
function createStream(
  {address, send, wait, random}: EventsOptions,
  tell: (event: CommunityEvent) => void,
  isLate: boolean,
) {
  let last: string | undefined;

  async function connect(signal: AbortSignal) {
    const missesSome = isLate && last === undefined;
    isLate = true;
    // In the address, because a header of its own would cost a preflight.
    const request = toRequest(`${address}/events`, {
      query: {after: last},
      headers: {accept: 'text/event-stream'},
      signal,
    });
    const {status, headers, body} = await send(request);
    if (status === 429 || status >= 500) throw new Error(`Status ${status}`);
    const isStream = headers.get('content-type')?.startsWith('text/event-');
    if (status !== 200 || !isStream || !body) {
      await body?.cancel();
      return undefined;
    }
    // Nothing says where to go on from, so nobody knows what was missed.
    if (missesSome) tell(gap);
    return body;
  }

  function hear({id, event, data}: Message) {
    last = id ?? last;
    const heard = event === 'gap' ? gap : eventFrom(data);
    if (heard) tell(heard);
  }

  return async (signal: AbortSignal) => {
    for (let round = 0; !signal.aborted; round++) {
      try {
        const body = await connect(signal);
        if (!body) return; // This community has no events, and will not.
        const read = createEventStreamReader();
        for await (const piece of pieces(body, wait, signal)) {
          round = 0;
          read(piece).forEach(hear);
        }
      } catch {
        // Whatever broke, the answer is the same: wait, and connect again.
      }
      const pause = Math.min(backoff(1_000, round, random), longestPause);
      await wait(pause, signal).catch(() => undefined);
    }
  };
}

const gap: CommunityEvent = {type: 'gap'};
const checkEvent = checkOf('communityEvent');

/** What cannot be read comes from a newer server, for a newer client. */
function eventFrom(data: string) {
  try {
    return checkEvent(JSON.parse(data));
  } catch {
    return undefined;
  }
}

async function* pieces(
  body: ReadableStream<Uint8Array>,
  wait: Wait,
  signal: AbortSignal,
) {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  try {
    for (;;) {
      const heard = new AbortController();
      const piece = await unlessAborted(
        Promise.race([reader.read(), wait(longestSilence, heard.signal)]),
        signal,
      ).finally(() => heard.abort());
      if (!piece?.value) return;
      yield decoder.decode(piece.value, {stream: true});
    }
  } finally {
    reader.cancel().catch(() => undefined);
  }
}
