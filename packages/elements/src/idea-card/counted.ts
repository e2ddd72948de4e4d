import type {Tally, Vote} from '@townhall/client';
import type {Say} from '../internal/messages.js';
import type {votingMessages} from '../messages/voting.js';

/** What is said when a vote has been counted: "Voted up. 98 net." */
export function countedText(
  vote: Vote,
  votes: Tally | null,
  say: Say<typeof votingMessages>,
) {
  if (vote === 'none') return say('voteRemoved');
  if (!votes) return say('voteCounted');
  return say(vote === 'up' ? 'votedUp' : 'votedDown', votes);
}
