import type {CommunityContext, Source} from '../../community/context.js';
import type {NoticePlan} from './plan-notice.js';

export async function writeNotices(
  {communityId}: CommunityContext,
  tx: Source,
  plans: readonly NoticePlan[],
) {
  await tx.query(
    `insert into notices (community_id, id, kind, version, priority, starts_at,
                          ends_at, variants, created_at, changed_at)
     select $1, r.id, r.kind, r.version, r.priority, r.starts_at, r.ends_at,
            r.variants, r.at, r.at
       from jsonb_to_recordset($2::jsonb) as r(
              id text, kind text, version integer, priority integer,
              starts_at timestamptz, ends_at timestamptz, variants jsonb,
              at timestamptz)
     on conflict (community_id, id) do update
        set kind = excluded.kind, version = excluded.version,
            priority = excluded.priority, starts_at = excluded.starts_at,
            ends_at = excluded.ends_at, variants = excluded.variants,
            source = null, event = null, apps = null, published = true,
            removed_at = null, changed_at = excluded.changed_at,
            revision = notices.revision + 1`,
    [communityId, JSON.stringify(plans.map(({row}) => row))],
  );
}
