import {atPace, type Pace} from '@townhall/jive';

type Send = (request: Request) => Promise<Response>;

/** How a Jive is read that others need at the same time. */
export interface Patience {
  /** So many requests within so many milliseconds. */
  pace: Pace;
  /** How often one request is sent again; 8 unless said. */
  times?: number | undefined;
  now?: (() => number) | undefined;
  /** Replaces the timer. */
  wait?:
    | ((milliseconds: number, signal: AbortSignal) => Promise<void>)
    | undefined;
}

const longestWait = 120_000;

/**
 * Sends what only reads, at a pace, and again when Jive is busy or away: it
 * waits as long as Jive asks for, or twice as long each time.
 */
export function patientSend(
  send: Send,
  {pace, times = 8, now = Date.now, wait = pause}: Patience,
): Send {
  const paced = atPace(send, pace, now, wait);
  return async (request) => {
    for (let round = 0; ; round++) {
      const isLast = round >= times;
      const response = await paced(request.clone()).catch((error: unknown) => {
        request.signal.throwIfAborted();
        if (isLast) throw error;
        return undefined;
      });
      const isBusy = response && /^(429|50[234])$/.test(`${response.status}`);
      if (response && (!isBusy || isLast)) return response;
      const asked = 1_000 * Number(response?.headers.get('retry-after') ?? 0);
      await response?.body?.cancel();
      const usual = 1_000 * 2 ** round;
      await wait(
        Math.min(longestWait, asked > 0 ? asked : usual),
        request.signal,
      );
    }
  };
}

const pause = (milliseconds: number, signal: AbortSignal) =>
  new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    signal.addEventListener('abort', stop, {once: true});
  });
