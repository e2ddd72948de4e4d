import type {Ballot, Community, Idea, Vote, VoteResult} from '@townhall/client';
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {
  explain,
  isAbort,
  offline,
  signedOut,
  type Failure,
} from '../internal/failure.js';
import type {IdeaVotesHooks} from './idea-votes-hooks.js';
import {codeWhen} from './refusal.js';
import {forgetVote, keepVote, keptVote} from './kept-vote.js';
import type {Standing, Votes} from './standing.js';
import {tallyWith} from './tally-with.js';
import {WaitingVotes} from './waiting-votes.js';

const unknown: Standing = {vote: 'none', settled: 'none'};

/**
 * Keeps the viewer's votes: shows each at once, sends the last intent only, and
 * takes back what the community refuses. What does not reach it waits.
 */
export class IdeaVotes implements ReactiveController, Votes {
  standings: ReadonlyMap<string, Standing> = new Map();

  readonly #host: ReactiveControllerHost;
  readonly #hooks: IdeaVotesHooks;
  readonly #asked = new Set<string>();
  /** Voted on since their ballots were asked for, which then say less. */
  readonly #voted = new Set<string>();
  #community: Community | undefined;
  /** What a guest wanted, for when they have signed in. */
  #pending: {idea: Idea; vote: Vote} | undefined;
  readonly #waiting = new WaitingVotes({
    onWaiting: (idea, vote) => this.#showWaiting(idea, vote),
    onCounted: (idea, result) => this.#settleWaiting(idea, result),
    onElsewhere: (idea) => this.#settleWaiting(idea),
    onDropped: (idea, failure) => {
      this.#takeBack(idea, failure, this.#hooks.dropped(failure, idea));
      if (failure.code === 'voted_since') this.#readAnew(idea);
    },
  });

  constructor(host: ReactiveControllerHost, hooks: IdeaVotesHooks) {
    this.#host = host;
    this.#hooks = hooks;
    host.addController(this);
  }

  hostConnected() {
    this.#waiting.resume();
  }

  hostDisconnected() {
    this.#waiting.pause();
  }

  hostUpdate() {
    const community = this.#hooks.community();
    if (community === this.#community) return;
    this.#community = community;
    this.standings = new Map();
    this.#waiting.end();
    const ids = [...this.#asked];
    this.#asked.clear();
    void this.#startOver(ids);
  }

  /** Asks how the viewer voted on these ideas, and casts what was kept of them. */
  async read(ideas: readonly Idea[]) {
    await this.#readBallots(ideas.map(({id}) => id));
    if (!(await this.#mayWait())) return;
    this.#waiting.showUnsent(ideas);
    if (!keptVote()) return;
    const {returnVote} = await import('./return-of-vote.js');
    returnVote(ideas, (idea, vote) => {
      this.#pending = undefined;
      return this.cast(idea, vote);
    });
  }

  async #readBallots(all: readonly string[]) {
    const community = this.#community;
    const ids = all.filter((id) => !this.#asked.has(id));
    ids.forEach((id) => {
      this.#asked.add(id);
      this.#voted.delete(id);
    });
    const viewer = await this.#hooks.viewer.known();
    if (!community || !viewer?.person) return;
    for (let at = 0; at < ids.length; at += 100) {
      // What is not known looks as if not voted; a vote then settles it.
      const ballots = await community.ideas
        .ballots(ids.slice(at, at + 100))
        .catch(() => []);
      if (community !== this.#community) return;
      for (const ballot of ballots) {
        if (!this.#voted.has(ballot.idea)) this.#learn(ballot);
      }
    }
  }

  /** Shows the vote at once and sends it; a later one takes its place. */
  async cast(idea: Idea, vote: Vote) {
    const {viewer} = this.#hooks;
    if (idea.voting !== 'open') return this.#refuse(idea);
    if (viewer.isGuest) return this.#waitForSignIn(idea, vote);
    if (this.#waiting.has(idea)) return this.#wait(idea, vote, []);
    const isSending = this.#standing(idea).before !== undefined;
    this.#show(idea, {
      vote,
      failure: undefined,
      before: isSending ? this.#standing(idea).before : idea.votes,
    });
    if (!isSending) await this.#send(idea);
  }

  async #send(idea: Idea) {
    const community = this.#community;
    const viewer = await this.#hooks.viewer.known();
    if (!community || community !== this.#community) return;
    if (viewer && !viewer.person) {
      return this.#waitForSignIn(idea, this.#standing(idea).vote);
    }
    let sent: Vote | undefined;
    try {
      let latest = idea;
      while (sent !== this.#standing(idea).vote) {
        sent = this.#standing(idea).vote;
        const result = await community.ideas.vote(idea.id, sent);
        if (community !== this.#community) return;
        latest = result.idea;
        this.#settle(result.ballot);
        this.#hooks.onIdea(latest);
      }
      this.#show(idea, {before: undefined});
      this.#waiting.forget(idea);
      this.#hooks.onCounted(sent, latest);
    } catch (error) {
      if (community !== this.#community || isAbort(error)) return;
      const failure = explain(error);
      if (failure.kind !== 'offline') this.#takeBack(idea, failure);
      else if (await this.#mayWait()) {
        const {vote, settled} = this.#standing(idea);
        // What was sent may have arrived, though its answer has not.
        await this.#wait(idea, vote, [settled, sent ?? vote]);
      } else if (community === this.#community) this.#takeBack(idea, failure);
    }
  }

  async #wait(idea: Idea, vote: Vote, before: readonly Vote[]) {
    this.#show(idea, {before: undefined});
    this.#hooks.onWaiting(idea);
    await this.#waiting.keep(idea, vote, before);
  }

  /** Only who is known to be somebody has votes that may wait. */
  async #mayWait() {
    const community = this.#community;
    const person = (await this.#hooks.viewer.known())?.person;
    if (!community || !person || community !== this.#community) return false;
    this.#waiting.begin(community, person.id);
    return true;
  }

  #showWaiting(idea: Idea, vote: Vote) {
    if (this.#standing(idea).before !== undefined) return;
    const refusal = this.#hooks.waiting();
    this.#show(idea, {vote, held: idea.votes, failure: offline, refusal});
  }

  #settleWaiting(idea: Idea, result?: VoteResult) {
    this.#show(idea, {held: undefined, failure: undefined});
    if (!result) return this.#readAnew(idea);
    this.#learn(result.ballot);
    this.#hooks.onIdea(result.idea);
    this.#hooks.onCounted(result.ballot.vote, result.idea);
  }

  #readAnew({id}: Idea) {
    this.#asked.delete(id);
    void this.#readBallots([id]);
  }

  #takeBack(
    idea: Idea,
    failure: Failure,
    refusal = this.#hooks.refusal(failure, idea),
  ) {
    const {vote, settled} = this.#standing(idea);
    if (failure.kind === 'signed-out') return this.#waitForSignIn(idea, vote);
    this.#show(idea, {
      vote: settled,
      before: undefined,
      held: undefined,
      failure,
      refusal,
    });
    this.#hooks.onFailure(failure, idea, refusal);
  }

  #refuse(idea: Idea) {
    const code = codeWhen[idea.voting];
    this.#takeBack(idea, {kind: 'refused', code, text: null, retryAfter: null});
  }

  #waitForSignIn(idea: Idea, vote: Vote) {
    this.#pending = {idea, vote};
    keepVote(idea.id, vote);
    this.#show(idea, {
      vote: this.#standing(idea).settled,
      before: undefined,
      held: undefined,
      failure: signedOut,
      refusal: this.#hooks.refusal(signedOut, idea),
    });
    this.#hooks.onSignedOut(idea);
  }

  /** Another community object stands for another visitor. */
  async #startOver(ids: readonly string[]) {
    await this.#readBallots(ids);
    const community = this.#community;
    const viewer = await this.#hooks.viewer.known();
    if (community !== this.#community || !viewer?.person) return;
    const pending = this.#pending;
    this.#pending = undefined;
    if (!pending) return;
    forgetVote();
    await this.cast(pending.idea, pending.vote);
  }

  #learn({idea, vote, can}: Ballot) {
    const reason = can.voteDown.reason;
    const upOnly = reason === 'downvotes_off' || reason === 'only_staff';
    const known = this.standings.get(idea);
    // Without a standing a card looks the same, and is not drawn again.
    if (!known && vote === 'none' && !upOnly) return;
    this.#set(idea, {
      ...known,
      settled: vote,
      vote: known && isOnItsWay(known) ? known.vote : vote,
      upOnly,
    });
  }

  #settle(ballot: Ballot) {
    const {id, vote} = {id: ballot.idea, vote: ballot.vote};
    this.#voted.add(id);
    this.#set(id, {...(this.standings.get(id) ?? unknown), settled: vote});
  }

  #standing({id}: Idea) {
    return this.standings.get(id) ?? unknown;
  }

  #show(idea: Idea, change: Partial<Standing>) {
    this.#set(idea.id, {...this.#standing(idea), ...change});
  }

  #set(id: string, standing: Standing) {
    const tally = tallyWith(standing);
    this.standings = new Map(this.standings).set(id, {...standing, tally});
    this.#host.requestUpdate();
  }
}

const isOnItsWay = ({before, held}: Standing) =>
  before !== undefined || held !== undefined;
