import type {ReportOutcome} from '@townhall/client';
import {reportOutcomeSchema} from '@townhall/client/contract';
import {mayModerate} from '../../policy/permissions.js';
import {refuse} from '../../problem.js';
import {valid} from '../../valid.js';
import {hideComment, lockComment} from '../comments/change-comment.js';
import type {Source, ViewerContext} from '../context.js';
import {hideIdea} from '../ideas/hide-idea.js';
import {lockIdea} from '../ideas/lock-idea.js';
import {insist, readMember} from '../people/actor.js';
import {isUuid} from '../uuid.js';
import {write, type WriteTransaction} from '../write.js';

interface Reported {
  /** Null where it is a comment on a post. */
  idea: string | null;
  comment: string | null;
}

/** Settles a report, and every other one of the same thing. */
export async function resolveReport(
  context: ViewerContext,
  id: string,
  outcome: ReportOutcome,
): Promise<void> {
  insist(mayModerate(await readMember(context, context.database)));
  const {resolution} = valid(reportOutcomeSchema, outcome);
  await write(context, async (tx) => {
    const reported = await readReported(context, tx, id);
    if (resolution === 'removed') await remove(context, tx, reported);
    await tx.query(
      `update reports
          set resolution = $4, resolved_by = $5, resolved_at = $6
        where community_id = $1 and question_id is null
          and idea_id is not distinct from $2::uuid
          and comment_id is not distinct from $3::uuid
          and resolved_at is null`,
      [
        context.communityId,
        reported.idea,
        reported.comment,
        resolution,
        context.viewerId,
        context.clock(),
      ],
    );
  });
}

async function readReported(
  {communityId}: ViewerContext,
  tx: Source,
  id: string,
): Promise<Reported> {
  const [found] = await tx.query<Reported>(
    `select idea_id as idea, comment_id as comment from reports
      where community_id = $1 and id = $2::uuid and resolved_at is null
        and question_id is null
        for update`,
    [communityId, isUuid(id) ? id : null],
  );
  return (
    found ??
    refuse('not_found', {
      detail: 'There is no such report, or somebody has settled it.',
    })
  );
}

async function remove(
  context: ViewerContext,
  tx: WriteTransaction,
  {idea, comment}: Reported,
) {
  if (comment !== null) {
    await hideComment(
      context,
      tx,
      comment,
      await lockComment(context, tx, comment),
    );
    return;
  }
  // The schema lets nothing but comments be reported of a post.
  if (idea === null) return;
  await lockIdea(context, tx, idea);
  await hideIdea(context, tx, {id: idea, reason: 'staff'});
  // Nobody may be told of what is gone, so lists are read again.
  tx.happened({type: 'gap'});
}
