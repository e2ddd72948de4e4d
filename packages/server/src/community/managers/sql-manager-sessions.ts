import type {ManagerSession, ManagerSessions} from '../../manager-sessions.js';
import type {CommunityContext} from '../context.js';

/** A working day; then somebody signs in again. */
const lastsMilliseconds = 12 * 3_600_000;
/** An answer can be lost on its way: for so long the turn before is taken too. */
const forgivenMilliseconds = 30_000;

const columns = 'id, person_id as person, turn';

/** The sign-ins of managers over SQL. */
export function sqlManagerSessions({
  communityId,
  database,
  clock,
}: CommunityContext): ManagerSessions {
  const end = async (id: string) => {
    await database.query(
      `update manager_sessions set ended_at = $3
        where community_id = $1 and id = $2::uuid and ended_at is null`,
      [communityId, id, clock()],
    );
  };
  return {
    end,

    async open(id, person) {
      const now = clock();
      const [opened] = await database.query<ManagerSession>(
        `insert into manager_sessions
           (community_id, id, person_id, turned_at, expires_at)
         values ($1, $2::uuid, $3::uuid, $4, $5)
         on conflict do nothing
         returning ${columns}`,
        [communityId, id, person, now, after(now, lastsMilliseconds)],
      );
      return opened;
    },

    async renew({id, turn}) {
      const now = clock();
      const [renewed] = await database.query<ManagerSession>(
        `update manager_sessions set turn = turn + 1, turned_at = $4
          where community_id = $1 and id = $2::uuid
            and ended_at is null and expires_at > $4
            and (turn = $3 or (turn = $3 + 1 and turned_at > $5))
         returning ${columns}`,
        [communityId, id, turn, now, after(now, -forgivenMilliseconds)],
      );
      if (!renewed) await end(id);
      return renewed;
    },
  };
}

const after = (moment: Date, milliseconds: number) =>
  new Date(moment.getTime() + milliseconds);
