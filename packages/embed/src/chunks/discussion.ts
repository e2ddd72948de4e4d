// What the client needs to ask about questions, and to understand their news.
import {readAnswers} from '@townhall/client/parts/answers-reading';
import {readQuestions} from '@townhall/client/parts/questions-reading';
import {later} from '../acting.js';
import {parts} from '../client.js';

parts.questions = ({read, signed}) => ({
  ...readQuestions(read),
  ...later(
    ({writeQuestions}) => writeQuestions(signed),
    ['ask', 'deflect', 'sameQuestion', 'standings'],
  ),
});
parts.answers = ({read, signed}) => ({
  ...readAnswers(read),
  ...later(({writeAnswers}) => writeAnswers(signed), ['post', 'mark']),
});
