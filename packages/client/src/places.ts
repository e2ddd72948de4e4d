import type {Places} from './community.js';
import {checkOf, checkPageOf} from './shape.js';
import type {Transport} from './transport.js';

/** Boards, Q&A spaces and groups over HTTP. */
export const createPlaces = (read: Transport): Places => ({
  list: ({signal} = {}) =>
    read('places', {check: checkPageOf('place'), signal}),

  get: (id, {signal} = {}) =>
    read(`places/${encodeURIComponent(id)}`, {check: checkOf('place'), signal}),
});
