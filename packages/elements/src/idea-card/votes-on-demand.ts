import type {Idea, Vote} from '@townhall/client';
import {offline} from '../internal/failure.js';
import {failureText} from '../internal/failure-view.js';
import {OnDemand} from '../internal/on-demand.js';
import type {TownhallElement} from '../internal/townhall-element.js';
import type {IdeaVotes} from './idea-votes.js';
import type {ListVotes} from './list-votes.js';
import type {Standing, Votes} from './standing.js';

/**
 * Votes on the ideas of a list. What that takes is loaded for members, for those
 * who seem about to vote, and at the latest when somebody does.
 */
export class VotesOnDemand implements Votes {
  readonly #host: TownhallElement;
  readonly #options: ListVotes;
  readonly #acting: OnDemand<IdeaVotes>;
  /** What was pressed before it had arrived. */
  #pressed = new Map<string, Standing>();

  constructor(host: TownhallElement, options: ListVotes) {
    this.#host = host;
    this.#options = options;
    this.#acting = new OnDemand(
      host,
      async () => {
        const {listVotes} = await import('./list-votes.js');
        const votes = listVotes(host, options);
        void votes.read(options.list.items ?? []);
        return votes;
      },
      options.reportFailure,
    );
  }

  get standings(): ReadonlyMap<string, Standing> {
    return this.#acting.part?.standings ?? this.#pressed;
  }

  /** Somebody seems about to vote. */
  get prepare() {
    return this.#acting.prepare;
  }

  /** Asks how the viewer voted on these ideas; a guest has not. */
  async read(ideas: readonly Idea[]) {
    const viewer = await this.#options.viewer.known();
    if (!viewer?.person) return;
    const votes = this.#acting.part;
    if (votes) void votes.read(ideas);
    else await this.prepare();
  }

  async cast(idea: Idea, vote: Vote) {
    if (!this.#acting.part && idea.voting === 'open') {
      this.#show(idea, {vote, settled: 'none', before: idea.votes});
    }
    const votes = await this.#acting.need();
    if (votes) return votes.cast(idea, vote);
    const {announcer, moment} = this.#options;
    const {say} = moment();
    const refusal = say('voteNotCounted', {reason: failureText(offline, say)});
    this.#show(idea, {
      vote: 'none',
      settled: 'none',
      failure: offline,
      refusal,
    });
    announcer.announce(refusal);
  }

  #show({id}: Idea, standing: Standing) {
    this.#pressed = new Map(this.#pressed).set(id, standing);
    this.#host.requestUpdate();
  }
}
