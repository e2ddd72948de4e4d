import type {CommunityContext, Source} from '../../community/context.js';
import type {PlacePlan} from './plan-place.js';

/** Places stand in the order in which they were first imported. */
export async function writePlaces(
  {communityId}: CommunityContext,
  tx: Source,
  plans: readonly PlacePlan[],
) {
  await tx.query(
    `insert into places (community_id, id, kind, name, description, policy,
                         position, created_at)
     select $1, r.id, r.kind, r.name, r.description, nullif(r.policy, 'null'),
            r.place + (select coalesce(max(position), 0) from places
                        where community_id = $1),
            r.at
       from (
         select row_number() over () as place, records.*
           from jsonb_to_recordset($2::jsonb)
             as records(id text, kind text, name text, description text,
                        policy jsonb, at timestamptz)
       ) r
     on conflict (community_id, id) do update
        set name = excluded.name, description = excluded.description,
            policy = excluded.policy`,
    [communityId, JSON.stringify(plans.map(({row}) => row))],
  );
}
