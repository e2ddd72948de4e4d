import type {
  Notice,
  NoticeApps,
  NoticeEvent,
  NoticeKind,
  NoticeVariant,
  Reshow,
  Segment,
} from '@townhall/client';

/** A row of `notices` as readers get it. */
export interface NoticeRow {
  id: string;
  kind: NoticeKind;
  version: number;
  priority: number;
  startsAt: Date | null;
  endsAt: Date | null;
  segments: Segment[];
  pages: string[];
  group: string | null;
  reshow: Reshow;
  variants: NoticeVariant[];
  event: NoticeEvent | null;
  apps: NoticeApps | null;
}

/** The columns of `NoticeRow`. */
export const noticeColumns = `n.id, n.kind, n.version, n.priority,
  n.starts_at as "startsAt", n.ends_at as "endsAt", n.segments, n.pages,
  n.exclusive_group as "group", n.reshow, n.variants, n.event, n.apps`;

/** A notice as readers get it. */
export const noticeFrom = ({
  id,
  kind,
  version,
  priority,
  startsAt,
  endsAt,
  segments,
  pages,
  group,
  reshow,
  variants,
  event,
  apps,
}: NoticeRow): Notice => ({
  id,
  kind,
  version,
  priority,
  startsAt: startsAt?.toISOString() ?? null,
  endsAt: endsAt?.toISOString() ?? null,
  segments,
  pages,
  group,
  reshow,
  variants,
  event,
  apps,
});

/** Begun and not ended, by the clock in this parameter. */
export const isDue = (now: string) => `n.published and n.removed_at is null
  and (n.starts_at is null or n.starts_at <= ${now}::timestamptz)
  and (n.ends_at is null or n.ends_at > ${now}::timestamptz)`;
