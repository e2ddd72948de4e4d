import type {Base} from './base.js';
import type {Points} from './community.js';
import {pointsShapes} from './generated/points.js';
import {at} from './reading.js';
import {checkOf, learn} from './shape.js';

learn(pointsShapes);

/** Points over HTTP: who helped most is public, what one has is one's own. */
export const createPoints = ({read, signed}: Base): Points => ({
  leaderboard: (place, query, options) =>
    read(at('places', place, 'leaderboard'), {
      ...options,
      query,
      check: checkOf('leaderboard'),
    }),

  mine: (options) =>
    signed('me/points', {...options, check: checkOf('ownPoints')}),

  changeSettings: (settings, options) =>
    signed('me/points', {
      ...options,
      method: 'PUT',
      json: settings,
      check: checkOf('ownPoints'),
    }),
});
