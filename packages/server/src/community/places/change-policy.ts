import type {PolicyChange, PolicyChangeDraft} from '@townhall/client';
import {policyChangeDraftSchema} from '@townhall/client/contract';
import {advanceIdeas} from '../../lifecycle/advance-ideas.js';
import type {RuleChange} from '../../policy/policy-effects.js';
import {cleanLine} from '../../text/clean-text.js';
import {valid} from '../../valid.js';
import type {CommunityContext, ViewerContext} from '../context.js';
import {
  scheduleColumnTypes,
  scheduleRow,
  setSchedule,
} from '../ideas/schedule-row.js';
import {insistOnStaff} from '../lifecycle/moderate-idea.js';
import {recordTransitions} from '../lifecycle/record-transition.js';
import {write, type WriteTransaction} from '../write.js';
import {readPolicyChange} from './policy-changes.js';
import {policyOf, readPlaceFor} from './read-places.js';
import {ruledIdeas, type Ruled} from './ruled-ideas.js';
import {soundPolicy} from './sound-policy.js';

/**
 * Gives a board another policy, and every scheduled and open idea in it what
 * that means for it, all at once. Each idea that changes says so in its
 * timeline; what has closed is not revived.
 */
export async function changePolicy(
  context: ViewerContext,
  placeId: string,
  draft: PolicyChangeDraft,
): Promise<PolicyChange> {
  const actor = await insistOnStaff(context);
  const {policy, reason} = valid(policyChangeDraftSchema, draft);
  const after = soundPolicy(policy);
  await readPlaceFor(context, context.database, placeId, 'board');
  // What is due by the old policy happens by the old policy.
  await advanceIdeas(context);
  const {communityId, uuids, clock} = context;
  return write(context, async (tx) => {
    await tx.query(
      'select 1 from places where community_id = $1 and id = $2 for update',
      [communityId, placeId],
    );
    const place = await readPlaceFor(context, tx, placeId, 'board');
    const before = policyOf(place);
    const now = clock();
    const id = uuids.next();
    const why = cleanLine(reason);
    await tx.query(keepChange, [
      communityId,
      id,
      placeId,
      actor.id,
      JSON.stringify(before),
      JSON.stringify(after),
      why,
      now,
    ]);
    const ruled = await ruledIdeas(context, tx, placeId, {before, after}, now, {
      lock: true,
    });
    await rule(context, tx, ruled);
    await recordTransitions(
      context,
      tx,
      ruled
        .filter(({change}) => change.kinds.length > 0)
        .map(({idea, change, sentence}) => ({
          idea: idea.id,
          from: change.from,
          to: toldStage(change),
          cause: 'policy',
          reason: `${sentence} The rules of the board changed: ${why}`,
          actor: actor.id,
          at: now,
          key: `policy ${id}`,
        })),
    );
    tx.happened({type: 'gap'});
    return readPolicyChange(context, tx, id);
  });
}

/** What closes now is archived, or has made it, in a step of its own. */
const toldStage = ({from, to, reachedAt}: RuleChange) =>
  reachedAt !== null || to === 'scheduled' || to === 'open' ? to : from;

const keepChange = `
with kept as (
  insert into policy_changes
    (community_id, id, place_id, person_id, before, after, reason, at)
  values ($1, $2, $3, $4, $5::jsonb, $6::jsonb, $7, $8)
)
update places set policy = $6::jsonb where community_id = $1 and id = $3`;

/** Even what stays as it is for readers may follow other rules from now on. */
async function rule(
  {communityId, clock}: CommunityContext,
  tx: WriteTransaction,
  ruled: readonly Ruled[],
) {
  const rows = ruled.map(({idea, change}) => ({
    id: idea.id,
    reached: change.reachedAt,
    changed: change.kinds.length > 0,
    ...scheduleRow(change.schedule),
  }));
  await tx.query(
    `update ideas i
        set ${setSchedule('r')}, reached_at = r.reached,
            version = i.version + r.changed::int,
            updated_at = case when r.changed then $3 else i.updated_at end,
            next_at = case when i.told_stage = 'open' then $3::timestamptz
                           else i.next_at end
       from jsonb_to_recordset($2::jsonb) as r(
         id uuid, reached timestamptz, changed boolean, ${scheduleColumnTypes})
      where i.community_id = $1 and i.id = r.id`,
    [communityId, JSON.stringify(rows), clock()],
  );
}
