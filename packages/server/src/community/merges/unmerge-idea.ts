import type {MergeResult, ReasonRequest} from '@townhall/client';
import {reasonRequestSchema} from '@townhall/client/contract';
import {stageAt} from '../../policy/idea-stage.js';
import {mayModerate} from '../../policy/permissions.js';
import {refuse} from '../../problem.js';
import {valid} from '../../valid.js';
import type {Source, ViewerContext} from '../context.js';
import {ideaFrom} from '../ideas/idea-row.js';
import {recordTransition} from '../lifecycle/record-transition.js';
import {insist, readMember} from '../people/actor.js';
import {isUuid} from '../uuid.js';
import {refuseIdea} from '../ideas/read-ideas.js';
import {retally} from '../votes/retally.js';
import {write, type WriteTransaction} from '../write.js';
import {lockedIdea, lockIdeas} from './lock-ideas.js';
import {readBoth} from './merge-ideas.js';
import {returnDiscussion} from './move-discussion.js';
import {settleBallots} from './settle-ballots.js';

/**
 * Takes an idea out of the one that it became part of. Both get their ballots
 * and totals back; what people did after the merge stays as they did it.
 */
export async function unmergeIdea(
  context: ViewerContext,
  sourceId: string,
  request: ReasonRequest,
): Promise<MergeResult> {
  insist(mayModerate(await readMember(context, context.database)));
  const {reason} = valid(reasonRequestSchema, request);
  if (!isUuid(sourceId)) return refuseIdea();
  const target = await write(context, (tx) =>
    unmerge(context, tx, sourceId, reason),
  );
  return readBoth(context, sourceId, target);
}

async function unmerge(
  context: ViewerContext,
  tx: WriteTransaction,
  sourceId: string,
  reason: string,
): Promise<string> {
  const {communityId, viewerId} = context;
  const chain = await readChain(context, tx, sourceId);
  const locked = await lockIdeas(context, tx, [
    sourceId,
    ...chain.map(({target}) => target),
  ]);
  const source = lockedIdea(locked, sourceId);
  const [undone, ...further] = await readChain(context, tx, sourceId);
  const now = context.clock();
  if (!undone || further.length !== chain.length - 1) {
    return refuse('merge_not_possible', {
      detail: 'This idea is part of no other one.',
      current: ideaFrom(source, now),
    });
  }
  await tx.query(markUndone, [communityId, undone.id, viewerId, now, reason]);
  await tx.query(reopenSource, [communityId, sourceId, undone.id, now]);
  await returnDiscussion(
    context,
    tx,
    {merge: undone.id, source: sourceId, target: undone.target},
    further.map(({target}) => target),
  );
  await settle(context, tx, undone, further, now);
  const reopened = lockedIdea(
    await lockIdeas(context, tx, [sourceId]),
    sourceId,
  );
  await recordTransition(context, tx, {
    idea: sourceId,
    from: 'merged',
    to: stageAt(reopened, now),
    cause: 'merge',
    reason,
    actor: viewerId,
  });
  tx.happened({
    type: 'idea.changed',
    place: source.place,
    idea: sourceId,
  });
  return undone.target;
}

/** A merge that an idea stands behind, directly or through others. */
interface Link {
  id: string;
  target: string;
}

/** All merges from an idea to the one that its votes ended up with. */
const readChain = ({communityId}: ViewerContext, tx: Source, id: string) =>
  tx.query<Link>(chainStatement, [communityId, id]);

/** What was brought comes out of the target, and of wherever that was brought. */
async function settle(
  context: ViewerContext,
  tx: WriteTransaction,
  undone: Link,
  further: readonly Link[],
  now: Date,
) {
  const settling = {merge: undone.id, source: 'unmerge', now} as const;
  await settleBallots(context, tx, {...settling, target: undone.target});
  await retally(context, tx, {idea: undone.target, now});
  let from = undone.target;
  for (const {id, target} of further) {
    await tx.query(bringAnew, [context.communityId, id, from, undone.id]);
    await settleBallots(context, tx, {...settling, target});
    await retally(context, tx, {idea: target, now});
    from = target;
  }
}

const chainStatement = `
with recursive chain as (
  select m.id, m.target_id as target, 1 as step
    from merges m
   where m.community_id = $1 and m.source_id = $2::uuid
     and m.undone_at is null
  union all
  select m.id, m.target_id, c.step + 1
    from chain c
    join merges m
      on m.community_id = $1 and m.source_id = c.target
     and m.undone_at is null
)
select id, target from chain order by step`;

const markUndone = `
update merges
   set undone_by = $3::uuid, undone_at = $4::timestamptz, undone_reason = $5
 where community_id = $1 and id = $2::uuid`;

/** Where the vote has ended meanwhile it stays archived, below its threshold. */
const hasMissed = `(m.prior_stage is null and i.reached_at is null
                     and i.closes_at <= $4::timestamptz)`;

const reopenSource = `
update ideas i
   set decided_stage = case when ${hasMissed} then 'archived'
                            else m.prior_stage end,
       archive_reason = case when ${hasMissed} then 'below_threshold'
                             else m.prior_archive_reason end,
       merged_into = null, version = i.version + 1,
       updated_at = $4::timestamptz
  from merges m
 where i.community_id = $1 and i.id = $2::uuid
   and m.community_id = $1 and m.id = $3::uuid`;

/** What a later merge brought, for those whom the undone one concerns. */
const bringAnew = `
with concerned as (
  select person_id from merge_ballots
   where community_id = $1 and merge_id = $4::uuid
), gone as (
  delete from merge_ballots o
   using concerned c
   where o.community_id = $1 and o.merge_id = $2::uuid
     and o.person_id = c.person_id
     and not exists (
       select 1 from ballots b
        where b.community_id = $1 and b.idea_id = $3::uuid
          and b.person_id = c.person_id and b.value <> 0)
)
insert into merge_ballots
  (community_id, merge_id, person_id, value, changed_at)
select $1, $2::uuid, b.person_id, b.value, b.changed_at
  from concerned c
  join ballots b
    on b.community_id = $1 and b.idea_id = $3::uuid
   and b.person_id = c.person_id and b.value <> 0
on conflict (community_id, merge_id, person_id) do update
   set value = excluded.value, changed_at = excluded.changed_at`;
