import type {Places} from './community.js';
import {at, readerOf} from './reading.js';
import type {Transport} from './transport.js';

/** What every page may ask of places; what few pages ask comes apart. */
export type PlainPlaces = Omit<Places, 'stats' | 'policyChanges'>;

/** Boards, Q&A spaces and groups over HTTP. */
export function createPlaces(read: Transport): PlainPlaces {
  const {one, page} = readerOf(read, 'place');
  return {
    list: (options) => page('places', {}, options),
    get: (id, options) => one(at('places', id), options),
  };
}
