import type {CallOptions, NoticeModeration, Notices} from '@townhall/client';
import type {ViewerContext} from '../context.js';
import {currentNotices} from './current-notices.js';
import {changeNotice, endNotice, removeNotice} from './desk/change-notice.js';
import {composeNotice} from './desk/compose-notice.js';
import {readNoticeFigures} from './desk/notice-figures.js';
import {
  listManagedNotices,
  listNoticeSteps,
  readManagedNotice,
} from './desk/read-managed.js';
import {readReader} from './reader/read-reader.js';
import {takeReports} from './reader/take-reports.js';
import {tellSteps} from './reader/tell-steps.js';
import {dismissNotice, readDismissals, restoreNotice} from './dismissals.js';
import {
  changeNoticeSettings,
  managedNoticeSettings,
} from './notice-settings.js';

type Asked = <Result>(
  work: () => Promise<Result>,
) => (options?: CallOptions) => Promise<Result>;

/** What the community tells its readers, over SQL. */
export const sqlNotices = (context: ViewerContext, asked: Asked): Notices => ({
  current: asked(() => currentNotices(context)),
  reader: asked(() => readReader(context)),
  tell: (steps, options) => asked(() => tellSteps(context, steps))(options),
  report: (reports, options) =>
    asked(() => takeReports(context, reports))(options),
  dismissals: asked(() => readDismissals(context)),
  dismiss: (dismissal, options) =>
    asked(() => dismissNotice(context, dismissal))(options),
  restore: (noticeId, options) =>
    asked(() => restoreNotice(context, noticeId))(options),
});

/** What staff tells readers, over SQL. */
export const sqlNoticeModeration = (
  context: ViewerContext,
  asked: Asked,
): NoticeModeration => ({
  notices: (query = {}, options) =>
    asked(() => listManagedNotices(context, query))(options),
  notice: (id, options) => asked(() => readManagedNotice(context, id))(options),
  composeNotice: (draft, options) =>
    asked(() => composeNotice(context, draft, options))(options),
  changeNotice: (id, change, options) =>
    asked(() => changeNotice(context, id, change, options))(options),
  endNotice: (id, options) => asked(() => endNotice(context, id))(options),
  removeNotice: (id, options) =>
    asked(() => removeNotice(context, id))(options),
  noticeSteps: (id, options) =>
    asked(() => listNoticeSteps(context, id))(options),
  noticeFigures: (id, query = {}, options) =>
    asked(() => readNoticeFigures(context, id, query))(options),
  noticeSettings: asked(() => managedNoticeSettings(context)),
  changeNoticeSettings: (settings, options) =>
    asked(() => changeNoticeSettings(context, settings))(options),
});
