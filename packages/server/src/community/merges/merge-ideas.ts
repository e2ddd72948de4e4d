import type {MergeRequest, MergeResult} from '@townhall/client';
import {mergeRequestSchema} from '@townhall/client/contract';
import {advanceIdea} from '../../lifecycle/advance-ideas.js';
import {isUnderReview, stageAt} from '../../policy/idea-stage.js';
import {mayModerate} from '../../policy/permissions.js';
import {refuse} from '../../problem.js';
import {valid} from '../../valid.js';
import type {Source, ViewerContext} from '../context.js';
import type {BallotRow} from '../ideas/ballot-row.js';
import {ideaFrom} from '../ideas/idea-row.js';
import {readIdea, readIdeaFor} from '../ideas/read-ideas.js';
import {recordTransition} from '../lifecycle/record-transition.js';
import {insist, readMember} from '../people/actor.js';
import {retally} from '../votes/retally.js';
import {write, type WriteTransaction} from '../write.js';
import {isUuid} from '../uuid.js';
import {lockedIdea, lockIdeas} from './lock-ideas.js';
import {moveDiscussion} from './move-discussion.js';
import {settleBallots} from './settle-ballots.js';

/**
 * Makes one idea part of another: its voters, comments and followers go there,
 * and its address leads there. Doing it twice does it once.
 */
export async function mergeIdeas(
  context: ViewerContext,
  sourceId: string,
  request: MergeRequest,
): Promise<MergeResult> {
  insist(mayModerate(await readMember(context, context.database)));
  const {into, reason, keeps} = valid(mergeRequestSchema, request);
  // What the clock did to them comes before what staff does.
  for (const id of [sourceId, into].filter(isUuid)) {
    await advanceIdea(context, id);
  }
  await write(context, async (tx) => {
    const locked = await lockIdeas(context, tx, [sourceId, into]);
    const source = lockedIdea(locked, sourceId);
    const target = lockedIdea(locked, into);
    if (source.mergedInto === target.id) return;
    await insistOnMerge(context, tx, source, target);
    await merge(context, tx, {
      source,
      target,
      reason,
      keeps: keeps ?? target.policy.mergeKeeps,
    });
  });
  return readBoth(context, sourceId, into);
}

/** Both ideas, also where one is under review again. */
export async function readBoth(
  context: ViewerContext,
  sourceId: string,
  targetId: string,
): Promise<MergeResult> {
  const {database} = context;
  return {
    source: await readIdeaFor(context, database, sourceId),
    target: await readIdeaFor(context, database, targetId),
  };
}

/** Refuses what would lead in a circle, or nowhere. */
async function insistOnMerge(
  context: ViewerContext,
  tx: Source,
  source: BallotRow,
  target: BallotRow,
) {
  const now = context.clock();
  if (source.id === target.id) {
    refuse('merge_cycle', {current: ideaFrom(source, now)});
  }
  if (source.mergedInto !== null) {
    refuse('merged', {
      detail: 'It is part of another idea already. Undo that merge first.',
      current: ideaFrom(source, now),
    });
  }
  if (target.mergedInto !== null) {
    const end = await endOfChain(context, tx, target.mergedInto);
    refuse(end === source.id ? 'merge_cycle' : 'merge_not_possible', {
      detail:
        end === source.id
          ? 'The other idea is part of this one.'
          : 'The other idea is part of a third one. Merge into that one.',
      current: await readIdea(context, tx, end),
    });
  }
  if (source.place !== target.place) {
    refuse('merge_not_possible', {
      detail: 'The ideas are in two boards, whose votes follow two policies.',
      current: ideaFrom(target, now),
    });
  }
  if (isUnderReview(stageAt(target, now))) {
    refuse('merge_not_possible', {
      detail: 'The other idea is not open to everybody yet.',
      current: ideaFrom(target, now),
    });
  }
}

async function endOfChain(
  {communityId}: ViewerContext,
  tx: Source,
  id: string,
): Promise<string> {
  const [end] = await tx.query<{id: string}>(
    `with recursive chain as (
       select i.id, i.merged_into from ideas i
        where i.community_id = $1 and i.id = $2::uuid
       union
       select i.id, i.merged_into
         from chain c
         join ideas i on i.community_id = $1 and i.id = c.merged_into
     )
     select id from chain where merged_into is null`,
    [communityId, id],
  );
  return end?.id ?? id;
}

async function merge(
  context: ViewerContext,
  tx: WriteTransaction,
  {
    source,
    target,
    reason,
    keeps,
  }: {
    source: BallotRow;
    target: BallotRow;
    reason: string;
    keeps: 'latest' | 'target';
  },
) {
  const {communityId, viewerId, uuids} = context;
  const now = context.clock();
  const id = uuids.next();
  const between = {merge: id, source: source.id, target: target.id};
  await tx.query(insertMerge, [
    communityId,
    id,
    source.id,
    target.id,
    keeps,
    reason,
    viewerId,
    now,
  ]);
  await tx.query(bringVotes, [communityId, id, source.id]);
  await settleBallots(context, tx, {
    target: target.id,
    merge: id,
    source: 'merge',
    now,
  });
  await tx.query(closeSource, [communityId, source.id, target.id, now]);
  // Before its followers go over, so that they are told by this one alone.
  await recordTransition(context, tx, {
    idea: source.id,
    from: source.toldStage ?? stageAt(source, now),
    to: 'merged',
    cause: 'merge',
    reason,
    actor: viewerId,
  });
  await moveDiscussion(context, tx, between);
  await retally(context, tx, {idea: target.id, now});
  tx.happened({
    type: 'idea.changed',
    place: source.place,
    idea: source.id,
  });
}

const insertMerge = `
insert into merges
  (community_id, id, source_id, target_id, keeps, reason, merged_by, merged_at,
   prior_stage, prior_archive_reason)
select $1, $2::uuid, $3::uuid, $4::uuid, $5, $6, $7::uuid, $8::timestamptz,
       i.decided_stage, i.archive_reason
  from ideas i
 where i.community_id = $1 and i.id = $3::uuid`;

const bringVotes = `
insert into merge_ballots
  (community_id, merge_id, person_id, value, changed_at)
select $1, $2::uuid, b.person_id, b.value, b.changed_at
  from ballots b
 where b.community_id = $1 and b.idea_id = $3::uuid and b.value <> 0`;

const closeSource = `
update ideas
   set decided_stage = 'merged', merged_into = $3::uuid, archive_reason = null,
       version = version + 1, updated_at = $4::timestamptz
 where community_id = $1 and id = $2::uuid`;
