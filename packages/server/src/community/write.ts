import type {Queryable} from '../database/database.js';
import type {CommunityContext} from './context.js';

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
    | 'answer.created'
    | 'answer.changed'
    /** Much changed at once: whoever shows something reads it again. */
    | 'gap'
    /** A public read may answer differently, but there is nothing to tell. */
    | 'touched';
  place?: string | undefined;
  idea?: string | undefined;
  comment?: string | undefined;
  question?: string | undefined;
  answer?: string | undefined;
}

/** A transaction that also keeps what happened in it. */
export interface WriteTransaction extends Queryable {
  happened(happening: Happening): Promise<void>;
  /** A statement has written this row of the outbox by itself. */
  kept(outboxId: string): void;
}

/** Writes in one transaction, and tells the process once it is committed. */
export async function write<Result>(
  context: CommunityContext,
  work: (tx: WriteTransaction) => Promise<Result>,
): Promise<Result> {
  let outbox: string[] = [];
  const result = await context.database.transaction(async (tx) => {
    // The work may run again; only what is committed counts.
    outbox = [];
    return work({
      query: (statement, parameters) => tx.query(statement, parameters),
      happened: async (happening) => {
        outbox.push(await keep(context, tx, happening));
      },
      kept: (outboxId) => {
        outbox.push(outboxId);
      },
    });
  });
  if (outbox.length > 0) context.wrote({outbox, movesDeadlines: true});
  return result;
}

async function keep(
  {communityId, uuids, clock}: CommunityContext,
  tx: Queryable,
  {type, place, idea, comment, question, answer}: Happening,
) {
  const id = uuids.next();
  await tx.query(
    `insert into outbox
       (community_id, id, type, place_id, idea_id, comment_id, question_id,
        answer_id, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [communityId, id, type, place, idea, comment, question, answer, clock()],
  );
  return id;
}
