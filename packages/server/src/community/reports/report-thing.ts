import type {ReportDraft} from '@townhall/client';
import {reportDraftSchema} from '@townhall/client/contract';
import {cleanText} from '../../text/clean-text.js';
import {valid} from '../../valid.js';
import {readComment} from '../comments/read-comments.js';
import type {ViewerContext} from '../context.js';
import {readIdea} from '../ideas/read-ideas.js';
import {readMember} from '../people/actor.js';

/** Tells staff what is wrong with an idea; a second time changes nothing. */
export async function reportIdea(
  context: ViewerContext,
  ideaId: string,
  draft: ReportDraft,
): Promise<void> {
  await readMember(context, context.database);
  const {id} = await readIdea(context, context.database, ideaId);
  await keep(context, {idea: id, post: null, comment: null}, draft);
}

/** The same of a comment. */
export async function reportComment(
  context: ViewerContext,
  commentId: string,
  draft: ReportDraft,
): Promise<void> {
  await readMember(context, context.database);
  const {id, idea, post} = await readComment(
    context,
    context.database,
    commentId,
  );
  await keep(context, {idea, post, comment: id}, draft);
}

async function keep(
  {communityId, viewerId, database, uuids, clock}: ViewerContext,
  {idea, post, comment}: Record<'idea' | 'post' | 'comment', string | null>,
  draft: ReportDraft,
) {
  const {reason, text} = valid(reportDraftSchema, draft);
  await database.query(
    `insert into reports
       (community_id, id, idea_id, comment_id, person_id, reason, note, at,
        post_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict do nothing`,
    [
      communityId,
      uuids.next(),
      idea,
      comment,
      viewerId,
      reason,
      cleanText(text).trim(),
      clock(),
      post,
    ],
  );
}
