import {
  answerDraftSchema,
  answerQuerySchema,
  answerSchema,
  markResultSchema,
} from '@townhall/client/contract';
import {answerPage} from './pages.js';
import {idParameter, markParameters} from './parameters.js';
import {route, type Route} from './route.js';

/** Answer and mark. */
export const answerRoutes: Route[] = [
  route({
    name: 'listAnswers',
    method: 'GET',
    path: '/questions/{id}/answers',
    summary: 'The answers to one question, page after page',
    audience: 'public',
    params: idParameter,
    query: answerQuerySchema,
    answer: {
      status: 200,
      schema: answerPage,
      description: 'One page of answers',
    },
    problems: ['not_found'],
    handle: ({community, params, query, options}) =>
      community.answers.list(params.id, query, options),
  }),
  route({
    name: 'postAnswer',
    method: 'POST',
    path: '/questions/{id}/answers',
    summary: 'Answer a question',
    audience: 'viewer',
    params: idParameter,
    body: answerDraftSchema,
    writesOnce: true,
    answer: {status: 201, schema: answerSchema, description: 'The new answer'},
    problems: ['sign_in_required', 'account_blocked', 'not_found', 'locked'],
    handle: ({community, params, body, options}) =>
      community.answers.post(params.id, body, options),
    location: ({question}) => `/questions/${question}/answers`,
  }),
  mark('PUT'),
  mark('DELETE'),
];

function mark(method: 'PUT' | 'DELETE') {
  const sets = method === 'PUT';
  return route({
    name: sets ? 'markAnswer' : 'unmarkAnswer',
    method,
    path: '/answers/{id}/marks/{kind}',
    summary: sets
      ? 'Mark an answer as correct, confirmed or helpful'
      : 'Take a mark back',
    audience: 'viewer',
    params: markParameters,
    answer: {
      status: 200,
      schema: markResultSchema,
      description: 'The answer, its question, and what you did with them',
    },
    problems: [
      'sign_in_required',
      'account_blocked',
      'not_eligible',
      'not_found',
      'only_the_asker',
      'only_staff',
      'own_answer',
      'locked',
    ],
    handle: ({community, params, options}) =>
      community.answers.mark(params.id, params.kind, sets, options),
  });
}
