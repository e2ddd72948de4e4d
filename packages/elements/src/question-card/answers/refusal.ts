import type {Failure} from '../../internal/failure.js';
import {failureText} from '../../internal/failure-view.js';
import type {Say} from '../../internal/messages.js';
import type {answerMessages} from '../../messages/answers.js';

type AnswerSay = Say<typeof answerMessages>;

/** Why a mark was taken back, told apart by what can be done about it. */
export function markRefusal(failure: Failure, say: AnswerSay) {
  if (failure.kind === 'signed-out') return say('signInToMark');
  return say('notSaved', {reason: reasonOf(failure, say)});
}

/** Why an answer was not taken; a limit has words of its own. */
export function answerRefusal(
  failure: Failure,
  say: AnswerSay,
  limit: string | undefined,
) {
  if (failure.kind === 'signed-out') return say('signInToAnswer');
  return say('answerNotSent', {reason: limit ?? reasonOf(failure, say)});
}

function reasonOf(failure: Failure, say: AnswerSay) {
  switch (failure.code) {
    case 'own_answer':
    case 'only_the_asker':
    case 'only_staff':
      return say(failure.code);
    case 'locked':
      return say('takesNone_locked');
    default:
      return failureText(failure, say);
  }
}
