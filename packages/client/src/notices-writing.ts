import type {Notices} from './community.js';
import {at} from './reading.js';
import type {Transport} from './transport.js';

/** What the viewer does with notices. */
export const writeNotices = (signed: Transport) =>
  ({
    dismiss: ({notice, ...json}, options) =>
      signed(dismissalOf(notice), {...options, method: 'PUT', json}),

    restore: (notice, options) =>
      signed(dismissalOf(notice), {...options, method: 'DELETE'}),
  }) satisfies Partial<Notices>;

const dismissalOf = (notice: string) => at('notices', notice, 'dismissal');
