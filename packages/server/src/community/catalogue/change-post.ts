import type {Answer, Question} from '@townhall/client';
import type {PostChange} from '../../catalogue.js';
import {refuseAnswer} from '../answers/read-answers.js';
import type {ViewerContext} from '../context.js';
import {changeAnswerText, changeQuestionText} from '../edits/change-post.js';
import {lockEditable} from '../edits/lock-editable.js';
import {removePost as takeBack} from '../edits/remove-post.js';
import {readMember} from '../people/actor.js';
import {write} from '../write.js';

/** Programs change what is there, whatever it was when they read it. */
const anyRevision = {revision: null};

/** Changes the words of a question: one's own, or anybody's as staff. */
export const changeQuestion = (
  context: ViewerContext,
  id: string,
  {title, text, tags}: PostChange,
): Promise<Question> =>
  changeQuestionText(
    context,
    id,
    {title, text, tags: tags && [...tags]},
    anyRevision,
  );

/** Changes the words of an answer: one's own, or anybody's as staff. */
export const changeAnswer = (
  context: ViewerContext,
  id: string,
  text: string,
): Promise<Answer> => changeAnswerText(context, id, {text}, anyRevision);

/** Takes a post away with all that answers it; nothing of it counts any more. */
export async function removePost(
  context: ViewerContext,
  {kind, id}: {kind: 'question' | 'answer'; id: string},
): Promise<void> {
  await takeBack(context, kind, id, {withAnswers: true});
}

/** Keeps which answer an answer of one's own replies to. */
export async function replyTo(
  context: ViewerContext,
  answer: string,
  other: string,
): Promise<void> {
  const actor = await readMember(context, context.database);
  await write(context, async (tx) => {
    const post = await lockEditable(context, tx, actor, 'answer', answer);
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
