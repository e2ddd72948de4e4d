import type {
  ChangeOptions,
  ManagedNotice,
  NoticeChange,
  NoticeSource,
} from '@townhall/client';
import {noticeChangeSchema} from '@townhall/client/contract';
import {refuse} from '../../../problem.js';
import {valid} from '../../../valid.js';
import type {ViewerContext} from '../../context.js';
import {write, type WriteTransaction} from '../../write.js';
import {refuseNotice} from '../dismissals.js';
import type {NoticeRow} from '../notice-row.js';
import {keepStep} from './keep-step.js';
import {managedFrom, sourceOf, type ManagedRow} from './managed-row.js';
import {insistOnDesk, managedRow} from './read-managed.js';
import {soundNotice} from './sound-notice.js';
import {contentColumns, contentParameters} from './written-columns.js';

/** Changes what a notice says, or for whom, where and when it is. */
export async function changeNotice(
  context: ViewerContext,
  id: string,
  change: NoticeChange,
  {revision}: Pick<ChangeOptions, 'revision'>,
): Promise<ManagedNotice> {
  await insistOnDesk(context);
  const wanted = valid(noticeChangeSchema, change);
  await write(context, async (tx) => {
    const row = await lockNotice(context, tx, id);
    insistOnRevision(row, revision);
    const before = sourceOf(row);
    const sound = soundNotice({...before, ...given(wanted)});
    const isSaidAnew = saying(sound.content) !== saying(row);
    await tx.query(
      `update notices
          set version = version + $3::int, revision = revision + 1,
              changed_at = $4, changed_by = $5, ${contentColumns
                .map((column, index) => `${column} = $${index + 6}`)
                .join(', ')}
        where community_id = $1 and id = $2`,
      [
        context.communityId,
        id,
        isSaidAnew ? 1 : 0,
        context.clock(),
        context.viewerId,
        ...contentParameters(sound),
      ],
    );
    await keepStep(context, tx, {
      notice: id,
      what: 'changed',
      version: row.version + (isSaidAnew ? 1 : 0),
      before,
    });
    if (row.published || sound.source.published) {
      tx.happened({type: 'notice.changed', notice: id});
    }
  });
  return managedFrom(await managedRow(context, context.database, id));
}

/** Ends a notice that is running. */
export async function endNotice(
  context: ViewerContext,
  id: string,
): Promise<ManagedNotice> {
  await insistOnDesk(context);
  await write(context, async (tx) => {
    const row = await lockNotice(context, tx, id);
    if (row.state === 'ended') return;
    if (row.state !== 'running') {
      refuse('invalid_request', {
        detail:
          'Only what is running can be ended. Make this a draft again, or take it away.',
      });
    }
    // What began this very moment ends without ever having begun.
    await tx.query(
      `update notices
          set ends_at = $3, revision = revision + 1, changed_at = $3,
              changed_by = $4,
              starts_at = case when starts_at >= $3 then null else starts_at end
        where community_id = $1 and id = $2`,
      [context.communityId, id, context.clock(), context.viewerId],
    );
    const {version} = row;
    const before = sourceOf(row);
    await keepStep(context, tx, {notice: id, what: 'ended', version, before});
    tx.happened({type: 'notice.changed', notice: id});
  });
  return managedFrom(await managedRow(context, context.database, id));
}

/** Takes a notice away; what was counted and changed of it is kept. */
export async function removeNotice(
  context: ViewerContext,
  id: string,
): Promise<void> {
  await insistOnDesk(context);
  await write(context, async (tx) => {
    const row = await lockNotice(context, tx, id);
    await tx.query(
      `update notices set removed_at = $3, changed_at = $3, changed_by = $4
        where community_id = $1 and id = $2`,
      [context.communityId, id, context.clock(), context.viewerId],
    );
    const {version} = row;
    const before = sourceOf(row);
    await keepStep(context, tx, {notice: id, what: 'removed', version, before});
    if (row.published) tx.happened({type: 'notice.changed', notice: id});
  });
}

/** Nobody else changes it meanwhile. */
async function lockNotice(
  context: ViewerContext,
  tx: WriteTransaction,
  id: string,
): Promise<ManagedRow> {
  const locked = await tx.query(
    `select 1 from notices
      where community_id = $1 and id = $2 and removed_at is null
        for update`,
    [context.communityId, id],
  );
  return locked.length > 0 ? managedRow(context, tx, id) : refuseNotice();
}

function insistOnRevision(row: ManagedRow, revision: number) {
  if (row.revision === revision) return;
  refuse('edit_conflict', {
    detail:
      'Somebody has changed this meanwhile. Look at what stands there now, and make your change to that.',
    current: managedFrom(row),
  });
}

/** What stands there; a key that holds nothing changes nothing. */
const given = (change: NoticeChange) =>
  // Taking keys away leaves those that are there as they are.
  Object.fromEntries(
    Object.entries(change).filter(([, held]) => held !== undefined),
  ) as Partial<NoticeSource>;

/** What a reader would notice; for whom, where and when is not among it. */
const saying = ({
  kind,
  variants,
  event,
  apps,
}: Omit<NoticeRow, 'id' | 'version'>) =>
  JSON.stringify(sorted([kind, variants, event, apps]));

/** jsonb gives the keys of an object back in an order of its own. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, held]) => [key, sorted(held)]);
}
