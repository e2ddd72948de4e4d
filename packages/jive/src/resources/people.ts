import type {Connection} from '../connection.js';
import type {JivePerson} from '../entities/person.js';
import type {JiveStream} from '../entities/social.js';
import {itemsFrom, type WalkOptions} from '../pages.js';
import type {PeopleSort} from '../query/fields.js';
import {
  at,
  doAt,
  entityAt,
  listOf,
  personPath,
  written,
  type CallOptions,
} from './reading.js';

/** Who there is, and who follows whom. */
export const createPeople = (call: Connection) => ({
  ...listOf<JivePerson, 'people', PeopleSort>(call, '/people'),
  /** Whoever is asking. */
  me: (options?: CallOptions) =>
    entityAt<JivePerson>(call, '/people/@me', undefined, options),
  get: (id: string, options?: CallOptions) =>
    entityAt<JivePerson>(call, personPath(id), undefined, options),
  byUsername: (name: string, options?: CallOptions) =>
    entityAt<JivePerson>(
      call,
      at('/people/username', name),
      undefined,
      options,
    ),
  byEmail: (email: string, options?: CallOptions) =>
    entityAt<JivePerson>(call, at('/people/email', email), undefined, options),
  /** Changes a profile; the whole of it goes back. */
  update: (person: JivePerson, options?: CallOptions) =>
    written<JivePerson>(call, 'PUT', personPath(person.id), person, options),
  followers: (id: string, options?: WalkOptions) =>
    itemsFrom<JivePerson>(
      call,
      `${personPath(id)}/@followers`,
      {count: 100},
      options,
    ),
  following: (id: string, options?: WalkOptions) =>
    itemsFrom<JivePerson>(
      call,
      `${personPath(id)}/@following`,
      {count: 100},
      options,
    ),
  /** Lets `id` follow somebody, or no longer. */
  follow: (id: string, other: string, on: boolean, options?: CallOptions) =>
    doAt(
      call,
      on ? 'PUT' : 'DELETE',
      `${personPath(id)}/@following/${encodeURIComponent(other)}`,
      options,
    ),
  /** The streams of news that somebody has. */
  streams: (id: string, options?: WalkOptions) =>
    itemsFrom<JiveStream>(call, `${personPath(id)}/streams`, {}, options),
});
