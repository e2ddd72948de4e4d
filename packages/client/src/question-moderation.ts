import type {Base} from './base.js';
import type {CallOptions, QuestionModeration} from './community.js';
import {questionModerationShapes} from './generated/question-moderation.js';
import {questionsShapes} from './generated/questions.js';
import {at, readerOf} from './reading.js';
import {checkOf, learn, type AnswerName} from './shape.js';

learn(questionsShapes);
learn(questionModerationShapes);

/** What staff does with questions, over HTTP. */
export function createQuestionModeration({signed}: Base): QuestionModeration {
  const send =
    <Name extends AnswerName>(method: 'POST' | 'PUT' | 'DELETE', name: Name) =>
    (path: string, json: unknown, options?: CallOptions) =>
      signed(path, {...options, method, json, check: checkOf(name)});
  const moderated = readerOf(signed, 'moderatedQuestion');
  const policyOf = (place: string) => at('places', place, 'question-policy');
  return {
    queue: (query, options) =>
      moderated.page('moderation/questions', query, options),
    question: (id, options) =>
      moderated.one(at('moderation', 'questions', id), options),
    lockQuestion: (id, on, options) =>
      send(on ? 'PUT' : 'DELETE', 'question')(
        at('questions', id, 'lock'),
        undefined,
        options,
      ),
    claim: (id, on, options) =>
      send(on ? 'PUT' : 'DELETE', 'moderatedQuestion')(
        at('questions', id, 'claim'),
        undefined,
        options,
      ),
    assignQuestion: (id, person, options) =>
      send('POST', 'moderatedQuestion')(
        at('questions', id, 'assign'),
        {person},
        options,
      ),
    escalate: (id, draft, options) =>
      send('POST', 'escalation')(
        at('questions', id, 'escalations'),
        draft,
        options,
      ),
    changeEscalation: (id, change, options) =>
      send('PUT', 'escalation')(
        at('moderation', 'escalations', id),
        change,
        options,
      ),
    questionPolicy: (place, options) =>
      readerOf(signed, 'questionPolicy').one(policyOf(place), options),
    changeQuestionPolicy: (place, change, options) =>
      send('PUT', 'questionPolicy')(policyOf(place), change, options),
    questionStats: (query, options) =>
      signed('moderation/question-stats', {
        ...options,
        query,
        check: checkOf('questionStats'),
      }),
  };
}
