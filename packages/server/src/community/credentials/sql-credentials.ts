import type {Credential, Credentials} from '../../credentials.js';
import {cleanLine} from '../../text/clean-text.js';
import type {CommunityContext} from '../context.js';

const columns = 'id, person_id as person, generation';

/**
 * Keys over SQL. A secret has 256 random bits, so that nobody can guess it and
 * a plain digest of it is enough: there is no weak password to slow down for.
 */
export function sqlCredentials(context: CommunityContext): Credentials {
  const {communityId, database, clock} = context;
  const find = async (id: string) => {
    const [found] = await database.query<Credential>(
      `select ${columns} from api_credentials
        where community_id = $1 and id = $2 and revoked_at is null`,
      [communityId, keepable(id)],
    );
    return found;
  };
  return {
    find,

    async make({person, name}) {
      const made = {id: `key-${random(9)}`, secret: random(32)};
      await database.query(
        `insert into api_credentials
           (community_id, id, person_id, name, secret_digest, created_at)
         values ($1, $2, $3::uuid, $4, $5, $6)`,
        [
          communityId,
          made.id,
          person,
          cleanLine(name).slice(0, 200) || 'A program',
          await digestOf(made.secret),
          clock(),
        ],
      );
      return made;
    },

    async check(id, secret) {
      // The database compares digests: how long that takes tells nothing of a secret.
      const [found] = await database.query<Credential>(
        `select ${columns} from api_credentials
          where community_id = $1 and id = $2 and secret_digest = $3
            and revoked_at is null`,
        [communityId, keepable(id), await digestOf(secret)],
      );
      return found;
    },

    async endSessions(id) {
      await database.query(
        `update api_credentials set generation = generation + 1
          where community_id = $1 and id = $2`,
        [communityId, keepable(id)],
      );
    },

    async revoke(id) {
      const revoked = await database.query(
        `update api_credentials set revoked_at = $3
          where community_id = $1 and id = $2 and revoked_at is null
         returning id`,
        [communityId, keepable(id), clock()],
      );
      return revoked.length > 0;
    },
  };
}

/** No database keeps a null byte, so no key has one. */
const keepable = (id: string) => (/^[\w-]{1,200}$/.test(id) ? id : '');

const random = (bytes: number) =>
  btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(bytes))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

async function digestOf(secret: string): Promise<string> {
  const digest = await crypto.subtle.digest(
    'SHA-256',
    new TextEncoder().encode(secret),
  );
  return [...new Uint8Array(digest)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}
