import type {Base} from './base.js';
import type {Places} from './community.js';
import {statsShapes} from './generated/stats.js';
import {at, readerOf} from './reading.js';
import {learn} from './shape.js';

learn(statsShapes);

/** What only the numbers of a board need, over HTTP. */
export const createStats = ({read}: Base): Pick<Places, 'stats'> => ({
  stats: (id, options) =>
    readerOf(read, 'placeStats').one(at('places', id, 'stats'), options),
});
