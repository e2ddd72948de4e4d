import {
  closingSchema,
  followUpReplySchema,
  questionSchema,
  sameQuestionResultSchema,
} from '@townhall/client/contract';
import {followUpQuery, idParameter, linkProblems} from './parameters.js';
import {route} from './route.js';

const problems = [
  'sign_in_required',
  'account_blocked',
  'only_staff',
  'only_the_asker',
  'not_found',
  'locked',
  'not_supported',
] as const;

const questionAnswer = {
  status: 200,
  schema: questionSchema,
  description: 'The question',
} as const;

/** What becomes of a question in the end. */
export const questionActionRoutes = [
  route({
    name: 'closeQuestion',
    method: 'PUT',
    path: '/questions/{id}/closing',
    summary: 'Close a question to answers, and say why',
    audience: 'viewer',
    params: idParameter,
    body: closingSchema,
    answer: questionAnswer,
    problems: [...problems, 'duplicate_cycle'],
    handle: ({community, params, body, options}) =>
      community.questions.close(params.id, body, options),
  }),
  route({
    name: 'reopenQuestion',
    method: 'DELETE',
    path: '/questions/{id}/closing',
    summary: 'Open a question again that is closed or counts as solved',
    audience: 'viewer',
    params: idParameter,
    answer: questionAnswer,
    problems,
    handle: ({community, params, options}) =>
      community.questions.reopen(params.id, options),
  }),
  route({
    name: 'answerFollowUp',
    method: 'PUT',
    path: '/questions/{id}/follow-up',
    summary: 'Say whether the answers solved your question',
    audience: 'viewer',
    params: idParameter,
    body: followUpReplySchema,
    answer: {
      status: 200,
      schema: sameQuestionResultSchema,
      description: 'The question, and what you may do with it',
    },
    problems,
    handle: ({community, params, body, options}) =>
      community.questions.answerFollowUp(params.id, body, options),
  }),
  route({
    name: 'askAboutSolving',
    method: 'GET',
    path: '/follow-up',
    summary:
      'The page of the link under "Did this solve it?"; looking at it does nothing',
    audience: 'open',
    query: followUpQuery,
    answer: {status: 200, media: 'text/html', description: 'A page that asks'},
    problems: [...linkProblems, 'not_found'],
    // The page is made where the link is read.
    handle: async () => undefined,
  }),
  route({
    name: 'answerAboutSolving',
    method: 'POST',
    path: '/follow-up',
    summary:
      'Say whether the answers solved your question, with the link in a message and without signing in',
    audience: 'open',
    query: followUpQuery,
    answer: {
      status: 200,
      media: 'text/html',
      description: 'A page that says so',
    },
    problems: [...linkProblems, 'only_the_asker', 'not_found', 'locked'],
    handle: async () => undefined,
  }),
];
