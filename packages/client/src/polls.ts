import type {Base} from './base.js';
import type {PollBallot} from './contract/poll.js';
import type {Polls} from './engaging.js';
import {pollsShapes} from './generated/polls.js';
import {at, readerOf} from './reading.js';
import {checkOf, learn} from './shape.js';
import {create, inOrder} from './writing.js';

learn(pollsShapes);

/** Polls over HTTP: questions are public, what one chose is one's own. */
export function createPolls({read, signed, isSignedIn}: Base): Polls {
  const voting = inOrder(signed);
  const asViewer = readerOf(signed, 'poll');
  const check = checkOf('poll');
  return {
    list: (query, options) =>
      readerOf(read, 'poll').page('polls', query, options),

    get: (id, options) => readerOf(read, 'poll').one(at('polls', id), options),

    async ballots(ids, options) {
      // Guests have chosen nothing, so there is nothing to ask for.
      if (!(await isSignedIn(options?.signal))) return ids.map(ballotOfGuest);
      const mine = readerOf(signed, 'pollBallot');
      return mine.these('me/poll-ballots', 'polls', ids, options);
    },

    vote: (id, choices, options) =>
      voting(at('polls', id, 'ballot'), {
        ...options,
        method: 'PUT',
        json: {choices},
        check: checkOf('pollVoteResult'),
      }),

    managed: (query, options) =>
      asViewer.page('moderation/polls', query, options),

    write: (draft, options) => create(signed, 'poll', 'polls', draft, options),

    change: (id, change, options) =>
      signed(at('polls', id), {
        ...options,
        method: 'PATCH',
        json: change,
        check,
      }),

    close: (id, options) =>
      signed(at('polls', id, 'closing'), {...options, method: 'PUT', check}),

    remove: (id, options) =>
      signed(at('polls', id), {...options, method: 'DELETE'}),

    recount: (id, options) =>
      readerOf(signed, 'pollRecount').one(
        at('moderation', 'polls', id),
        options,
      ),
  };
}

const ballotOfGuest = (poll: string): PollBallot => ({
  poll,
  choices: [],
  results: null,
  version: 0,
  can: {vote: {allowed: false, reason: 'sign_in_required'}},
});
