import type {NoticeReport, Role} from '@townhall/client';
import {noticeReportsSchema} from '@townhall/client/contract';
import {segmentOf} from '../../../policy/segment.js';
import {valid} from '../../../valid.js';
import type {ViewerContext} from '../../context.js';
import type {Reporter} from './notice-counts.js';

/** Takes what a page has to report of its notices. */
export async function takeReports(
  context: ViewerContext,
  reports: readonly NoticeReport[],
): Promise<void> {
  const {items} = valid(noticeReportsSchema, {items: reports});
  await context.noticeCounts.add(await reporterOf(context), items);
}

async function reporterOf({
  communityId,
  viewerId,
  database,
  clock,
  newMemberDays,
}: ViewerContext): Promise<Reporter> {
  if (viewerId === null) return {person: null, segment: 'guest'};
  const [person] = await database.query<{role: Role; joinedAt: Date}>(
    `select role, joined_at as "joinedAt" from persons
      where community_id = $1 and id = $2`,
    [communityId, viewerId],
  );
  const segment = segmentOf(person ?? null, clock(), newMemberDays);
  return {person: person ? viewerId : null, segment};
}
