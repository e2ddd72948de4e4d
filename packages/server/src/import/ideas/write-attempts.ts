import type {CommunityContext, Source} from '../../community/context.js';
import type {IdeaPlan} from './plan-idea.js';

/** Ties attempts together, in the order in which they were made. */
export async function writeAttempts(
  {communityId}: CommunityContext,
  tx: Source,
  plans: readonly IdeaPlan[],
) {
  for (const {target, previous} of plans) {
    if (previous === null) continue;
    await tx.query(tieToBefore, [communityId, target, previous]);
    await tx.query(tieToAfter, [communityId, target, previous]);
  }
}

const tieToBefore = `
update ideas i
   set previous_id = before.id, attempt = before.attempt + 1,
       version = i.version + 1
  from ideas before
 where before.community_id = $1 and before.id = $3::uuid
   and i.community_id = $1 and i.id = $2::uuid
   and i.previous_id is distinct from before.id`;

const tieToAfter = `
update ideas i
   set next_id = $2::uuid, version = i.version + 1
 where i.community_id = $1 and i.id = $3::uuid
   and i.next_id is distinct from $2::uuid`;
