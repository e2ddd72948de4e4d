import type {Notices} from './community.js';
import type {Signing} from './session.js';
import {checkPageOf} from './shape.js';
import type {Transport} from './transport.js';

/** Notices over HTTP: what is due is public, what was closed is the viewer's. */
export const createNotices = (
  read: Transport,
  signed: Transport,
  isSignedIn: Signing['isSignedIn'],
): Notices => ({
  current: ({signal} = {}) =>
    read('notices/current', {check: checkPageOf('notice'), signal}),

  async dismissals({signal} = {}) {
    // A guest's device remembers, so there is nothing to ask for.
    if (!(await isSignedIn(signal))) return [];
    const {items} = await signed('me/dismissals', {
      check: checkPageOf('dismissal'),
      signal,
    });
    return items;
  },

  dismiss: ({notice, version}, {signal} = {}) =>
    signed(pathOf(notice), {method: 'PUT', json: {version}, signal}),

  restore: (noticeId, {signal} = {}) =>
    signed(pathOf(noticeId), {method: 'DELETE', signal}),
});

const pathOf = (id: string) => `notices/${encodeURIComponent(id)}/dismissal`;
