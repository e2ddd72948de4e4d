import type {Limits, Schedule} from '../environment.js';
import type {HostedCommunity} from '../hosting.js';
import {refuse} from '../problem.js';
import {broadcast, type Broadcast} from './broadcast.js';
import type {OpenStreamFor} from './listener.js';

/** Every open event stream of this server. */
export interface Broadcasts {
  /** How many streams are open. */
  readonly size: number;
  /** Opens a stream on this community, after the event of that id. */
  open(request: {
    hosted: HostedCommunity;
    after: string | undefined;
    environment: object;
    headers: Headers;
  }): Promise<Response>;
  /** Closes all of them, and takes no more. */
  end(): void;
}

/** One broadcast per community for as long as anybody listens to it. */
export function createBroadcasts(
  limits: Limits,
  schedule: Schedule,
  openStream: OpenStreamFor,
): Broadcasts {
  const open = new Map<string, Broadcast>();
  let ended = false;

  const broadcastOf = (hosted: HostedCommunity) => {
    const known = open.get(hosted.id);
    if (known) return known;
    const made = broadcast(hosted, schedule, () => {
      if (open.get(hosted.id) === made) open.delete(hosted.id);
    });
    open.set(hosted.id, made);
    return made;
  };

  return {
    get size() {
      return [...open.values()].reduce((sum, {size}) => sum + size, 0);
    },

    async open({hosted, after, environment, headers}) {
      if (ended) refuse('unavailable', {retryAfter: 3});
      if ((open.get(hosted.id)?.size ?? 0) >= limits.eventStreams) {
        refuse('unavailable', {
          detail: 'Too many pages listen to this community just now.',
          retryAfter: 30,
        });
      }
      const stream = openStream(environment, headers, limits.eventBufferBytes);
      const joined = broadcastOf(hosted);
      stream.onGone(() => joined.leave(stream.listener));
      // Not awaited: the answer begins now, what was missed follows in it.
      void joined.join(stream.listener, after).catch(() => {});
      return stream.response;
    },

    end() {
      ended = true;
      for (const one of [...open.values()]) one.end();
    },
  };
}
