import type {CommunityContext} from '../community/context.js';

/** What a dry run has added, by its kind and its key. */
export interface Rehearsed {
  kind: string;
  key: string;
  value: unknown;
}

/** Where a dry run keeps what it would have written, to judge the rest by. */
export interface Rehearsal {
  /** What was added under these keys; what was not is left out. */
  recall(
    wanted: readonly Pick<Rehearsed, 'kind' | 'key'>[],
  ): Promise<Rehearsed[]>;
  keep(added: readonly Rehearsed[]): Promise<void>;
  /** Forgets all of it. */
  end(): Promise<void>;
}

/** What is older than this was left by a run that broke off. */
const longest = 7 * 86_400_000;

/** A rehearsal in the database, so that memory holds one batch. */
export function beginRehearsal({
  communityId,
  database,
  uuids,
  clock,
}: CommunityContext): Rehearsal {
  const run = uuids.next();
  return {
    async recall(wanted) {
      if (wanted.length === 0) return [];
      const rows = await database.query<{
        kind: string;
        key: string;
        value: string;
      }>(
        `select r.kind, r.key, r.value
           from jsonb_to_recordset($3::jsonb) as wanted(kind text, key text)
           join import_rehearsals r
             on r.community_id = $1 and r.run = $2::uuid
            and r.kind = wanted.kind and r.key = wanted.key`,
        [communityId, run, JSON.stringify(wanted)],
      );
      return rows.map(({value, ...name}) => ({
        ...name,
        value: JSON.parse(value) as unknown,
      }));
    },

    async keep(added) {
      if (added.length === 0) return;
      const rows = added.map(({value, ...name}) => ({
        ...name,
        value: JSON.stringify(value),
      }));
      await database.query(
        `insert into import_rehearsals (community_id, run, kind, key, value, at)
         select $1, $2::uuid, a.kind, a.key, a.value, $4::timestamptz
           from jsonb_to_recordset($3::jsonb)
             as a(kind text, key text, value text)
         on conflict (community_id, run, kind, key) do update
            set value = excluded.value`,
        [communityId, run, JSON.stringify(rows), clock()],
      );
    },

    async end() {
      await database.query(
        `delete from import_rehearsals
          where community_id = $1
            and (run = $2::uuid or at < $3::timestamptz)`,
        [communityId, run, new Date(clock().getTime() - longest)],
      );
    },
  };
}
