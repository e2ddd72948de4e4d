import type {
  ManagedNotice,
  ManagedNoticeQuery,
  NoticeStepTaken,
  Page,
} from '@townhall/client';
import {managedNoticeQuerySchema} from '@townhall/client/contract';
import {mayModerate} from '../../../policy/permissions.js';
import {valid} from '../../../valid.js';
import type {Source, ViewerContext} from '../../context.js';
import {insist, readMember} from '../../people/actor.js';
import {isoInstant, personColumn} from '../../people/person-columns.js';
import {sqlParameters} from '../../sql-parameters.js';
import {refuseNotice} from '../dismissals.js';
import {managedFrom, managedNotices, type ManagedRow} from './managed-row.js';

/** Only staff composes, and looks at what was composed. */
export async function insistOnDesk(context: ViewerContext): Promise<void> {
  insist(mayModerate(await readMember(context, context.database)));
}

/** Every notice, whatever its state; the newest first. */
export async function listManagedNotices(
  context: ViewerContext,
  query: ManagedNoticeQuery,
): Promise<Page<ManagedNotice>> {
  const {state, kind, limit, cursor} = valid(managedNoticeQuerySchema, query);
  await insistOnDesk(context);
  const {communityId, database, clock} = context;
  const parameters = sqlParameters(communityId, clock());
  const conditions = ['true'];
  if (state) conditions.push(`managed.state = ${parameters.add(state)}`);
  if (kind) conditions.push(`managed.kind = ${parameters.add(kind)}`);
  if (cursor !== undefined) {
    conditions.push(`managed.id < ${parameters.add(cursor)}`);
  }
  // By id, which stays where it is while somebody turns the pages.
  const rows = await database.query<ManagedRow>(
    `${managedNotices}
      where ${conditions.join(' and ')}
      order by managed.id desc
      limit ${limit + 1}`,
    parameters.values,
  );
  const items = rows.slice(0, limit).map(managedFrom);
  return {
    items,
    next: rows.length > limit ? (items.at(-1)?.id ?? null) : null,
  };
}

/** One notice for those who may change it. */
export async function readManagedNotice(
  context: ViewerContext,
  id: string,
): Promise<ManagedNotice> {
  await insistOnDesk(context);
  return managedFrom(await managedRow(context, context.database, id));
}

/** The row of one notice. */
export async function managedRow(
  {communityId, clock}: ViewerContext,
  source: Source,
  id: string,
): Promise<ManagedRow> {
  const [row] = await source.query<ManagedRow>(
    `${managedNotices} where managed.id = $3`,
    [communityId, clock(), id],
  );
  return row ?? refuseNotice();
}

/** Who did what with a notice, the latest first. */
export async function listNoticeSteps(
  context: ViewerContext,
  id: string,
): Promise<Page<NoticeStepTaken>> {
  await insistOnDesk(context);
  await managedRow(context, context.database, id);
  const items = await context.database.query<NoticeStepTaken>(
    `select s.what, ${personColumn('person')} as by,
            ${isoInstant('s.at')} as at, s.version, s.before
       from notice_steps s
       left join persons person
         on person.community_id = s.community_id and person.id = s.person_id
      where s.community_id = $1 and s.notice_id = $2
      order by s.id desc
      limit 100`,
    [context.communityId, id],
  );
  return {items, next: null};
}
