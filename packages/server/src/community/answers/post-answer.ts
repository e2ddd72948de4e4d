import type {Answer, AnswerDraft, WriteOptions} from '@townhall/client';
import {answerDraftSchema} from '@townhall/client/contract';
import {mayAnswer} from '../../policy/permissions.js';
import {valid} from '../../valid.js';
import type {ViewerContext} from '../context.js';
import {createOnce} from '../idempotency.js';
import {tellIfNamed} from '../mentions/tell-of-mentions.js';
import {keepPictures} from '../images/text-images.js';
import {writeWithPictures} from '../mentions/write-text.js';
import {insist, readMember} from '../people/actor.js';
import {settlePoints} from '../points/settle-points.js';
import {followOwn} from '../questions/follow-question.js';
import {tellFollowers} from '../questions/tell-followers.js';
import {lockQuestion, recountQuestions} from '../questions/recount-question.js';
import {refuseQuestion} from '../questions/read-questions.js';
import {readFacts} from '../questions/same-question.js';
import {isUuid} from '../uuid.js';
import {
  admitPost,
  askAboutPost,
  type WantedPost,
} from '../review/admit-post.js';
import {readAnswerFor} from './read-answers.js';

/** Takes an answer to a question that still takes answers. */
export async function postAnswer(
  context: ViewerContext,
  questionId: string,
  draft: AnswerDraft,
  {idempotencyKey}: WriteOptions = {},
): Promise<Answer> {
  const {communityId, viewerId, database} = context;
  const actor = await readMember(context, database);
  const {text, guard} = valid(answerDraftSchema, draft);
  const written = await writeWithPictures(context, database, text, {
    thread: {of: 'question', id: questionId},
  });
  // Again, because cleaning may have left nothing.
  valid(answerDraftSchema, {text: written.source});
  if (!isUuid(questionId)) return refuseQuestion();
  const post: Omit<WantedPost, 'place'> = {
    ...written,
    kind: 'answer',
    title: '',
    raw: draft.text,
    guard,
  };
  const opinion = context.spam
    ? await askAboutPost(context, {
        ...post,
        place: (await readFacts(context, database, questionId)).place,
      })
    : undefined;
  const id = await createOnce(context, {
    operation: 'answer',
    key: idempotencyKey,
    content: {question: questionId, text},
    make: async (tx, id) => {
      await lockQuestion(context, tx, questionId);
      const facts = await readFacts(context, tx, questionId);
      insist(mayAnswer(actor, facts));
      const {heldBecause, signals, fingerprint} = await admitPost(
        context,
        tx,
        {...post, place: facts.place},
        opinion,
      );
      const now = context.clock();
      await tx.query(
        `insert into answers (community_id, id, question_id, author_id, source,
                              body, plain, created_at, updated_at,
                              held_because, held_as, held_at, signals,
                              fingerprint, anonymous)
         values ($1, $2, $3, $4, $5, $6::jsonb, $7, $8, $8, $9::text,
                 case when $9::text is not null then 'pending' end,
                 case when $9::text is not null then $8::timestamptz end,
                 $10::text[], $11, $12)`,
        [
          communityId,
          id,
          questionId,
          viewerId,
          written.source,
          JSON.stringify(written.body),
          written.plain,
          now,
          heldBecause,
          signals,
          fingerprint,
          // Or it would tell who has asked.
          facts.anonymous && facts.author === viewerId,
        ],
      );
      await keepPictures(context, tx, {kind: 'answer', id}, written, {
        isNew: true,
      });
      await followOwn(context, tx, questionId);
      if (heldBecause !== null) return;
      await tx.query(
        `update questions set active_at = $3
          where community_id = $1 and id = $2`,
        [communityId, questionId, now],
      );
      await tellIfNamed(context, tx, written, {of: 'answer', id, by: viewerId});
      await tellFollowers(context, tx, {
        kind: 'answered',
        question: questionId,
        answer: id,
        except: viewerId,
      });
      await recountQuestions(context, tx, [questionId]);
      await settlePoints(context, tx, [questionId]);
      tx.happened({
        type: 'answer.created',
        place: facts.place,
        question: questionId,
        answer: id,
      });
    },
  });
  return readAnswerFor(context, database, id);
}
