// Written by scripts/generate-shapes.mjs from the contract. Do not edit.
import type {Shapes} from '../shape.js';

/** How these answers are checked; the rules stand in the script. */
export const questionsShapes: Shapes = {
  "answer": "id,question:s body:*@block author:?@person anonymous:b correct,confirmed:?@mark helpfulCount:i pending:b editedAt:?t version:i createdAt,updatedAt:t",
  "communityEvent.answer.changed": "place:s question:@question answer:@answer",
  "communityEvent.answer.created": "place:s question:@question answer:@answer",
  "communityEvent.question.changed": "place:s question:@question",
  "communityEvent.question.created": "place:s question:@question",
  "deflection": "question:s count:i",
  "mark": "by:?@person at:t",
  "markResult": "answer:@answer question:@question standing:@questionStanding",
  "question": "id,place:s kind:=question|discussion|announcement title:s body:*@block excerpt:s author:?@person anonymous:b state:=unanswered|answered|needs_confirmation|correct_by_author|confirmed_by_staff|assumed_answered|closed|pending_review closed:?@question.closed answerCount,sameQuestionCount:i correctAnswer,confirmedAnswer:?s locked:b tags:*s editedAt:?t version:i createdAt,updatedAt:t",
  "question.closed": "reason:=duplicate|off_topic|outdated|no_longer_needed|moved_to_ticket|removed at:t duplicateOf:?s",
  "questionCount": "count:i",
  "questionStanding": "question:s asked,sameQuestion:b helpful,own:*s followUp:?@questionStanding.followUp can:@questionStanding.can",
  "questionStanding.can": "answer,close,reopen,sameQuestion,markCorrect,markConfirmed,markHelpful:@permission",
  "questionStanding.followUp": "at:t answer:?=yes|no",
  "sameQuestionResult": "question:@question standing:@questionStanding",
};
