import type {PostKind} from '@townhall/client';
import {
  answerChangeSchema,
  answerSchema,
  postRemovalSchema,
  writtenSourceSchema,
  questionChangeSchema,
  questionSchema,
} from '@townhall/client/contract';
import {postEditPage} from './pages.js';
import {idParameter} from './parameters.js';
import {route} from './route.js';

const problems = [
  'sign_in_required',
  'account_blocked',
  'not_eligible',
  'not_found',
  'locked',
] as const;
const changing = [
  ...problems,
  'edit_conflict',
  'too_many_links',
  'pictures_not_taken',
  'words_not_allowed',
] as const;

/** What becomes of a question or an answer once it is there. */
export const postEditRoutes = [
  ...routesOf('question'),
  ...routesOf('answer'),
  route({
    name: 'changeQuestion',
    method: 'PUT',
    path: '/questions/{id}',
    summary: 'Change what a question says; its author may, and staff',
    audience: 'viewer',
    params: idParameter,
    body: questionChangeSchema,
    changesRevision: true,
    answer: {status: 200, schema: questionSchema, description: 'The question'},
    problems: changing,
    handle: ({community, params, body, options}) =>
      community.posting.changeQuestion(params.id, body, stated(options)),
  }),
  route({
    name: 'changeAnswer',
    method: 'PUT',
    path: '/answers/{id}',
    summary: 'Change what an answer says; its author may, and staff',
    audience: 'viewer',
    params: idParameter,
    body: answerChangeSchema,
    changesRevision: true,
    answer: {status: 200, schema: answerSchema, description: 'The answer'},
    problems: changing,
    handle: ({community, params, body, options}) =>
      community.posting.changeAnswer(params.id, body, stated(options)),
  }),
];

/** These routes are not reached without one. */
const stated = <Options extends {revision?: number}>(options: Options) => ({
  ...options,
  revision: options.revision ?? 0,
});

function routesOf(kind: PostKind) {
  const [Name, a] =
    kind === 'question'
      ? (['Question', 'a question'] as const)
      : (['Answer', 'an answer'] as const);
  const path = `/${kind}s/{id}`;
  return [
    route({
      name: `get${Name}Source`,
      method: 'GET',
      path: `${path}/source`,
      summary: `What the author of ${a} wrote, for those who may change it`,
      audience: 'viewer',
      params: idParameter,
      answer: {
        status: 200,
        schema: writtenSourceSchema,
        description: 'Its text, and the revision that a change is made to',
      },
      problems,
      handle: ({community, params, options}) =>
        community.posting.source(kind, params.id, options),
    }),
    route({
      name: `list${Name}Edits`,
      method: 'GET',
      path: `${path}/edits`,
      summary: `What stood in ${a} before each change, for staff`,
      audience: 'viewer',
      params: idParameter,
      answer: {
        status: 200,
        schema: postEditPage,
        description: 'At most a hundred, the latest first',
      },
      problems: [
        'sign_in_required',
        'account_blocked',
        'only_staff',
        'not_found',
      ],
      handle: ({community, params, options}) =>
        community.posting.edits(kind, params.id, options),
    }),
    route({
      name: `remove${Name}`,
      method: 'DELETE',
      path,
      summary: `Take ${a} back; where others have answered, its place is left`,
      audience: 'viewer',
      params: idParameter,
      answer: {
        status: 200,
        schema: postRemovalSchema,
        description: 'What became of it',
      },
      problems,
      handle: ({community, params, options}) =>
        community.posting.remove(kind, params.id, options),
    }),
  ];
}
