import type {NoticeSource, NoticeStepTaken} from '@townhall/client';
import type {Source, ViewerContext} from '../../context.js';

/** What somebody did with a notice. */
export interface StepToKeep {
  notice: string;
  what: NoticeStepTaken['what'];
  version: number;
  before: NoticeSource | null;
}

/** Keeps who did what with a notice, and how it read before. */
export const keepStep = (
  {communityId, viewerId, uuids, clock}: ViewerContext,
  tx: Source,
  {notice, what, version, before}: StepToKeep,
) =>
  tx.query(
    `insert into notice_steps
       (community_id, id, notice_id, what, person_id, at, version, before)
     values ($1, $2, $3, $4, $5, $6, $7, $8::jsonb)`,
    [
      communityId,
      uuids.next(),
      notice,
      what,
      viewerId,
      clock(),
      version,
      before && JSON.stringify(before),
    ],
  );
