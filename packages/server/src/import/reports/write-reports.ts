import type {CommunityContext, Source} from '../../community/context.js';
import type {ReportPlan} from './plan-report.js';

/** Writes reports; what is settled stays so, and each person reports once. */
export async function writeReports(
  {communityId}: CommunityContext,
  tx: Source,
  plans: readonly ReportPlan[],
) {
  const rows = JSON.stringify(plans.map(({row}) => row));
  await tx.query(
    `insert into reports (community_id, id, idea_id, comment_id, person_id,
                          reason, note, at)
     select $1, r.id, r.idea_id, r.comment_id, r.person_id, r.reason, r.note,
            r.at
       from jsonb_to_recordset($2::jsonb) as r(
         id uuid, idea_id uuid, comment_id uuid, person_id uuid, reason text,
         note text, at timestamptz)
     on conflict do nothing`,
    [communityId, rows],
  );
}
