import {
  deflectionDraftSchema,
  deflectionSchema,
  questionCountQuerySchema,
  questionCountSchema,
  questionDraftSchema,
  questionQuerySchema,
  questionSchema,
  sameQuestionResultSchema,
} from '@townhall/client/contract';
import {questionPage} from './pages.js';
import {idParameter, similarQuery} from './parameters.js';
import {route, type Route} from './route.js';

/** Ask, read, and say "I have this question too". */
export const questionRoutes: Route[] = [
  route({
    name: 'listQuestions',
    method: 'GET',
    path: '/questions',
    summary: 'Questions, page after page',
    audience: 'public',
    query: questionQuerySchema,
    answer: {
      status: 200,
      schema: questionPage,
      description: 'One page of questions',
    },
    problems: ['not_found'],
    handle: ({community, query, options}) =>
      community.questions.list(query, options),
  }),
  route({
    name: 'askQuestion',
    method: 'POST',
    path: '/questions',
    summary: 'Ask a question',
    audience: 'viewer',
    body: questionDraftSchema,
    writesOnce: true,
    answer: {
      status: 201,
      schema: questionSchema,
      description: 'The new question',
    },
    problems: [
      'sign_in_required',
      'account_blocked',
      'only_staff',
      'not_found',
    ],
    handle: ({community, body, options}) =>
      community.questions.ask(body, options),
    location: ({id}) => `/questions/${id}`,
  }),
  route({
    name: 'findSimilarQuestions',
    method: 'GET',
    path: '/questions/similar',
    summary: 'Questions that ask much the same, the likeliest first',
    audience: 'public',
    query: similarQuery,
    answer: {
      status: 200,
      schema: questionPage,
      description: 'At most five questions',
    },
    problems: ['not_found'],
    handle: ({community, query: {q, place}, options}) =>
      community.questions.similar({text: q, place}, options),
  }),
  route({
    name: 'countQuestions',
    method: 'GET',
    path: '/questions/count',
    summary: 'How many questions there are that everybody may see',
    audience: 'public',
    query: questionCountQuerySchema,
    answer: {
      status: 200,
      schema: questionCountSchema,
      description: 'Their number',
    },
    problems: ['not_found'],
    handle: ({community, query, options}) =>
      community.questions.count(query, options),
  }),
  route({
    name: 'deflectQuestion',
    method: 'PUT',
    path: '/questions/{id}/deflection',
    summary: 'Say that a question answered what you were about to ask',
    audience: 'viewer',
    params: idParameter,
    body: deflectionDraftSchema,
    answer: {
      status: 200,
      schema: deflectionSchema,
      description: 'How often it has answered somebody',
    },
    problems: ['account_blocked', 'not_found'],
    handle: ({community, params, body, options}) =>
      community.questions.deflect(params.id, body, options),
  }),
  route({
    name: 'getQuestion',
    method: 'GET',
    path: '/questions/{id}',
    summary: 'One question',
    audience: 'public',
    params: idParameter,
    answer: {status: 200, schema: questionSchema, description: 'The question'},
    problems: ['not_found'],
    handle: ({community, params, options}) =>
      community.questions.get(params.id, options),
  }),
  sameQuestion('PUT'),
  sameQuestion('DELETE'),
];

function sameQuestion(method: 'PUT' | 'DELETE') {
  const says = method === 'PUT';
  return route({
    name: says ? 'saySameQuestion' : 'takeBackSameQuestion',
    method,
    path: '/questions/{id}/same-question',
    summary: says
      ? 'Say that you have this question too'
      : 'Take back that you have this question too',
    audience: 'viewer',
    params: idParameter,
    answer: {
      status: 200,
      schema: sameQuestionResultSchema,
      description: 'The question, and what you did with it',
    },
    problems: [
      'sign_in_required',
      'account_blocked',
      'not_eligible',
      'not_found',
      'locked',
    ],
    handle: ({community, params, options}) =>
      community.questions.sameQuestion(params.id, says, options),
  });
}
