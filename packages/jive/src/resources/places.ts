import type {Connection} from '../connection.js';
import type {JiveContent} from '../entities/content.js';
import type {JivePlace} from '../entities/place.js';
import {itemsFrom, type WalkOptions} from '../pages.js';
import type {ContentSort, PlaceSort} from '../query/fields.js';
import {
  at,
  doAt,
  entityAt,
  listOf,
  written,
  type CallOptions,
  type ListQuery,
} from './reading.js';

/** Spaces, groups, projects and blogs, by their `placeID`. */
export const createPlaces = (call: Connection) => ({
  ...listOf<JivePlace, 'places', PlaceSort>(call, '/places'),
  get: (placeID: string, options?: CallOptions) =>
    entityAt<JivePlace>(call, at('/places', placeID), undefined, options),
  /** The space that all others are in. */
  root: (options?: CallOptions) =>
    entityAt<JivePlace>(call, '/places/root', undefined, options),
  create: (
    place: Pick<JivePlace, 'type' | 'name' | 'displayName'> &
      Partial<JivePlace>,
    options?: CallOptions,
  ) => written<JivePlace>(call, 'POST', '/places', place, options),
  update: (placeID: string, place: JivePlace, options?: CallOptions) =>
    written<JivePlace>(call, 'PUT', at('/places', placeID), place, options),
  remove: (placeID: string, options?: CallOptions) =>
    doAt(call, 'DELETE', at('/places', placeID), options),
  /** What was written in a place; posts are in its blog, a place of its own. */
  contents: (
    placeID: string,
    query: ListQuery<JiveContent, 'contents', ContentSort> = {},
    options?: WalkOptions,
  ) =>
    itemsFrom<JiveContent>(
      call,
      at('/places', placeID, 'contents'),
      {count: 100, ...query},
      options,
    ),
  /** The places in a place. */
  within: (placeID: string, options?: WalkOptions) =>
    itemsFrom<JivePlace>(
      call,
      at('/places', placeID, 'places'),
      {count: 100},
      options,
    ),
});
