import {RefusedError, type Community} from '@townhall/client';
import {UnsentVotes, type UnsentVote} from './unsent-votes.js';
import {VoteQueue} from './vote-queue.js';

const queues = new WeakMap<Community, VoteQueue>();

/** The one queue on this page for the votes of this viewer. */
export function queueOf(community: Community, person: string): VoteQueue {
  let queue = queues.get(community);
  if (!queue) {
    queue = new VoteQueue({
      send: (idea, unsent) => sendUnlessNewer(community, idea, unsent),
      unsent: new UnsentVotes(person),
      alone: (work) => aloneInBrowser(`townhall-unsent-votes ${person}`, work),
    });
    queues.set(community, queue);
  }
  return queue;
}

/** What somebody has decided on another device meanwhile is their last word. */
async function sendUnlessNewer(
  {ideas}: Community,
  idea: string,
  {vote, known}: UnsentVote,
) {
  const [ballot] = known ? await ideas.ballots([idea]) : [];
  if (ballot && !known?.includes(ballot.vote)) {
    throw new RefusedError({
      type: 'about:blank',
      title: 'You have voted otherwise since.',
      status: 409,
      code: 'voted_since',
    });
  }
  return ideas.vote(idea, vote);
}

/** Of several tabs one sends; the next then finds that nothing is left to send. */
async function aloneInBrowser(name: string, work: () => Promise<void>) {
  const {locks} = navigator;
  // Pages without TLS and some frames have none; sending twice does no harm.
  if (!isSecureContext || !locks) return work();
  await locks.request(name, work).catch(work);
}
