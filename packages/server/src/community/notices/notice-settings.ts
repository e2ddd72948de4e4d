import type {NoticeSettings} from '@townhall/client';
import {noticeSettingsSchema} from '@townhall/client/contract';
import {mayModerate} from '../../policy/permissions.js';
import {valid} from '../../valid.js';
import type {CommunityContext, ViewerContext} from '../context.js';
import {insist, readMember} from '../people/actor.js';
import {write} from '../write.js';

/** What holds where nobody has said otherwise. */
const usual: NoticeSettings = {
  cap: null,
  quietHours: 0,
  laterHours: 24,
  appPrompts: true,
};

/** What holds for all notices of a community. */
export async function readNoticeSettings({
  communityId,
  database,
}: CommunityContext): Promise<NoticeSettings> {
  const [row] = await database.query<{settings: NoticeSettings}>(
    'select settings from notice_settings where community_id = $1',
    [communityId],
  );
  return row?.settings ?? usual;
}

/** The same for those who may change it. */
export async function managedNoticeSettings(
  context: ViewerContext,
): Promise<NoticeSettings> {
  insist(mayModerate(await readMember(context, context.database)));
  return readNoticeSettings(context);
}

/** Decides what holds for all notices. */
export async function changeNoticeSettings(
  context: ViewerContext,
  settings: NoticeSettings,
): Promise<NoticeSettings> {
  insist(mayModerate(await readMember(context, context.database)));
  const wanted = valid(noticeSettingsSchema, settings);
  const {communityId, viewerId, clock} = context;
  await write(context, async (tx) => {
    await tx.query(
      `insert into notice_settings (community_id, settings, changed_at, changed_by)
       values ($1, $2::jsonb, $3, $4)
       on conflict (community_id) do update
          set settings = excluded.settings, changed_at = excluded.changed_at,
              changed_by = excluded.changed_by`,
      [communityId, JSON.stringify(wanted), clock(), viewerId],
    );
    tx.happened({type: 'notice.changed', notice: ''});
  });
  return wanted;
}
