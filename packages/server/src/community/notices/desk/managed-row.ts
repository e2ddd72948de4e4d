import type {
  Author,
  ManagedNotice,
  NoticeSource,
  NoticeState,
} from '@townhall/client';
import {textOfInstant} from '../../../policy/wall-text.js';
import {plainTextOf} from '../../../text/plain-text.js';
import {personColumn} from '../../people/person-columns.js';
import {noticeColumns, noticeFrom, type NoticeRow} from '../notice-row.js';

/** A row of `notices` as managers see it. */
export interface ManagedRow extends NoticeRow {
  state: NoticeState;
  published: boolean;
  revision: number;
  source: NoticeSource | null;
  createdAt: Date;
  changedAt: Date;
  changedBy: Author;
}

/** Where a notice stands, by the clock in this parameter. */
const stateAt = (now: string) => `case
  when not n.published then 'draft'
  when n.ends_at <= ${now}::timestamptz then 'ended'
  when n.starts_at > ${now}::timestamptz then 'scheduled'
  else 'running' end`;

/** Every notice that is not removed; `$1` is the community, `$2` the clock. */
export const managedNotices = `
select managed.* from (
  select ${noticeColumns}, ${stateAt('$2')} as state, n.published, n.revision,
         n.source, n.created_at as "createdAt", n.changed_at as "changedAt",
         ${personColumn('person')} as "changedBy"
    from notices n
    left join persons person
      on person.community_id = n.community_id and person.id = n.changed_by
   where n.community_id = $1 and n.removed_at is null) managed`;

/** A notice as managers see it. */
export const managedFrom = (row: ManagedRow): ManagedNotice => ({
  id: row.id,
  state: row.state,
  revision: row.revision,
  source: sourceOf(row),
  notice: noticeFrom(row),
  createdAt: row.createdAt.toISOString(),
  changedAt: row.changedAt.toISOString(),
  changedBy: row.changedBy,
});

/** As it was written, or as it would be where it was imported. */
export function sourceOf(row: ManagedRow): NoticeSource {
  const zone = row.source?.schedule.zone ?? 'UTC';
  const shown = (at: Date | null) => at && textOfInstant(at, zone);
  const schedule = {
    zone,
    start: shown(row.startsAt),
    end: shown(row.endsAt),
  };
  const {published} = row;
  if (row.source) return {...row.source, published, schedule};
  const {kind, priority, segments, pages, group, reshow} = row;
  return {
    kind,
    published,
    priority,
    schedule,
    segments,
    pages,
    group,
    reshow,
    words: row.variants.map(({body, ...words}) => ({
      ...words,
      text: plainTextOf(body),
    })),
    event: null,
    apps: null,
  };
}
