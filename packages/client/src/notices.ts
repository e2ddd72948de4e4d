import type {Base} from './base.js';
import type {Notices} from './community.js';
import {noticesShapes} from './generated/notices.js';
import {at, readerOf} from './reading.js';
import {learn} from './shape.js';

learn(noticesShapes);

/** Notices over HTTP: what is due is public, what was closed is the viewer's. */
export function createNotices({read, signed, isSignedIn}: Base): Notices {
  return {
    current: (options) =>
      readerOf(read, 'notice').page('notices/current', {}, options),

    async dismissals(options) {
      // A guest's device remembers, so there is nothing to ask for.
      if (!(await isSignedIn(options?.signal))) return [];
      const mine = readerOf(signed, 'dismissal');
      return (await mine.page('me/dismissals', {}, options)).items;
    },

    dismiss: ({notice, version}, options) =>
      signed(dismissalOf(notice), {...options, method: 'PUT', json: {version}}),

    restore: (notice, options) =>
      signed(dismissalOf(notice), {...options, method: 'DELETE'}),
  };
}

const dismissalOf = (notice: string) => at('notices', notice, 'dismissal');
