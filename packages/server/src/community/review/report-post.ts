import type {PostKind, ReportDraft} from '@townhall/client';
import {reportDraftSchema} from '@townhall/client/contract';
import {cleanText} from '../../text/clean-text.js';
import {valid} from '../../valid.js';
import {readAnswer} from '../answers/read-answers.js';
import type {ViewerContext} from '../context.js';
import {readMember} from '../people/actor.js';
import {readQuestion} from '../questions/read-questions.js';
import {write, type WriteTransaction} from '../write.js';
import {followPost} from './follow-post.js';
import {lockPost, type LockedPost} from './lock-post.js';
import {rulesOfPlace} from './review-rules.js';

/**
 * Tells staff what is wrong with a post; a second time changes nothing. When as
 * many trusted people have as the place asks for, it waits out of sight.
 */
export async function reportPost(
  context: ViewerContext,
  kind: PostKind,
  id: string,
  draft: ReportDraft,
): Promise<void> {
  const {database} = context;
  await readMember(context, database);
  const report = valid(reportDraftSchema, draft);
  // Refuses what this person cannot see, as any read does.
  if (kind === 'question') await readQuestion(context, database, id);
  else await readAnswer(context, database, id);
  await write(context, async (tx) => {
    const post = await lockPost(context, tx, kind, id);
    if (!post || post.heldAs !== null) return;
    const isNews = await keep(context, tx, post, report);
    if (isNews) await hideWhereMany(context, tx, post);
  });
}

async function keep(
  {communityId, viewerId, uuids, clock}: ViewerContext,
  tx: WriteTransaction,
  {kind, id, question}: LockedPost,
  {reason, text = ''}: ReportDraft,
): Promise<boolean> {
  const kept = await tx.query(
    `insert into reports
       (community_id, id, question_id, answer_id, person_id, reason, note, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict do nothing
     returning id`,
    [
      communityId,
      uuids.next(),
      question,
      kind === 'answer' ? id : null,
      viewerId,
      reason,
      cleanText(text).trim(),
      clock(),
    ],
  );
  return kept.length > 0;
}

/** What staff has looked at and kept is not taken away again. */
async function hideWhereMany(
  context: ViewerContext,
  tx: WriteTransaction,
  post: LockedPost,
) {
  const {communityId, clock} = context;
  const {hideAtReports, newcomer} = await rulesOfPlace(context, tx, post.place);
  if (hideAtReports === null) return;
  const now = clock();
  const hidden = await tx.query(
    `update ${post.table} p
        set held_as = 'pending', held_because = 'reports', held_at = $4,
            version = p.version + 1
      where p.community_id = $1 and p.id = $2
        and p.held_as is null and p.reviewed_at is null
        and (select count(*) from reports r
               join persons reporter
                 on reporter.community_id = r.community_id
                and reporter.id = r.person_id
              where r.community_id = $1 and r.question_id = $3
                and r.answer_id is not distinct from $5::uuid
                and r.resolved_at is null and reporter.blocked_at is null
                and (reporter.role <> 'member'
                     or reporter.trusted_at is not null
                     or reporter.joined_at <= $6)) >= $7
     returning p.id`,
    [
      communityId,
      post.id,
      post.question,
      now,
      post.kind === 'answer' ? post.id : null,
      new Date(now.getTime() - newcomer.days * 86_400_000),
      hideAtReports,
    ],
  );
  if (hidden.length === 0) return;
  await followPost(context, tx, post);
  // Nobody may be told of what is gone, so lists are read again.
  tx.happened({type: 'gap'});
}
