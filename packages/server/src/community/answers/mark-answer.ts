import type {MarkKind, MarkResult, Permission} from '@townhall/client';
import {markKindSchema} from '@townhall/client/contract';
import {
  mayConfirm,
  mayMarkCorrect,
  mayMarkHelpful,
  mayWrite,
  type Member,
  type QuestionFacts,
} from '../../policy/permissions.js';
import {valid} from '../../valid.js';
import type {Source, ViewerContext} from '../context.js';
import {insist, readMember} from '../people/actor.js';
import {settlePoints} from '../points/settle-points.js';
import {readQuestion} from '../questions/read-questions.js';
import {lockQuestion, recountQuestions} from '../questions/recount-question.js';
import {tellFollowers} from '../questions/tell-followers.js';
import {readFacts, readStanding} from '../questions/same-question.js';
import {isUuid} from '../uuid.js';
import {visible} from '../visibility.js';
import {write} from '../write.js';
import {changeMarks} from './change-marks.js';
import {readAnswer, refuseAnswer} from './read-answers.js';

/** Sets or takes back a mark; who and when are kept, also of what is undone. */
export async function markAnswer(
  context: ViewerContext,
  answerId: string,
  kind: MarkKind,
  on: boolean,
): Promise<MarkResult> {
  valid(markKindSchema, kind);
  const actor = await readMember(context, context.database);
  const place = await placeOfAnswer(context, context.database, answerId);
  return write(context, async (tx) => {
    await lockQuestion(context, tx, place.question);
    const facts = await readFacts(context, tx, place.question);
    insist(mayMark(kind, on, actor, facts, place));
    const mark = {answer: answerId, question: place.question, kind, on};
    if (await changeMarks(context, tx, mark)) {
      await recountQuestions(context, tx, [place.question]);
      await settlePoints(context, tx, [place.question]);
      if (kind === 'correct' && on) {
        await tellFollowers(context, tx, {
          kind: 'solved',
          question: place.question,
          answer: answerId,
          except: actor.id,
        });
      }
      tx.happened({
        type: 'answer.changed',
        place: facts.place,
        question: place.question,
        answer: answerId,
      });
    }
    return {
      answer: await readAnswer(context, tx, answerId),
      question: await readQuestion(context, tx, place.question),
      standing: await readStanding(context, tx, actor, place.question),
    };
  });
}

function mayMark(
  kind: MarkKind,
  on: boolean,
  actor: Member,
  question: QuestionFacts,
  answer: {author: string | null},
): Permission {
  if (kind === 'correct') return mayMarkCorrect(actor, question);
  if (kind === 'confirmed') return mayConfirm(actor, question);
  return on ? mayMarkHelpful(actor, answer) : mayWrite(actor);
}

async function placeOfAnswer(
  {communityId}: ViewerContext,
  source: Source,
  answerId: string,
) {
  const [place] = await source.query<{question: string; author: string | null}>(
    `select a.question_id as question, a.author_id as author
       from answers a
       join questions q
         on q.community_id = a.community_id and q.id = a.question_id
      where a.community_id = $1 and a.id = $2::uuid and ${visible.answer()}`,
    [communityId, isUuid(answerId) ? answerId : null],
  );
  return place ?? refuseAnswer();
}
