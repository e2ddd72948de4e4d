import type {MarkKind} from '@townhall/client';
import type {Source, ViewerContext} from '../context.js';

interface Mark {
  answer: string;
  question: string;
  kind: MarkKind;
  on: boolean;
}

interface StoredMark {
  id: string;
  answer: string;
}

/**
 * Makes one mark stand, or fall, inside a transaction that has locked the
 * question. A question has one correct and one confirmed answer: the newer
 * mark takes the place of the older one. Answers whether anything changed.
 */
export async function changeMarks(
  context: ViewerContext,
  tx: Source,
  mark: Mark,
): Promise<boolean> {
  const standing = await standingMarks(context, tx, mark);
  const stands = standing.some(({answer}) => answer === mark.answer);
  if (stands === mark.on) return false;
  for (const old of standing) await unmark(context, tx, mark, old);
  if (mark.on) await set(context, tx, mark);
  if (mark.kind !== 'helpful') await bump(context, tx, mark, standing);
  return true;
}

/** The marks that this one stands beside: one's own, or the question's. */
function standingMarks(
  {communityId, viewerId}: ViewerContext,
  tx: Source,
  {answer, question, kind, on}: Mark,
): Promise<StoredMark[]> {
  if (kind === 'helpful') {
    return tx.query<StoredMark>(
      `select id, answer_id as answer from marks
        where community_id = $1 and answer_id = $2 and person_id = $3
          and kind = 'helpful'`,
      [communityId, answer, viewerId],
    );
  }
  return tx.query<StoredMark>(
    `select id, answer_id as answer from marks
      where community_id = $1 and question_id = $2 and kind = $3
        and ($4::boolean or answer_id = $5)`,
    [communityId, question, kind, on, answer],
  );
}

async function unmark(
  context: ViewerContext,
  tx: Source,
  mark: Mark,
  {id, answer}: StoredMark,
) {
  await tx.query('delete from marks where community_id = $1 and id = $2', [
    context.communityId,
    id,
  ]);
  await remember(context, tx, {...mark, answer}, 'unmarked');
}

async function set(context: ViewerContext, tx: Source, mark: Mark) {
  await tx.query(
    `insert into marks (community_id, id, question_id, answer_id, kind,
                        person_id, at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      context.communityId,
      context.uuids.next(),
      mark.question,
      mark.answer,
      mark.kind,
      context.viewerId,
      context.clock(),
    ],
  );
  await remember(context, tx, mark, 'marked');
}

async function remember(
  {communityId, uuids, viewerId, clock}: ViewerContext,
  tx: Source,
  {question, answer, kind}: Mark,
  action: 'marked' | 'unmarked',
) {
  await tx.query(
    `insert into mark_history (community_id, id, question_id, answer_id, kind,
                               person_id, action, source, at)
     values ($1, $2, $3, $4, $5, $6, $7, 'web', $8)`,
    [
      communityId,
      uuids.next(),
      question,
      answer,
      kind,
      viewerId,
      action,
      clock(),
    ],
  );
}

/** What is said of an answer is part of it, and brings its question up. */
async function bump(
  {communityId, clock}: ViewerContext,
  tx: Source,
  {answer, question}: Mark,
  standing: readonly StoredMark[],
) {
  const answers = [answer, ...standing.map((old) => old.answer)];
  await tx.query(
    `update answers set version = version + 1
      where community_id = $1 and id = any($2::uuid[])`,
    [communityId, answers],
  );
  await tx.query(
    `update questions set active_at = $3
      where community_id = $1 and id = $2`,
    [communityId, question, clock()],
  );
}
