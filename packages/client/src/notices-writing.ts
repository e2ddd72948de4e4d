import type {Notices} from './community.js';
import {at} from './reading.js';
import type {Transport} from './transport.js';

/** What the viewer does with notices. */
export const writeNotices = (signed: Transport) =>
  ({
    dismiss: ({notice, version}, options) =>
      signed(dismissalOf(notice), {...options, method: 'PUT', json: {version}}),

    restore: (notice, options) =>
      signed(dismissalOf(notice), {...options, method: 'DELETE'}),
  }) satisfies Partial<Notices>;

const dismissalOf = (notice: string) => at('notices', notice, 'dismissal');
