import type {Connection} from '../connection.js';
import type {JivePerson} from '../entities/person.js';
import type {JiveOutcome, JiveOutcomeType} from '../entities/social.js';
import {itemsFrom, type WalkOptions} from '../pages.js';
import {at, doAt, written, type CallOptions} from './reading.js';

/** What can be liked, and what outcomes are made of. */
export type Liked = 'contents' | 'comments' | 'messages';

/** What can be followed. */
export type Followed = 'contents' | 'people' | 'places';

/** Likes are anybody's, except on one's own. */
export const createLikes = (call: Connection) => ({
  set: (kind: Liked, id: string, on: boolean, options?: CallOptions) =>
    doAt(call, on ? 'POST' : 'DELETE', at(`/${kind}`, id, 'likes'), options),
  of: (kind: Liked, id: string, options?: WalkOptions) =>
    itemsFrom<JivePerson>(
      call,
      at(`/${kind}`, id, 'likes'),
      {count: 100},
      options,
    ),
});

/** Whatever is followed is followed in streams. */
export const createFollows = (call: Connection) => ({
  /** The streams that something is followed in. */
  of: (kind: Followed, id: string, options?: WalkOptions) =>
    itemsFrom<{id: string}>(
      call,
      at(`/${kind}`, id, 'followingIn'),
      {},
      options,
    ),
  /** Follows in these streams and no others; in none to stop. */
  async set(
    kind: Followed,
    id: string,
    streams: readonly string[],
    {signal}: CallOptions = {},
  ) {
    await call(at(`/${kind}`, id, 'followingIn'), {
      method: 'POST',
      json: streams,
      repeatable: true,
      signal,
    });
  },
});

/** What people decided about a content, a comment or a message. */
export const createOutcomes = (call: Connection) => ({
  of: (kind: Liked, id: string, options?: WalkOptions) =>
    itemsFrom<JiveOutcome>(call, at(`/${kind}`, id, 'outcomes'), {}, options),
  types: (kind: Liked, id: string, options?: WalkOptions) =>
    itemsFrom<JiveOutcomeType>(
      call,
      at(`/${kind}`, id, 'outcomeTypes'),
      {},
      options,
    ),
  /** Adds one; `outcomeTypeIds` knows the numbers. */
  add: (
    kind: Liked,
    id: string,
    outcomeTypeId: string,
    note?: string,
    options?: CallOptions,
  ) =>
    written<JiveOutcome>(
      call,
      'POST',
      at(`/${kind}`, id, 'outcomes'),
      {outcomeType: {id: outcomeTypeId}, ...(note && {note})},
      options,
    ),
  remove: (outcomeId: string, options?: CallOptions) =>
    doAt(call, 'DELETE', at('/outcomes', outcomeId), options),
});
