import type {PostKind, PostRemoval} from '@townhall/client';
import type {ViewerContext} from '../context.js';
import {linkImages} from '../images/use-images.js';
import {readMember} from '../people/actor.js';
import {recordSteps} from '../queues/record-steps.js';
import {followPost} from '../review/follow-post.js';
import {settleReports} from '../review/settle-reports.js';
import {visible} from '../visibility.js';
import {write, type WriteTransaction} from '../write.js';
import {keepEdit} from './keep-edit.js';
import {lockEditable, type EditablePost} from './lock-editable.js';

/**
 * Takes a post back; its author may, and staff. A question that others have
 * answered loses its words and keeps its answers.
 */
export async function removePost(
  context: ViewerContext,
  kind: PostKind,
  id: string,
  /** Its answers go with a question, as they do for programs. */
  {withAnswers = false} = {},
): Promise<PostRemoval> {
  const actor = await readMember(context, context.database);
  return write(context, async (tx) => {
    const post = await lockEditable(context, tx, actor, kind, id);
    await keepEdit(context, tx, post);
    await settleReports(context, tx, post, 'removed');
    const isAnswered =
      !withAnswers &&
      kind === 'question' &&
      (await hasAnswers(context, tx, post));
    if (isAnswered) await empty(context, tx, post);
    else await hide(context, tx, post);
    await followPost(context, tx, post);
    return {kind, id, outcome: isAnswered ? 'emptied' : 'gone'};
  });
}

async function hasAnswers(
  {communityId}: ViewerContext,
  tx: WriteTransaction,
  {id, heldAs}: EditablePost,
) {
  if (heldAs !== null) return false;
  const found = await tx.query(
    `select 1 from answers a
      where a.community_id = $1 and a.question_id = $2
        and ${visible.answerOfQuestion()}
      limit 1`,
    [communityId, id],
  );
  return found.length > 0;
}

async function hide(
  {communityId, clock}: ViewerContext,
  tx: WriteTransaction,
  {id, table, heldAs}: EditablePost,
) {
  await tx.query(
    `update ${table}
        set hidden_at = $3, version = version + 1, revision = revision + 1
      where community_id = $1 and id = $2`,
    [communityId, id, clock()],
  );
  // Nobody may be told of what is gone, so lists are read again.
  if (heldAs === null) tx.happened({type: 'gap'});
}

/** What it said is kept among its changes; nothing of it is left in sight. */
async function empty(
  context: ViewerContext,
  tx: WriteTransaction,
  {id, place}: EditablePost,
) {
  const {communityId, viewerId, clock} = context;
  await tx.query(
    `update questions
        set title = '—', source = '', body = '[]', plain = '', excerpt = '',
            tags = '{}', author_id = null, fingerprint = null, signals = '{}',
            closed_at = $3, closed_reason = 'removed', closed_by = $4,
            duplicate_of = null, updated_at = $3, revision = revision + 1
      where community_id = $1 and id = $2`,
    [communityId, id, clock(), viewerId],
  );
  await linkImages(context, tx, {kind: 'question', id}, []);
  await recordSteps(context, tx, [
    {question: id, actor: viewerId, step: 'closed', detail: 'removed'},
  ]);
  // Lists show it no longer; who has it open sees what is left.
  tx.happened({type: 'question.changed', place, question: id});
  tx.happened({type: 'gap'});
}
