import type {FollowUpReply, SameQuestionResult} from '@townhall/client';
import {followUpReplySchema} from '@townhall/client/contract';
import {mayMarkCorrect} from '../../policy/permissions.js';
import {valid} from '../../valid.js';
import {changeMarks} from '../answers/change-marks.js';
import {readAnswer, refuseAnswer} from '../answers/read-answers.js';
import type {ViewerContext} from '../context.js';
import {insist, readMember} from '../people/actor.js';
import {changeQuestion, insistOnReopening, reopen} from './close-question.js';
import {readStanding} from './same-question.js';

/**
 * Keeps what the asker says to "Did this solve it?". A yes settles the
 * question, with the answer they name if they name one; a no gives it back to
 * the community, also where it counted as solved already.
 */
export async function answerFollowUp(
  context: ViewerContext,
  id: string,
  reply: FollowUpReply,
): Promise<SameQuestionResult> {
  const {solved, answer} = valid(followUpReplySchema, reply);
  const member = await readMember(context, context.database);
  const question = await changeQuestion(context, id, async (changing) => {
    const {tx, actor, facts, now} = changing;
    insist(mayMarkCorrect(actor, facts));
    if (solved && answer !== undefined) {
      const named = await readAnswer(context, tx, answer);
      if (named.question !== id) return refuseAnswer();
      await changeMarks(context, tx, {
        answer,
        question: id,
        kind: 'correct',
        on: true,
      });
    }
    if (!solved && (facts.closed || facts.assumedAt !== null)) {
      insistOnReopening(actor, facts, now);
      await tx.query(reopen, [context.communityId, id, now]);
    }
    await tx.query(
      `update questions
          set follow_up_at = coalesce(follow_up_at, $3),
              follow_up_answer = $4, follow_up_answered_at = $3,
              assumed_answered_at = case
                when $5 and correct_answer_id is null
                  then coalesce(assumed_answered_at, $3)
                else assumed_answered_at end
        where community_id = $1 and id = $2`,
      [
        context.communityId,
        id,
        now,
        solved ? 'yes' : 'no',
        // A marked answer says more than that it is assumed.
        solved && answer === undefined,
      ],
    );
    return {step: solved ? 'follow_up_yes' : 'follow_up_no'};
  });
  return {
    question,
    standing: await readStanding(context, context.database, member, id),
  };
}
