import type {Notices} from './community.js';
import {noticesShapes} from './generated/notices.js';
import {at} from './reading.js';
import {checkOf, learn} from './shape.js';
import type {Transport} from './transport.js';

learn(noticesShapes);

/** What the viewer does with notices. */
export const writeNotices = (signed: Transport) =>
  ({
    dismiss: ({notice, ...json}, options) =>
      signed(dismissalOf(notice), {...options, method: 'PUT', json}),

    restore: (notice, options) =>
      signed(dismissalOf(notice), {...options, method: 'DELETE'}),

    tell: async (steps, options) =>
      (
        await signed('me/steps', {
          ...options,
          method: 'PUT',
          json: {steps},
          check: checkOf('stepsTold'),
        })
      ).items,
  }) satisfies Partial<Notices>;

const dismissalOf = (notice: string) => at('notices', notice, 'dismissal');
