import {
  mostWebhooks,
  type Webhook,
  type Webhooks,
} from '../../webhooks/webhooks.js';
import type {CommunityContext} from '../context.js';

/** The columns of a webhook, as it is told. */
export const webhookColumns = `
  id::text as id, person_id as person, root, callback, kinds,
  case when object_kind is not null then
    jsonb_build_object('kind', object_kind, 'id', object_id) end as object,
  object as "objectUri", failing_since as "failingSince", failure,
  disabled_at as "disabledAt", created_at as "createdAt"`;

/** Webhooks in SQL. */
export function sqlWebhooks({
  communityId,
  database,
  clock,
  uuids,
}: CommunityContext): Webhooks {
  const number = (id: string) => (/^\d{1,18}$/.test(id) ? id : '0');
  const get: Webhooks['get'] = async (person, id) => {
    const [found] = await database.query<Webhook>(
      `select ${webhookColumns} from webhooks
        where community_id = $1 and person_id = $2 and id = $3::bigint`,
      [communityId, person, number(id)],
    );
    return found;
  };
  return {
    get,
    list: (person) =>
      database.query<Webhook>(
        `select ${webhookColumns} from webhooks
          where community_id = $1 and person_id = $2
          order by id`,
        [communityId, person],
      ),
    async create({person, root, callback, kinds, object, objectUri}) {
      const secret = newSecret();
      const [made] = await database.query<Webhook>(
        `insert into webhooks
           (community_id, person_id, root, callback, kinds, object_kind,
            object_id, object, secret, told, next_at, created_at)
         select $1, $2::uuid, $3, $4, $5::text[], $6, $7, $8, $9, $10::uuid,
                $11::timestamptz, $11::timestamptz
          where (select count(*) from webhooks
                  where community_id = $1 and person_id = $2::uuid) < $12
         returning ${webhookColumns}`,
        [
          communityId,
          person,
          root,
          callback,
          kinds,
          object?.kind ?? null,
          object?.id ?? null,
          objectUri,
          secret,
          uuids.next(),
          clock(),
          mostWebhooks,
        ],
      );
      return made && {...made, secret};
    },
    async enable(person, id) {
      await database.query(
        `update webhooks
            set disabled_at = null, failing_since = null, failure = null,
                attempts = 0, next_at = $4, told = $5::uuid
          where community_id = $1 and person_id = $2 and id = $3::bigint
            and disabled_at is not null`,
        [communityId, person, number(id), clock(), uuids.next()],
      );
      return get(person, id);
    },
    async remove(person, id) {
      const gone = await database.query(
        `delete from webhooks
          where community_id = $1 and person_id = $2 and id = $3::bigint
         returning id`,
        [communityId, person, number(id)],
      );
      return gone.length > 0;
    },
  };
}

/** As Jive's secrets are: base64, with `.s` behind it. */
function newSecret() {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return `${btoa(String.fromCharCode(...bytes))}.s`;
}
