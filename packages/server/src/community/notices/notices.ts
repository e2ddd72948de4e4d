import type {Dismissal, Notice, Page} from '@townhall/client';
import {dismissalSchema} from '@townhall/client/contract';
import {refuse} from '../../problem.js';
import {valid} from '../../valid.js';
import type {CommunityContext, ViewerContext} from '../context.js';
import {readMember} from '../people/actor.js';

interface NoticeRow extends Omit<Notice, 'startsAt' | 'endsAt'> {
  startsAt: Date | null;
  endsAt: Date | null;
}

/** Everything that is due now, the most important first. */
export async function currentNotices({
  communityId,
  database,
  clock,
}: CommunityContext): Promise<Page<Notice>> {
  const rows = await database.query<NoticeRow>(
    `select id, kind, version, priority, starts_at as "startsAt",
            ends_at as "endsAt", variants
       from notices
      where community_id = $1
        and (starts_at is null or starts_at <= $2::timestamptz)
        and (ends_at is null or ends_at > $2::timestamptz)
      order by priority desc, created_at desc, id
      limit 100`,
    [communityId, clock()],
  );
  return {
    items: rows.map((row) => ({
      ...row,
      startsAt: row.startsAt?.toISOString() ?? null,
      endsAt: row.endsAt?.toISOString() ?? null,
    })),
    next: null,
  };
}

/** What the viewer has closed; a guest's device remembers by itself. */
export async function readDismissals({
  communityId,
  viewerId,
  database,
}: ViewerContext): Promise<Dismissal[]> {
  if (viewerId === null) return [];
  return database.query<Dismissal>(
    `select notice_id as notice, version
       from dismissals
      where community_id = $1 and person_id = $2
      order by notice_id
      limit 1000`,
    [communityId, viewerId],
  );
}

/** Closes a notice in this version; an older version never undoes a newer one. */
export async function dismissNotice(
  context: ViewerContext,
  dismissal: Dismissal,
): Promise<void> {
  const {notice, version} = valid(dismissalSchema, dismissal);
  await readMember(context, context.database);
  const {communityId, viewerId, database, clock} = context;
  if (!isVersion(version)) return refuseVersion();
  const written = await database.query(
    `insert into dismissals (community_id, person_id, notice_id, version, at)
     select community_id, $2::uuid, id, $4::int, $5::timestamptz
       from notices
      where community_id = $1 and id = $3
     on conflict (community_id, person_id, notice_id) do update
        set version = greatest(dismissals.version, excluded.version),
            at = excluded.at
     returning notice_id`,
    [communityId, viewerId, notice, version, clock()],
  );
  if (written.length === 0) refuseNotice();
}

/** Shows a dismissed notice again. */
export async function restoreNotice(
  context: ViewerContext,
  noticeId: string,
): Promise<void> {
  await readMember(context, context.database);
  const {communityId, viewerId, database} = context;
  const [notice] = await database.query(
    'select 1 from notices where community_id = $1 and id = $2',
    [communityId, noticeId],
  );
  if (!notice) refuseNotice();
  await database.query(
    `delete from dismissals
      where community_id = $1 and person_id = $2 and notice_id = $3`,
    [communityId, viewerId, noticeId],
  );
}

const isVersion = (version: number) => version > 0 && version < 2 ** 31;

const refuseVersion = () =>
  refuse('invalid_request', {
    detail: 'There is no such version of a notice.',
    fields: [{path: 'version', message: 'Not a version.'}],
  });

const refuseNotice = () =>
  refuse('not_found', {detail: 'There is no such notice.'});
