// What the client needs to ask about questions, and to understand their news.
import {readAnswers} from '@townhall/client/parts/answers-reading';
import type {Base} from '@townhall/client/parts/base';
import {UnreachableError} from '@townhall/client/parts/errors';
import {readQuestions} from '@townhall/client/parts/questions-reading';
import {later} from '../acting.js';
import {parts} from '../client.js';

parts.questions = (base) => ({
  ...readQuestions(base.read),
  ...later(
    ({writeQuestions}) => writeQuestions(base.signed),
    ['ask', 'deflect', 'sameQuestion', 'standings'],
  ),
  close: async (...args) => (await actions(base)).close(...args),
  reopen: async (...args) => (await actions(base)).reopen(...args),
  answerFollowUp: async (...args) =>
    (await actions(base)).answerFollowUp(...args),
});
parts.answers = ({read, signed}) => ({
  ...readAnswers(read),
  ...later(({writeAnswers}) => writeAnswers(signed), ['post', 'mark']),
});

/** What few do is not among what everybody who is signed in gets. */
async function actions(base: Base) {
  const chunk = import('./question-actions.js').catch((cause: unknown) => {
    throw new UnreachableError('A part of Townhall did not arrive', {cause});
  });
  return (await chunk).createQuestionActions(base);
}
