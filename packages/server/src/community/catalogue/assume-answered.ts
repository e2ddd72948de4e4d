import type {Question} from '@townhall/client';
import {allowed, mayMarkCorrect} from '../../policy/permissions.js';
import type {ViewerContext} from '../context.js';
import {insist} from '../people/actor.js';
import {changeQuestion} from '../questions/close-question.js';

/** Says that a question counts as solved: its asker may, and staff. */
export const assumeAnswered = (
  context: ViewerContext,
  id: string,
): Promise<Question> =>
  changeQuestion(context, id, async ({tx, actor, facts, now}) => {
    const isStaff = actor.role === 'staff' && facts.kind === 'question';
    insist(isStaff ? allowed : mayMarkCorrect(actor, facts));
    if (facts.assumedAt !== null) return null;
    await tx.query(
      `update questions set assumed_answered_at = $3
        where community_id = $1 and id = $2`,
      [context.communityId, id, now],
    );
    return {step: 'assumed_answered'};
  });
