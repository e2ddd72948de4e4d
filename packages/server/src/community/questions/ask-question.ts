import type {Question, QuestionDraft, WriteOptions} from '@townhall/client';
import {questionDraftSchema} from '@townhall/client/contract';
import {mayModerate} from '../../policy/permissions.js';
import {valid} from '../../valid.js';
import {cleanDraft} from '../clean-draft.js';
import type {ViewerContext} from '../context.js';
import {createOnce} from '../idempotency.js';
import {tellIfNamed} from '../mentions/tell-of-mentions.js';
import {keepPictures} from '../images/text-images.js';
import {writeWithPictures} from '../mentions/write-text.js';
import {insist, readMember} from '../people/actor.js';
import {readPlaceFor} from '../places/read-places.js';
import {settlePoints} from '../points/settle-points.js';
import {retimeQuestions} from '../queues/retime-questions.js';
import {
  admitPost,
  askAboutPost,
  type WantedPost,
} from '../review/admit-post.js';
import {followOwn} from './follow-question.js';
import {readQuestionFor} from './read-questions.js';
import {tellOfQuestion} from './tell-of-question.js';

/** Takes a question. */
export async function askQuestion(
  context: ViewerContext,
  draft: QuestionDraft,
  {idempotencyKey}: WriteOptions = {},
): Promise<Question> {
  const {communityId, database, clock, viewerId} = context;
  const actor = await readMember(context, database);
  const {guard, ...content} = cleanDraft(
    questionDraftSchema,
    valid(questionDraftSchema, draft),
  );
  if (content.kind === 'announcement') insist(mayModerate(actor));
  await readPlaceFor(context, database, content.place, 'questions');
  const text = await writeWithPictures(context, database, content.text);
  const post: WantedPost = {
    ...text,
    kind: 'question',
    isAnonymous: content.anonymous,
    place: content.place,
    title: content.title,
    raw: `${draft.title}\n${draft.text ?? ''}`,
    guard,
  };
  const opinion = await askAboutPost(context, post);
  const id = await createOnce(context, {
    operation: 'question',
    key: idempotencyKey,
    content,
    make: async (tx, id) => {
      const {heldBecause, signals, fingerprint} = await admitPost(
        context,
        tx,
        post,
        opinion,
      );
      await tx.query(insertQuestion, [
        communityId,
        id,
        content.place,
        viewerId,
        content.title,
        text.source,
        JSON.stringify(text.body),
        text.plain,
        text.excerpt,
        content.tags,
        clock(),
        content.kind,
        heldBecause,
        signals,
        fingerprint,
        content.anonymous,
      ]);
      await keepPictures(context, tx, {kind: 'question', id}, text, {
        isNew: true,
      });
      await followOwn(context, tx, id);
      if (heldBecause !== null) return;
      await tellIfNamed(context, tx, text, {of: 'question', id, by: viewerId});
      await tellOfQuestion(context, tx, id);
      await settlePoints(context, tx, [id]);
      await retimeQuestions(context, tx, [id]);
      tx.happened({
        type: 'question.created',
        place: content.place,
        question: id,
      });
    },
  });
  return readQuestionFor(context, database, id);
}

const insertQuestion = `
insert into questions (community_id, id, place_id, author_id, title, source,
                       body, plain, excerpt, tags,
                       created_at, updated_at, active_at, kind,
                       held_because, held_as, held_at, signals, fingerprint,
                       anonymous)
values ($1, $2, $3, $4, $5, $6, $7::jsonb, $8, $9, $10::text[], $11, $11, $11,
        $12, $13::text, case when $13::text is not null then 'pending' end,
        case when $13::text is not null then $11::timestamptz end,
        $14::text[], $15, $16)`;
