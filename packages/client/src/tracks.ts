import type {Base} from './base.js';
import type {Tracks} from './engaging.js';
import {tracksShapes} from './generated/tracks.js';
import {readerOf} from './reading.js';
import {checkOf, checkPageOf, learn} from './shape.js';

learn(tracksShapes);

/** Tracks over HTTP: which there are is public, which one has is one's own. */
export const createTracks = ({read, signed, isSignedIn}: Base): Tracks => ({
  list: (options) => readerOf(read, 'track').page('tracks', {}, options),

  async mine(options) {
    // A guest's device remembers, so there is nothing to ask for.
    if (!(await isSignedIn(options?.signal))) {
      return {track: null, chosenAt: null};
    }
    return readerOf(signed, 'ownTrack').one('me/track', options);
  },

  choose: (choice, options) =>
    signed('me/track', {
      ...options,
      method: 'PUT',
      json: choice,
      check: checkOf('ownTrack'),
    }),

  set: (tracks, options) =>
    signed('tracks', {
      ...options,
      method: 'PUT',
      json: tracks,
      check: checkPageOf('track'),
    }),
});
