import type {CallOptions, VoteModeration} from '@townhall/client';
import type {ViewerContext} from '../context.js';
import {mergeIdeas} from '../merges/merge-ideas.js';
import {unmergeIdea} from '../merges/unmerge-idea.js';
import {excludeVoter, readmitVoter} from './exclude-voter.js';
import {holdVotes, readVoteFlags} from './hold-votes.js';
import {readLedger} from './read-ledger.js';
import {recountAsStaff} from './recount-as-staff.js';

type Unless = <Result>(
  work: () => Promise<Result>,
) => (options?: CallOptions) => Promise<Result>;

/** What staff does with votes, over SQL. */
export const sqlVoteModeration = (
  context: ViewerContext,
  unlessAborted: Unless,
): VoteModeration => ({
  merge: (id, request, options) =>
    unlessAborted(() => mergeIdeas(context, id, request))(options),
  unmerge: (id, request, options) =>
    unlessAborted(() => unmergeIdea(context, id, request))(options),
  ledger: (id, query, options) =>
    unlessAborted(() => readLedger(context, id, query))(options),
  excludeVoter: (person, request, options) =>
    unlessAborted(() => excludeVoter(context, person, request))(options),
  readmitVoter: (person, request, options) =>
    unlessAborted(() => readmitVoter(context, person, request))(options),
  recount: (request, options) =>
    unlessAborted(() => recountAsStaff(context, request))(options),
  holdVotes: (id, request, options) =>
    unlessAborted(() => holdVotes(context, id, request))(options),
  voteFlags: (options) => unlessAborted(() => readVoteFlags(context))(options),
});
