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
                         question_policy, goals_since, position,
                         created_at)
     select $1, r.id, r.kind, r.name, r.description, nullif(r.policy, 'null'),
            nullif(r.question_policy, 'null'),
            case when r.has_goals then r.at end,
            r.place + (select coalesce(max(position), 0) from places
                        where community_id = $1),
            r.at
       from (
         select row_number() over () as place, records.*
           from jsonb_to_recordset($2::jsonb)
             as records(id text, kind text, name text, description text,
                        policy jsonb, question_policy jsonb, has_goals boolean,
                        at timestamptz)
       ) r
     on conflict (community_id, id) do update
        set name = excluded.name, description = excluded.description,
            policy = excluded.policy,
            question_policy = excluded.question_policy,
            goals_since = case when excluded.goals_since is not null
              then coalesce(places.goals_since, excluded.goals_since) end`,
    [communityId, JSON.stringify(plans.map(({row}) => row))],
  );
  const ruled = plans.filter(({row}) => row.question_policy !== null);
  if (ruled.length === 0) return;
  // What is open follows the rules that are given now.
  await tx.query(
    `update questions set next_at = created_at
      where community_id = $1 and place_id = any($2::text[]) and not settled`,
    [communityId, ruled.map(({row}) => row.id)],
  );
}
