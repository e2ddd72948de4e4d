import type {
  CurrentNotices,
  Dismissal,
  DismissalDraft,
  NoticeReader,
  NoticeReport,
  NoticeStep,
} from '../contract/notice.js';
import type {CallOptions} from './options.js';

/** What the community wants to tell its readers now. */
export interface Notices {
  /** Everything that is due now, for every segment; the reader's device picks. */
  current(options?: CallOptions): Promise<CurrentNotices>;
  /** What decides which of it the viewer sees; a guest's device knows the rest. */
  reader(options?: CallOptions): Promise<NoticeReader>;
  /** What the viewer has closed; empty for a guest, whose device remembers. */
  dismissals(options?: CallOptions): Promise<Dismissal[]>;
  /** Closes a version, for good or for later; an older one undoes no newer. */
  dismiss(dismissal: DismissalDraft, options?: CallOptions): Promise<void>;
  /** Shows a dismissed notice again. */
  restore(noticeId: string, options?: CallOptions): Promise<void>;
  /**
   * Says that the viewer is told of steps that they have taken, and answers
   * those that nobody has told them of yet: of several devices one says it.
   */
  tell(
    steps: readonly NoticeStep[],
    options?: CallOptions,
  ): Promise<NoticeStep[]>;
  /** Counts what became of notices on this page, at most fifty at once. */
  report(
    reports: readonly NoticeReport[],
    options?: CallOptions,
  ): Promise<void>;
}
