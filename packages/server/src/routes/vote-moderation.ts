import {
  exclusionRequestSchema,
  exclusionSchema,
  ideaSchema,
  ledgerEntrySchema,
  ledgerQuerySchema,
  mergeRequestSchema,
  mergeResultSchema,
  pageSchema,
  reasonRequestSchema,
  recountRequestSchema,
  recountSchema,
  voteHoldSchema,
} from '@townhall/client/contract';
import {voteFlagPage} from './pages.js';
import {idParameter} from './parameters.js';
import {route} from './route.js';

const staffOnly = [
  'sign_in_required',
  'account_blocked',
  'only_staff',
  'not_found',
] as const;

/** What staff does with votes. */
export const voteModerationRoutes = [
  route({
    name: 'mergeIdea',
    method: 'POST',
    path: '/ideas/{id}/merge',
    summary: 'Make an idea part of another, with its voters and comments',
    audience: 'viewer',
    params: idParameter,
    body: mergeRequestSchema,
    answer: {status: 200, schema: mergeResultSchema, description: 'Both ideas'},
    problems: [...staffOnly, 'merge_cycle', 'merge_not_possible', 'merged'],
    handle: ({community, params, body, options}) =>
      community.moderation.merge(params.id, body, options),
  }),
  route({
    name: 'unmergeIdea',
    method: 'POST',
    path: '/ideas/{id}/unmerge',
    summary: 'Take an idea out of the one that it became part of',
    audience: 'viewer',
    params: idParameter,
    body: reasonRequestSchema,
    answer: {status: 200, schema: mergeResultSchema, description: 'Both ideas'},
    problems: [...staffOnly, 'merge_not_possible'],
    handle: ({community, params, body, options}) =>
      community.moderation.unmerge(params.id, body, options),
  }),
  route({
    name: 'listLedger',
    method: 'GET',
    path: '/ideas/{id}/ledger',
    summary: 'Every change of a vote on one idea, the oldest first',
    audience: 'viewer',
    params: idParameter,
    query: ledgerQuerySchema,
    answer: {
      status: 200,
      schema: pageSchema(ledgerEntrySchema),
      description: 'One page of entries; addresses only as salted hashes',
    },
    problems: staffOnly,
    handle: ({community, params, query, options}) =>
      community.moderation.ledger(params.id, query, options),
  }),
  route({
    name: 'holdVotes',
    method: 'PUT',
    path: '/ideas/{id}/hold',
    summary: 'Take no votes while those that are there are looked at',
    audience: 'viewer',
    params: idParameter,
    body: voteHoldSchema,
    answer: {status: 200, schema: ideaSchema, description: 'The idea'},
    problems: staffOnly,
    handle: ({community, params, body, options}) =>
      community.moderation.holdVotes(params.id, body, options),
  }),
  route({
    name: 'listVoteFlags',
    method: 'GET',
    path: '/moderation/vote-flags',
    summary: 'Ideas whose votes came in a way to look at',
    audience: 'viewer',
    answer: {
      status: 200,
      schema: voteFlagPage,
      description: 'At most a hundred, the latest first',
    },
    problems: ['sign_in_required', 'account_blocked', 'only_staff'],
    handle: ({community, options}) => community.moderation.voteFlags(options),
  }),
  route({
    name: 'excludeVoter',
    method: 'PUT',
    path: '/moderation/voters/{id}/exclusion',
    summary: 'Let somebody’s votes count no longer',
    audience: 'viewer',
    params: idParameter,
    body: exclusionRequestSchema,
    answer: {status: 200, schema: exclusionSchema, description: 'What changed'},
    problems: staffOnly,
    handle: ({community, params, body, options}) =>
      community.moderation.excludeVoter(params.id, body, options),
  }),
  route({
    name: 'readmitVoter',
    method: 'PUT',
    path: '/moderation/voters/{id}/readmission',
    summary: 'Let somebody’s votes count again',
    audience: 'viewer',
    params: idParameter,
    body: reasonRequestSchema,
    answer: {status: 200, schema: exclusionSchema, description: 'What changed'},
    problems: staffOnly,
    handle: ({community, params, body, options}) =>
      community.moderation.readmitVoter(params.id, body, options),
  }),
  route({
    name: 'recountVotes',
    method: 'POST',
    path: '/moderation/recount',
    summary: 'Compare totals, ballots and ledger, and put them right if asked',
    audience: 'viewer',
    body: recountRequestSchema,
    answer: {status: 200, schema: recountSchema, description: 'What differs'},
    problems: staffOnly,
    handle: ({community, body, options}) =>
      community.moderation.recount(body, options),
  }),
];
