import type {Dismissal, DismissalDraft} from '@townhall/client';
import {dismissalDraftSchema} from '@townhall/client/contract';
import {refuse} from '../../problem.js';
import {valid} from '../../valid.js';
import type {ViewerContext} from '../context.js';
import {readMember} from '../people/actor.js';
import {isoInstant} from '../people/person-columns.js';
import {write, type WriteTransaction} from '../write.js';
import {readNoticeSettings} from './notice-settings.js';
import {nameOfToday} from './reader/news-names.js';

const hour = 3_600_000;

/** What the viewer has closed; a guest's device remembers by itself. */
export async function readDismissals({
  communityId,
  viewerId,
  database,
}: ViewerContext): Promise<Dismissal[]> {
  if (viewerId === null) return [];
  return database.query<Dismissal>(
    `select notice_id as notice, version, ${isoInstant('at')} as at,
            ${isoInstant('until')} as until
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
  dismissal: DismissalDraft,
): Promise<void> {
  const {notice, version, later} = valid(dismissalDraftSchema, dismissal);
  await readMember(context, context.database);
  const {communityId, viewerId, clock} = context;
  if (!isVersion(version)) return refuseVersion();
  const now = clock();
  const until = later
    ? now.getTime() + (await readNoticeSettings(context)).laterHours * hour
    : null;
  await writeOwn(context, async (tx) => {
    const written = await tx.query(insertDismissal, [
      communityId,
      viewerId,
      notice,
      version,
      now,
      until === null ? null : new Date(until),
    ]);
    if (written.length === 0) refuseNotice();
  });
}

/** Shows a dismissed notice again. */
export async function restoreNotice(
  context: ViewerContext,
  noticeId: string,
): Promise<void> {
  await readMember(context, context.database);
  const {communityId, viewerId} = context;
  await writeOwn(context, async (tx) => {
    const [notice] = await tx.query(
      'select 1 from notices where community_id = $1 and id = $2',
      [communityId, noticeId],
    );
    if (!notice) refuseNotice();
    await tx.query(
      `delete from dismissals
        where community_id = $1 and person_id = $2 and notice_id = $3`,
      [communityId, viewerId, noticeId],
    );
  });
}

/** Writes what only the viewer sees, and tells their other devices. */
const writeOwn = (
  context: ViewerContext,
  work: (tx: WriteTransaction) => Promise<void>,
) =>
  write(
    context,
    async (tx) => {
      await work(tx);
      const reader = await nameOfToday(context, tx);
      tx.happened({type: 'reader.changed', reader});
    },
    {movesDeadlines: false, changesReads: false},
  );

const insertDismissal = `
insert into dismissals (community_id, person_id, notice_id, version, at, until)
select community_id, $2::uuid, id, $4::int, $5::timestamptz, $6::timestamptz
  from notices
 where community_id = $1 and id = $3
on conflict (community_id, person_id, notice_id) do update
   set version = greatest(dismissals.version, excluded.version),
       at = excluded.at,
       until = case when excluded.version >= dismissals.version
                    then excluded.until else dismissals.until end
returning notice_id`;

const isVersion = (version: number) => version > 0 && version < 2 ** 31;

const refuseVersion = () =>
  refuse('invalid_request', {
    detail: 'There is no such version of a notice.',
    fields: [{path: 'version', message: 'Not a version.'}],
  });

/** There is no such notice for this asker. */
export const refuseNotice = () =>
  refuse('not_found', {detail: 'There is no such notice.'});
