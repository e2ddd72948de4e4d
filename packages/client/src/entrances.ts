import type {Base} from './base.js';
import type {Entrances} from './engaging.js';
import {entrancesShapes} from './generated/entrances.js';
import {at, readerOf} from './reading.js';
import {checkOf, learn} from './shape.js';
import {inOrder} from './writing.js';

learn(entrancesShapes);

/** Places to join over HTTP: what is in them is public, who joined is not. */
export function createEntrances({read, signed, isSignedIn}: Base): Entrances {
  const joining = inOrder(signed);
  return {
    list: (options) =>
      readerOf(read, 'entrance').page('entrances', {}, options),

    async mine(options) {
      if (!(await isSignedIn(options?.signal))) return [];
      const own = readerOf(signed, 'membership');
      return (await own.page('me/places', {}, options)).items;
    },

    set: (place, change, options) =>
      joining(at('me', 'places', place), {
        ...options,
        method: 'PUT',
        json: change,
        check: checkOf('membership'),
      }),

    change: (place, change, options) =>
      signed(at('entrances', place), {
        ...options,
        method: 'PATCH',
        json: change,
      }),
  };
}
