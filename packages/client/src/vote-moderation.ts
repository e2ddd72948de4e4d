import type {Base} from './base.js';
import type {CallOptions, VoteModeration} from './community.js';
import {moderationShapes} from './generated/moderation.js';
import {at, readerOf} from './reading.js';
import {checkOf, learn, type AnswerName} from './shape.js';

learn(moderationShapes);

/** What staff does with votes, over HTTP. */
export function createVoteModeration({signed}: Base): VoteModeration {
  const send =
    <Name extends AnswerName>(method: 'POST' | 'PUT', name: Name) =>
    (path: string, json: unknown, options?: CallOptions) =>
      signed(path, {...options, method, json, check: checkOf(name)});
  const merging = send('POST', 'mergeResult');
  const voters = send('PUT', 'exclusion');
  return {
    merge: (id, request, options) =>
      merging(at('ideas', id, 'merge'), request, options),
    unmerge: (id, request, options) =>
      merging(at('ideas', id, 'unmerge'), request, options),
    ledger: (id, query, options) =>
      readerOf(signed, 'ledgerEntry').page(
        at('ideas', id, 'ledger'),
        query,
        options,
      ),
    excludeVoter: (person, request, options) =>
      voters(at('moderation', 'voters', person, 'exclusion'), request, options),
    readmitVoter: (person, request, options) =>
      voters(
        at('moderation', 'voters', person, 'readmission'),
        request,
        options,
      ),
    recount: (request = {}, options) =>
      send('POST', 'recount')('moderation/recount', request, options),
    holdVotes: (id, request, options) =>
      send('PUT', 'idea')(at('ideas', id, 'hold'), request, options),
    voteFlags: (options) =>
      readerOf(signed, 'voteFlag').page('moderation/vote-flags', {}, options),
  };
}
