import type {Base} from './base.js';
import type {Notices} from './community.js';
import type {NoticeReader} from './contract/notice.js';
import {noticesShapes} from './generated/notices.js';
import {readerOf} from './reading.js';
import {learn} from './shape.js';

learn(noticesShapes);

const guest: NoticeReader = {
  at: null,
  person: null,
  name: null,
  segment: 'guest',
  done: [],
  told: [],
  dismissals: [],
  shown: [],
  news: [],
};

/** What is due now, and what of it the viewer has closed. */
export const readNotices = ({
  read,
  signed,
  isSignedIn,
}: Pick<Base, 'read' | 'signed' | 'isSignedIn'>) =>
  ({
    current: (options) =>
      readerOf(read, 'currentNotices').one('notices/current', options),

    async reader(options) {
      if (!(await isSignedIn(options?.signal))) return guest;
      return readerOf(signed, 'noticeReader').one('me/notices', options);
    },

    async report(items, options) {
      // What guests do is counted without a session of theirs.
      const send = (await isSignedIn(options?.signal)) ? signed : read;
      await send('notices/reports', {
        ...options,
        method: 'POST',
        json: {items},
      });
    },

    async dismissals(options) {
      // A guest's device remembers, so there is nothing to ask for.
      if (!(await isSignedIn(options?.signal))) return [];
      const mine = readerOf(signed, 'dismissal');
      return (await mine.page('me/dismissals', {}, options)).items;
    },
  }) satisfies Partial<Notices>;
