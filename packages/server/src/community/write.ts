import type {Queryable} from '../database/database.js';
import type {CommunityContext, Written} from './context.js';

/** What happened, as the outbox keeps it: which things, not their state. */
export interface Happening {
  type:
    | 'idea.voted'
    | 'idea.created'
    | 'idea.changed'
    /** A vote made, or took back, what the idea needed. */
    | 'idea.threshold_reached'
    | 'idea.threshold_lost'
    | 'comment.created'
    | 'comment.changed'
    | 'question.created'
    | 'question.changed'
    /** A goal was missed; staff's, as what follows it. */
    | 'question.goal_breached'
    | 'question.escalated'
    | 'answer.created'
    | 'answer.changed'
    | 'post.created'
    | 'post.changed'
    | 'notice.changed'
    | 'poll.changed'
    /** Something of one reader's own; nothing that is public. */
    | 'reader.changed'
    /** Much changed at once: whoever shows something reads it again. */
    | 'gap'
    /** A public read may answer differently, but there is nothing to tell. */
    | 'touched';
  place?: string | undefined;
  idea?: string | undefined;
  comment?: string | undefined;
  question?: string | undefined;
  answer?: string | undefined;
  post?: string | undefined;
  notice?: string | undefined;
  poll?: string | undefined;
  /** The name that this reader's devices listen for. */
  reader?: string | undefined;
}

/** A transaction that also keeps what happened in it. */
export interface WriteTransaction extends Queryable {
  happened(happening: Happening): void;
  /** A statement has written this row of the outbox by itself. */
  kept(outboxId: string): void;
}

/**
 * Writes in one transaction, and tells the process once it is committed.
 * `movesDeadlines` is false where no rule and no date can have changed.
 */
export async function write<Result>(
  context: CommunityContext,
  work: (tx: WriteTransaction) => Promise<Result>,
  {
    movesDeadlines = true,
    changesReads = true,
  }: Partial<Pick<Written, 'movesDeadlines' | 'changesReads'>> = {},
): Promise<Result> {
  let outbox: string[] = [];
  let kept: KeptHappening[] = [];
  const result = await context.database.transaction(async (tx) => {
    // The work may run again; only what is committed counts.
    outbox = [];
    kept = [];
    const made = await work({
      query: (statement, parameters) => tx.query(statement, parameters),
      happened: (happening) => {
        const id = context.uuids.next();
        kept.push({id, ...happening});
        outbox.push(id);
      },
      kept: (outboxId) => {
        outbox.push(outboxId);
      },
    });
    if (kept.length > 0) await keep(context, tx, kept);
    return made;
  });
  if (outbox.length > 0) context.wrote({outbox, movesDeadlines, changesReads});
  return result;
}

type KeptHappening = Happening & {id: string};

/** All that happened in a transaction, in one statement. */
const keep = (
  {communityId, clock}: CommunityContext,
  tx: Queryable,
  happenings: readonly KeptHappening[],
) =>
  tx.query(
    `insert into outbox
       (community_id, id, type, place_id, idea_id, comment_id, question_id,
        answer_id, post_id, notice_id, poll_id, reader, at)
     select $1, r.id, r.type, r.place, r.idea, r.comment, r.question, r.answer,
            r.post, r.notice, r.poll, r.reader, $3::timestamptz
       from jsonb_to_recordset($2::jsonb) as r(
         id uuid, type text, place text, idea uuid, comment uuid,
         question uuid, answer uuid, post uuid, notice text,
         poll uuid, reader text)`,
    [communityId, JSON.stringify(happenings), clock()],
  );
