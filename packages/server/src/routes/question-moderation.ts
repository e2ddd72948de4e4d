import {
  escalationChangeSchema,
  escalationDraftSchema,
  escalationSchema,
  moderatedQuestionSchema,
  questionAssignmentSchema,
  questionPolicyChangeSchema,
  questionPolicySchema,
  questionSchema,
  questionStatsQuerySchema,
  questionStatsSchema,
  queueQuerySchema,
} from '@townhall/client/contract';
import {moderatedQuestionPage} from './pages.js';
import {idParameter} from './parameters.js';
import {route} from './route.js';

const staffOnly = [
  'sign_in_required',
  'account_blocked',
  'only_staff',
  'not_found',
] as const;

const moderatedAnswer = {
  status: 200,
  schema: moderatedQuestionSchema,
  description: 'The question, whose turn it is, and who has it',
} as const;

const escalationAnswer = {
  status: 200,
  schema: escalationSchema,
  description: 'Where it goes on',
} as const;

const policyAnswer = {
  status: 200,
  schema: questionPolicySchema,
  description: 'The whole policy',
} as const;

/** What staff does with questions. */
export const questionModerationRoutes = [
  route({
    name: 'listQueue',
    method: 'GET',
    path: '/moderation/questions',
    summary: 'Open questions to look at, what is due first first',
    audience: 'viewer',
    query: queueQuerySchema,
    answer: {
      status: 200,
      schema: moderatedQuestionPage,
      description: 'One page of a queue',
    },
    problems: staffOnly,
    handle: ({community, query, options}) =>
      community.moderation.queue(query, options),
  }),
  route({
    name: 'getModeratedQuestion',
    method: 'GET',
    path: '/moderation/questions/{id}',
    summary: 'One question: whose turn it is, by when, and who has it',
    audience: 'viewer',
    params: idParameter,
    answer: moderatedAnswer,
    problems: staffOnly,
    handle: ({community, params, options}) =>
      community.moderation.question(params.id, options),
  }),
  route({
    name: 'getQuestionStats',
    method: 'GET',
    path: '/moderation/question-stats',
    summary: 'How the questions of the last days were answered',
    audience: 'viewer',
    query: questionStatsQuerySchema,
    answer: {
      status: 200,
      schema: questionStatsSchema,
      description: 'Numbers; times are seconds of business time',
    },
    problems: staffOnly,
    handle: ({community, query, options}) =>
      community.moderation.questionStats(query, options),
  }),
  claim('PUT'),
  claim('DELETE'),
  lock('PUT'),
  lock('DELETE'),
  route({
    name: 'assignQuestion',
    method: 'POST',
    path: '/questions/{id}/assign',
    summary: 'Give a question to somebody, whoever has it now',
    audience: 'viewer',
    params: idParameter,
    body: questionAssignmentSchema,
    answer: moderatedAnswer,
    problems: staffOnly,
    handle: ({community, params, body, options}) =>
      community.moderation.assignQuestion(params.id, body.person, options),
  }),
  route({
    name: 'escalateQuestion',
    method: 'POST',
    path: '/questions/{id}/escalations',
    summary: 'Let a question go on elsewhere, once in each system',
    audience: 'viewer',
    params: idParameter,
    body: escalationDraftSchema,
    answer: escalationAnswer,
    problems: staffOnly,
    handle: ({community, params, body, options}) =>
      community.moderation.escalate(params.id, body, options),
  }),
  route({
    name: 'changeEscalation',
    method: 'PUT',
    path: '/moderation/escalations/{id}',
    summary: 'Keep what the other system says of a ticket',
    audience: 'viewer',
    params: idParameter,
    body: escalationChangeSchema,
    answer: escalationAnswer,
    problems: staffOnly,
    handle: ({community, params, body, options}) =>
      community.moderation.changeEscalation(params.id, body, options),
  }),
  route({
    name: 'getQuestionPolicy',
    method: 'GET',
    path: '/places/{id}/question-policy',
    summary: 'How questions are looked after in a place',
    audience: 'viewer',
    params: idParameter,
    answer: policyAnswer,
    problems: staffOnly,
    handle: ({community, params, options}) =>
      community.moderation.questionPolicy(params.id, options),
  }),
  route({
    name: 'changeQuestionPolicy',
    method: 'PUT',
    path: '/places/{id}/question-policy',
    summary: 'Give a place another policy, which its open questions follow',
    audience: 'viewer',
    params: idParameter,
    body: questionPolicyChangeSchema,
    answer: policyAnswer,
    problems: [...staffOnly, 'policy_contradiction'],
    handle: ({community, params, body, options}) =>
      community.moderation.changeQuestionPolicy(params.id, body, options),
  }),
];

function claim(method: 'PUT' | 'DELETE') {
  const takes = method === 'PUT';
  return route({
    name: takes ? 'claimQuestion' : 'releaseQuestion',
    method,
    path: '/questions/{id}/claim',
    summary: takes ? 'Take a question for a while' : 'Let go of a question',
    audience: 'viewer',
    params: idParameter,
    answer: moderatedAnswer,
    problems: [...staffOnly, 'already_claimed'],
    handle: ({community, params, options}) =>
      community.moderation.claim(params.id, takes, options),
  });
}

function lock(method: 'PUT' | 'DELETE') {
  const locks = method === 'PUT';
  return route({
    name: locks ? 'lockQuestion' : 'unlockQuestion',
    method,
    path: '/questions/{id}/lock',
    summary: locks
      ? 'Take no more answers to a question'
      : 'Take answers to a question again',
    audience: 'viewer',
    params: idParameter,
    answer: {status: 200, schema: questionSchema, description: 'The question'},
    problems: staffOnly,
    handle: ({community, params, options}) =>
      community.moderation.lockQuestion(params.id, locks, options),
  });
}
