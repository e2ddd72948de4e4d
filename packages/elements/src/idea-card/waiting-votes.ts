import type {Community, Idea, Vote, VoteResult} from '@townhall/client';
import type {Failure} from '../internal/failure.js';
import {queueOf} from './queue-of.js';
import type {Outcome, VoteQueue} from './vote-queue.js';

interface WaitingVotesHooks {
  /** A vote waits until the community can be reached. */
  onWaiting: (idea: Idea, vote: Vote) => void;
  /** It was counted. */
  onCounted: (idea: Idea, result: VoteResult) => void;
  /** It was refused. */
  onDropped: (idea: Idea, failure: Failure) => void;
  /** Another tab has sent it, perhaps after a change of mind there. */
  onElsewhere: (idea: Idea) => void;
}

/** The viewer's votes, among those shown here, that could not be sent. */
export class WaitingVotes {
  readonly #hooks: WaitingVotesHooks;
  readonly #ideas = new Map<string, Idea>();
  #queue: VoteQueue | undefined;
  #unwatch: (() => void) | undefined;
  /** What shows the ideas is on the page. */
  #isOnPage = false;

  constructor(hooks: WaitingVotesHooks) {
    this.#hooks = hooks;
  }

  /** From now on for this viewer. */
  begin(community: Community, person: string) {
    this.#queue ??= queueOf(community, person);
    this.#watch();
  }

  /** Another viewer's are none of this one's business. */
  end() {
    this.#stopWatching();
    this.#queue = undefined;
    this.#ideas.clear();
  }

  resume() {
    this.#isOnPage = true;
    this.#watch();
  }

  pause() {
    this.#isOnPage = false;
    this.#stopWatching();
  }

  has({id}: Idea) {
    return this.#ideas.has(id);
  }

  /** Keeps a vote until it can be sent; a change of mind is sent at once. */
  async keep(idea: Idea, vote: Vote, before: readonly Vote[]) {
    const isChange = this.has(idea);
    this.#show(idea, vote);
    this.#queue?.keep(idea.id, vote, before);
    if (isChange) await this.#queue?.send();
  }

  /** The vote on this idea was sent in another way. */
  forget({id}: Idea) {
    this.#queue?.forget(id);
  }

  /** Shows what waits since before, and tries to send it. */
  showUnsent(ideas: readonly Idea[]) {
    const queue = this.#queue;
    const unsent = queue?.unsent;
    if (!queue || !unsent || unsent.size === 0) return;
    for (const idea of ideas) {
      const {vote, refused} = unsent.get(idea.id) ?? {};
      if (refused) {
        queue.forget(idea.id);
        this.#hooks.onDropped(idea, {
          kind: 'refused',
          ...refused,
          retryAfter: null,
        });
      } else if (vote) {
        this.#show(idea, vote);
        queue.show(idea.id);
      }
    }
    void queue.send();
  }

  /** It may have left the page before it was known whose votes they are. */
  #watch() {
    if (!this.#isOnPage) return;
    this.#unwatch ??= this.#queue?.watch(this.#onOutcome);
  }

  #stopWatching() {
    this.#unwatch?.();
    this.#unwatch = undefined;
  }

  #show(idea: Idea, vote: Vote) {
    this.#ideas.set(idea.id, idea);
    this.#hooks.onWaiting(idea, vote);
  }

  readonly #onOutcome = ({idea: id, result, failure}: Outcome) => {
    const idea = this.#ideas.get(id);
    if (!idea) return false;
    this.#ideas.delete(id);
    if (failure) this.#hooks.onDropped(idea, failure);
    else if (result) this.#hooks.onCounted(idea, result);
    else this.#hooks.onElsewhere(idea);
    return true;
  };
}
