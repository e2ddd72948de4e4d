import type {Base} from './base.js';
import type {NoticeModeration} from './community.js';
import {noticeDeskShapes} from './generated/notice-desk.js';
import {noticesShapes} from './generated/notices.js';
import {at, readerOf} from './reading.js';
import {checkOf, learn} from './shape.js';
import {create} from './writing.js';

learn(noticesShapes);
learn(noticeDeskShapes);

/** What staff tells readers, over HTTP. */
export function createNoticeModeration({signed}: Base): NoticeModeration {
  const desk = 'moderation/notices';
  const of = (id: string, ...rest: string[]) =>
    at('moderation', 'notices', id, ...rest);
  const managed = readerOf(signed, 'managedNotice');
  const settings = readerOf(signed, 'noticeSettings');
  return {
    notices: (query, options) => managed.page(desk, query, options),

    notice: (id, options) => managed.one(of(id), options),

    composeNotice: (draft, options) =>
      create(signed, 'managedNotice', desk, draft, options),

    changeNotice: (id, change, {revision, ...options}) =>
      signed(of(id), {
        ...options,
        method: 'PATCH',
        json: change,
        headers: {'if-match': `"${revision}"`},
        check: checkOf('managedNotice'),
      }),

    endNotice: (id, options) =>
      signed(of(id, 'end'), {
        ...options,
        method: 'PUT',
        check: checkOf('managedNotice'),
      }),

    removeNotice: (id, options) =>
      signed(of(id), {...options, method: 'DELETE'}),

    noticeSteps: (id, options) =>
      readerOf(signed, 'noticeStepTaken').page(of(id, 'steps'), {}, options),

    noticeFigures: (id, query, options) =>
      signed(of(id, 'figures'), {
        ...options,
        query,
        check: checkOf('noticeFigures'),
      }),

    noticeSettings: (options) =>
      settings.one('moderation/notice-settings', options),

    changeNoticeSettings: (json, options) =>
      signed('moderation/notice-settings', {
        ...options,
        method: 'PUT',
        json,
        check: checkOf('noticeSettings'),
      }),
  };
}
