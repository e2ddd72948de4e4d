import type {CurrentNotices} from '@townhall/client';
import type {CommunityContext} from '../context.js';
import {
  isDue,
  noticeColumns,
  noticeFrom,
  type NoticeRow,
} from './notice-row.js';
import {readNoticeSettings} from './notice-settings.js';

/** Everything that is due now, the most important first. */
export async function currentNotices(
  context: CommunityContext,
): Promise<CurrentNotices> {
  const {communityId, database, clock} = context;
  const now = clock();
  const settings = await readNoticeSettings(context);
  const rows = await database.query<NoticeRow>(
    `select ${noticeColumns}
       from notices n
      where n.community_id = $1 and ${isDue('$2')}
        and ($3::boolean or n.kind <> 'app_prompt')
      order by n.priority desc, n.created_at desc, n.id
      limit 100`,
    [communityId, now, settings.appPrompts],
  );
  return {
    items: rows.map(noticeFrom),
    next: null,
    settings,
    asOf: now.toISOString(),
  };
}
