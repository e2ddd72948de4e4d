import type {
  Answer,
  AnswerChange,
  PostKind,
  Question,
  QuestionChange,
} from '@townhall/client';
import {
  answerChangeSchema,
  questionChangeSchema,
} from '@townhall/client/contract';
import {silentUntil} from '../../policy/editing.js';
import {writtenText, type WrittenText} from '../../text/written-text.js';
import {valid} from '../../valid.js';
import {readAnswerFor} from '../answers/read-answers.js';
import {cleanDraft} from '../clean-draft.js';
import type {ViewerContext} from '../context.js';
import {tellIfNamed} from '../mentions/tell-of-mentions.js';
import {writeWithPictures} from '../mentions/write-text.js';
import {keepPictures} from '../images/text-images.js';
import {readMember} from '../people/actor.js';
import {readQuestionFor} from '../questions/read-questions.js';
import {admitChange} from '../review/admit-post.js';
import {followPost} from '../review/follow-post.js';
import {write, type WriteTransaction} from '../write.js';
import {keepEdit} from './keep-edit.js';
import {
  insistOnRevision,
  lockEditable,
  type EditablePost,
} from './lock-editable.js';

/** The revision that a change is made to; null for whatever is there. */
export interface StatedRevision {
  revision: number | null;
}

/** Changes what a question says; its author may, and staff. */
export async function changeQuestionText(
  context: ViewerContext,
  id: string,
  change: QuestionChange,
  {revision}: StatedRevision,
): Promise<Question> {
  const {title, text, tags} = cleanDraft(
    questionChangeSchema,
    valid(questionChangeSchema, change),
  );
  const raw = `${change.title ?? ''}\n${change.text ?? ''}`;
  await changePost(context, 'question', id, revision, {title, text, tags, raw});
  return readQuestionFor(context, context.database, id);
}

/** Changes what an answer says; its author may, and staff. */
export async function changeAnswerText(
  context: ViewerContext,
  id: string,
  change: AnswerChange,
  {revision}: StatedRevision,
): Promise<Answer> {
  const {text} = valid(answerChangeSchema, change);
  // Again, because cleaning may leave nothing.
  valid(answerChangeSchema, {text: writtenText(text).source});
  await changePost(context, 'answer', id, revision, {text, raw: change.text});
  return readAnswerFor(context, context.database, id);
}

interface Wanted {
  title?: string | undefined;
  text?: string | undefined;
  tags?: string[] | undefined;
  /** As it was sent. */
  raw: string;
}

async function changePost(
  context: ViewerContext,
  kind: PostKind,
  id: string,
  revision: StatedRevision['revision'],
  wanted: Wanted,
): Promise<void> {
  const actor = await readMember(context, context.database);
  await write(context, async (tx) => {
    const post = await lockEditable(context, tx, actor, kind, id);
    if (revision !== null) insistOnRevision(post, revision);
    const written = await writeWithPictures(
      context,
      tx,
      wanted.text ?? post.source,
      {user: {kind, id}, thread: {of: 'question', id: post.question}},
    );
    const title = wanted.title ?? post.title;
    const tags = wanted.tags ?? post.tags;
    const isSaidAnew = written.source !== post.source || title !== post.title;
    if (!isSaidAnew && String(tags) === String(post.tags)) return;
    const admission = await admitChange(context, tx, {
      ...written,
      kind,
      place: post.place,
      title: title ?? '',
      raw: wanted.raw,
      guard: undefined,
    });
    await keepEdit(context, tx, post);
    const change: Change = {written, title, tags, isSaidAnew, ...admission};
    const isHeldNow = await keepChange(context, tx, post, change);
    await keepPictures(context, tx, {kind, id}, written);
    if (isHeldNow) await followPost(context, tx, post);
    await tellIfNamed(context, tx, written, {
      of: kind,
      id,
      by: context.viewerId,
    });
    tell(tx, post, isHeldNow);
  });
}

interface Change {
  written: WrittenText;
  title: string | null;
  tags: readonly string[];
  /** Its words are others; tags are no words. */
  isSaidAnew: boolean;
  heldBecause: string | null;
  signals: readonly string[];
  fingerprint: string | null;
}

/** Answers whether the post is held from now on, and was not before. */
async function keepChange(
  {communityId, clock}: ViewerContext,
  tx: WriteTransaction,
  post: EditablePost,
  {written, title, tags, isSaidAnew, ...admission}: Change,
): Promise<boolean> {
  const now = clock();
  const isTold = isSaidAnew && now > silentUntil(post.createdAt);
  const isHeldNow = post.heldAs === null && admission.heldBecause !== null;
  const questions =
    post.kind === 'question'
      ? ', title = $12, tags = $13::text[], excerpt = $14'
      : '';
  await tx.query(
    `update ${post.table}
        set source = $3, body = $4::jsonb, plain = $5, updated_at = $6,
            edited_at = case when $7 then $6 else edited_at end,
            signals = $8::text[], fingerprint = $9,
            held_as = case when $10 then 'pending' else held_as end,
            held_because = case when $10 then $11 else held_because end,
            held_at = case when $10 then $6 else held_at end,
            revision = revision + 1, version = version + 1 ${questions}
      where community_id = $1 and id = $2`,
    [
      communityId,
      post.id,
      written.source,
      JSON.stringify(written.body),
      written.plain,
      now,
      isTold,
      admission.signals,
      admission.fingerprint,
      isHeldNow,
      admission.heldBecause,
      ...(post.kind === 'question' ? [title, tags, written.excerpt] : []),
    ],
  );
  return isHeldNow;
}

function tell(tx: WriteTransaction, post: EditablePost, isHeldNow: boolean) {
  // Nobody may be told of what is gone, so lists are read again.
  if (isHeldNow) return tx.happened({type: 'gap'});
  if (post.heldAs !== null) return;
  const {place, question, id} = post;
  if (post.kind === 'question') {
    tx.happened({type: 'question.changed', place, question});
  } else {
    tx.happened({type: 'answer.changed', place, question, answer: id});
  }
}
