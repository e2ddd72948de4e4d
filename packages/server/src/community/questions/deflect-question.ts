import type {Deflection, DeflectionDraft} from '@townhall/client';
import {deflectionDraftSchema} from '@townhall/client/contract';
import {cleanLine} from '../../text/clean-text.js';
import {valid} from '../../valid.js';
import type {ViewerContext} from '../context.js';
import {digestOf} from '../digest.js';
import {readQuestion} from './read-questions.js';

/**
 * Counts that a question answered somebody who was about to ask: once for each
 * person, or each address of a guest, and each text. What they were about to
 * ask is not kept, only its hash.
 */
export async function deflectQuestion(
  context: ViewerContext,
  questionId: string,
  draft: DeflectionDraft,
): Promise<Deflection> {
  const {communityId, database, clock, viewerId, client} = context;
  const {text} = valid(deflectionDraftSchema, draft);
  const {id} = await readQuestion(context, database, questionId);
  await database.query(
    `insert into deflections (community_id, question_id, asker, text_hash, at)
     values ($1, $2, $3, $4, $5)
     on conflict (community_id, question_id, asker, text_hash) do nothing`,
    [
      communityId,
      id,
      viewerId ?? `guest ${client ?? ''}`,
      await digestOf(cleanLine(text).toLowerCase()),
      clock(),
    ],
  );
  const [row] = await database.query<{count: number}>(
    `select count(*)::integer as count from deflections
      where community_id = $1 and question_id = $2`,
    [communityId, id],
  );
  return {question: id, count: row?.count ?? 0};
}
