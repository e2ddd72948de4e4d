import type {Base} from './base.js';
import type {PlaceStarters} from './engaging.js';
import {startersShapes} from './generated/starters.js';
import {at, readerOf} from './reading.js';
import {checkOf, learn} from './shape.js';

learn(startersShapes);

/** What an empty place shows, over HTTP. */
export const createStarters = ({read, signed}: Base): PlaceStarters => ({
  get: (place, options) =>
    readerOf(read, 'starters').one(at('places', place, 'starters'), options),

  managed: (place, options) =>
    readerOf(signed, 'starters').one(
      at('moderation', 'starters', place),
      options,
    ),

  change: (place, draft, options) =>
    signed(at('places', place, 'starters'), {
      ...options,
      method: 'PUT',
      json: draft,
      check: checkOf('starters'),
    }),
});
