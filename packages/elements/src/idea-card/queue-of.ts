import type {Community} from '@townhall/client';
import {UnsentVotes} from './unsent-votes.js';
import {VoteQueue} from './vote-queue.js';

const queues = new WeakMap<Community, VoteQueue>();

/** The one queue on this page for the votes of this viewer. */
export function queueOf(community: Community, person: string): VoteQueue {
  let queue = queues.get(community);
  if (!queue) {
    queue = new VoteQueue({
      send: (idea, vote) => community.ideas.vote(idea, vote),
      unsent: new UnsentVotes(person),
      alone: (work) => aloneInBrowser(`townhall-unsent-votes ${person}`, work),
    });
    queues.set(community, queue);
  }
  return queue;
}

/** Of several tabs one sends; the next then finds that nothing is left to send. */
async function aloneInBrowser(name: string, work: () => Promise<void>) {
  const {locks} = navigator;
  // Pages without TLS and some frames have none; sending twice does no harm.
  if (!isSecureContext || !locks) return work();
  await locks.request(name, work).catch(work);
}
