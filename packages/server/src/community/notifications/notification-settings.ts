import type {NotificationSettings} from '@townhall/client';
import {notificationSettingsSchema} from '@townhall/client/contract';
import {valid} from '../../valid.js';
import type {ViewerContext} from '../context.js';
import {readMember} from '../people/actor.js';

/** How the viewer is told; one by one, until they say otherwise. */
export async function readNotificationSettings(
  context: ViewerContext,
): Promise<NotificationSettings> {
  await readMember(context, context.database);
  const [kept] = await context.database.query<NotificationSettings>(
    `select delivery, follows_own as "followsOwn" from notification_settings
      where community_id = $1 and person_id = $2`,
    [context.communityId, context.viewerId],
  );
  return kept ?? {delivery: 'each', followsOwn: true};
}

/** Changes how the viewer is told from now on. */
export async function changeNotificationSettings(
  context: ViewerContext,
  settings: NotificationSettings,
): Promise<NotificationSettings> {
  const {delivery, followsOwn = null} = valid(
    notificationSettingsSchema,
    settings,
  );
  await readMember(context, context.database);
  const [kept] = await context.database.query<NotificationSettings>(
    `insert into notification_settings as kept
       (community_id, person_id, delivery, follows_own, changed_at)
     values ($1, $2, $3, coalesce($5::boolean, true), $4)
     on conflict (community_id, person_id) do update
        set delivery = excluded.delivery, changed_at = excluded.changed_at,
            follows_own = coalesce($5::boolean, kept.follows_own)
     returning delivery, follows_own as "followsOwn"`,
    [
      context.communityId,
      context.viewerId,
      delivery,
      context.clock(),
      followsOwn,
    ],
  );
  return kept ?? {delivery};
}
