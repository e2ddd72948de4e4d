import type {Answer, Question, RichText} from '@townhall/client';
import {
  answerDraftSchema,
  questionDraftSchema,
} from '@townhall/client/contract';
import type {PostChange} from '../../catalogue.js';
import {allowed, denied, type Member} from '../../policy/permissions.js';
import {refuse} from '../../problem.js';
import {writtenText} from '../../text/written-text.js';
import {valid} from '../../valid.js';
import {readAnswerFor, refuseAnswer} from '../answers/read-answers.js';
import {cleanDraft} from '../clean-draft.js';
import type {ViewerContext} from '../context.js';
import {insist, readMember} from '../people/actor.js';
import {readQuestionFor, refuseQuestion} from '../questions/read-questions.js';
import {admitChange} from '../review/admit-post.js';
import {followPost} from '../review/follow-post.js';
import {lockPost, type LockedPost} from '../review/lock-post.js';
import {write, type WriteTransaction} from '../write.js';

const questionChange = {place: 'any', title: 'A title that stays'};

/** Changes the words of a question: one's own, or anybody's as staff. */
export async function changeQuestion(
  context: ViewerContext,
  id: string,
  {title, text, tags}: PostChange,
): Promise<Question> {
  const {communityId, clock, database} = context;
  const actor = await readMember(context, database);
  const draft = cleanDraft(
    questionDraftSchema,
    valid(questionDraftSchema, {
      ...questionChange,
      ...(title === undefined ? {} : {title}),
      ...(text === undefined ? {} : {text}),
      ...(tags === undefined ? {} : {tags}),
    }),
  );
  const written = text === undefined ? undefined : writtenText(draft.text);
  const before = await readQuestionFor(context, database, id);
  await write(context, async (tx) => {
    const post = await lockOwn(context, tx, {kind: 'question', id}, actor);
    await tx.query(
      `update questions
          set title = coalesce($3, title), tags = coalesce($4::text[], tags),
              source = coalesce($5, source), body = coalesce($6::jsonb, body),
              plain = coalesce($7, plain), excerpt = coalesce($8, excerpt),
              version = version + 1, updated_at = $9, edited_at = $9
        where community_id = $1 and id = $2`,
      [
        communityId,
        id,
        title === undefined ? null : draft.title,
        tags === undefined ? null : draft.tags,
        written?.source,
        written && JSON.stringify(written.body),
        written?.plain,
        written?.excerpt,
        clock(),
      ],
    );
    await settleChange(context, tx, post, {
      title: title === undefined ? before.title : draft.title,
      text: written ?? {plain: before.excerpt, body: before.body},
    });
  });
  return readQuestionFor(context, database, id);
}

/** Changes the words of an answer: one's own, or anybody's as staff. */
export async function changeAnswer(
  context: ViewerContext,
  id: string,
  text: string,
): Promise<Answer> {
  const {communityId, clock, database} = context;
  const actor = await readMember(context, database);
  const written = writtenText(valid(answerDraftSchema, {text}).text);
  // Again, because cleaning may have left nothing.
  valid(answerDraftSchema, {text: written.source});
  await write(context, async (tx) => {
    const post = await lockOwn(context, tx, {kind: 'answer', id}, actor);
    await tx.query(
      `update answers
          set source = $3, body = $4::jsonb, plain = $5,
              version = version + 1, updated_at = $6, edited_at = $6
        where community_id = $1 and id = $2`,
      [
        communityId,
        id,
        written.source,
        JSON.stringify(written.body),
        written.plain,
        clock(),
      ],
    );
    await settleChange(context, tx, post, {title: '', text: written});
  });
  return readAnswerFor(context, database, id);
}

/** Takes a post away; what was counted of it counts no more. */
export async function removePost(
  context: ViewerContext,
  wanted: {kind: 'question' | 'answer'; id: string},
): Promise<void> {
  const actor = await readMember(context, context.database);
  await write(context, async (tx) => {
    const post = await lockOwn(context, tx, wanted, actor);
    await tx.query(
      `update ${post.table} set hidden_at = $3, version = version + 1
        where community_id = $1 and id = $2`,
      [context.communityId, post.id, context.clock()],
    );
    await followPost(context, tx, post);
    if (post.kind === 'answer') {
      const {place, question} = post;
      tx.happened({type: 'question.changed', place, question});
    }
    // Nobody may be told of what is gone, so lists are read again.
    tx.happened({type: 'gap'});
  });
}

/** Keeps which answer an answer of one's own replies to. */
export async function replyTo(
  context: ViewerContext,
  answer: string,
  other: string,
): Promise<void> {
  const actor = await readMember(context, context.database);
  await write(context, async (tx) => {
    const post = await lockOwn(
      context,
      tx,
      {kind: 'answer', id: answer},
      actor,
    );
    const replied = await tx.query(
      `update answers a set reply_to = o.id
         from answers o
        where a.community_id = $1 and a.id = $2
          and o.community_id = $1 and o.id = $3::uuid and o.id <> a.id
          and o.question_id = a.question_id
       returning a.id`,
      [context.communityId, post.id, other],
    );
    if (replied.length === 0) refuseAnswer();
  });
}

/** A post that whoever asks may change: their own, or any as staff. */
async function lockOwn(
  context: ViewerContext,
  tx: WriteTransaction,
  {kind, id}: {kind: 'question' | 'answer'; id: string},
  actor: Member,
): Promise<LockedPost> {
  const post = await lockPost(context, tx, kind, id);
  const isOwn = post?.author === actor.id;
  const isStaff = actor.role === 'staff';
  // What waits for a look is for its author and staff.
  if (!post || (post.heldAs !== null && !isOwn && !isStaff)) {
    return kind === 'question' ? refuseQuestion() : refuseAnswer();
  }
  insist(isOwn || isStaff ? allowed : denied('not_eligible'));
  if (post.heldAs === 'rejected' && !isStaff) {
    refuse('locked', {detail: 'Staff did not take this post.'});
  }
  return post;
}

interface NewWords {
  title: string;
  text: {plain: string; body: RichText};
}

/** New words are looked at as a new post is; until then they may have to wait. */
async function settleChange(
  context: ViewerContext,
  tx: WriteTransaction,
  post: LockedPost,
  {title, text: {plain, body}}: NewWords,
) {
  if (post.heldAs !== null) return;
  const {kind, id, place, question} = post;
  const {heldBecause, signals, fingerprint} = await admitChange(context, tx, {
    kind,
    place,
    title,
    raw: plain,
    plain,
    body,
    guard: undefined,
  });
  if (heldBecause === null) {
    tx.happened(
      kind === 'question'
        ? {type: 'question.changed', place, question}
        : {type: 'answer.changed', place, question, answer: id},
    );
    return;
  }
  await tx.query(
    `update ${post.table}
        set held_as = 'pending', held_because = $3, held_at = $4,
            signals = $5::text[], fingerprint = $6
      where community_id = $1 and id = $2`,
    [
      context.communityId,
      id,
      heldBecause,
      context.clock(),
      signals,
      fingerprint,
    ],
  );
  await followPost(context, tx, post);
  // Nobody may be told of what is gone, so lists are read again.
  tx.happened({type: 'gap'});
}
