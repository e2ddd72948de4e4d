import type {Vote, VoteResult} from '@townhall/client';
import {explain, type Failure} from '../internal/failure.js';
import type {UnsentVote, UnsentVotes} from './unsent-votes.js';

/** What became of a vote that waited. */
export interface Outcome {
  idea: string;
  /** It was counted. */
  result?: VoteResult;
  /** It was refused, and waits no longer. */
  failure?: Failure;
}

export interface VoteQueueOptions {
  send: (idea: string, unsent: UnsentVote) => Promise<VoteResult>;
  unsent: UnsentVotes;
  /** Calls back in so many milliseconds, unless what it answers is called. */
  after?: (ms: number, call: () => void) => () => void;
  /** Spreads the waiting of many visitors. */
  random?: () => number;
  /** Lets one page of a browser send at a time. */
  alone?: (work: () => Promise<void>) => Promise<void>;
}

const first = 4_000;
const longest = 5 * 60_000;

/**
 * Sends the votes that could not be sent: when the device is online again, when
 * the page is looked at again, and now and then. A vote says what it is, never
 * "the other way round", so that sending it again is the same request; of
 * several for one idea only the last is sent.
 */
export class VoteQueue {
  readonly #options: Required<VoteQueueOptions>;
  readonly #listeners = new Set<(outcome: Outcome) => boolean>();
  /** What this page says is waiting; another tab may send it. */
  readonly #shown = new Set<string>();
  #round = 0;
  #stopWaiting = () => {};
  #sending: Promise<void> | undefined;

  constructor(options: VoteQueueOptions) {
    const {after = afterTimeout, random = Math.random} = options;
    this.#options = {alone: (work) => work(), ...options, after, random};
  }

  /** By idea. */
  get unsent() {
    return this.#options.unsent.all;
  }

  /** Tells what becomes of votes; the listener answers whether it has said so. */
  watch(listener: (outcome: Outcome) => boolean): () => void {
    if (this.#listeners.size === 0) this.#start();
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#stop();
    };
  }

  /** Keeps what is wanted now in place of what was wanted before. */
  keep(idea: string, vote: Vote, before: readonly Vote[] = []) {
    this.#shown.add(idea);
    const known = this.unsent.get(idea)?.known ?? before;
    this.#options.unsent.keep(idea, {vote, known: [...known, vote]});
    this.#schedule(0);
  }

  /** The vote was counted otherwise, or what was to be said of it is said. */
  forget(idea: string) {
    this.#shown.delete(idea);
    this.#options.unsent.forget(idea);
  }

  /** Shown as waiting from now on. */
  show(idea: string) {
    this.#shown.add(idea);
  }

  /** Sends what waits, now. */
  readonly send = async (): Promise<void> => {
    this.#stopWaiting();
    this.#sending ??= this.#options
      .alone(() => this.#sendAll())
      .finally(() => (this.#sending = undefined));
    await this.#sending;
  };

  async #sendAll() {
    const ideas = new Set([...this.#shown, ...this.unsent.keys()]);
    for (const idea of ideas) {
      const pause = await this.#sendOne(idea);
      if (pause !== undefined) return this.#schedule(pause);
    }
    this.#round = 0;
  }

  /** The seconds to wait at least, where the community cannot be reached. */
  async #sendOne(idea: string): Promise<number | undefined> {
    for (;;) {
      const waiting = this.unsent.get(idea);
      if (waiting?.refused) return undefined;
      if (!waiting) return this.#settle({idea});
      try {
        const result = await this.#options.send(idea, waiting);
        if (this.unsent.get(idea)?.vote === waiting.vote) {
          return this.#settle({idea, result});
        }
      } catch (error) {
        const failure = explain(error);
        const {kind, retryAfter} = failure;
        if (kind === 'offline' || kind === 'busy') return retryAfter ?? 0;
        return this.#settle({idea, failure});
      }
    }
  }

  #settle(outcome: Outcome) {
    const {idea, failure} = outcome;
    const unsent = this.unsent.get(idea);
    this.forget(idea);
    const isSaid = [...this.#listeners].filter((tell) => tell(outcome));
    if (!failure || !unsent || isSaid.length > 0) return undefined;
    // Nobody sees its idea here, so it is said where somebody does.
    const {kind, code, text} = failure;
    const refused =
      kind === 'signed-out' ? {} : {refused: {code, text: text ?? ''}};
    this.#options.unsent.keep(idea, {...unsent, ...refused});
    return undefined;
  }

  #schedule(seconds: number) {
    this.#stopWaiting();
    if (this.#listeners.size === 0) return;
    const {after, random} = this.#options;
    const pause =
      Math.min(longest, first * 2 ** this.#round++) * (0.5 + random() / 2);
    this.#stopWaiting = after(
      Math.max(pause, seconds * 1_000),
      () => void this.send(),
    );
  }

  #start() {
    addEventListener('online', this.#onBack);
    document.addEventListener('visibilitychange', this.#onBack);
  }

  #stop() {
    removeEventListener('online', this.#onBack);
    document.removeEventListener('visibilitychange', this.#onBack);
    this.#stopWaiting();
  }

  readonly #onBack = () => {
    if (document.visibilityState === 'hidden') return this.#stopWaiting();
    this.#round = 0;
    if (this.#shown.size > 0 || this.unsent.size > 0) void this.send();
  };
}

function afterTimeout(ms: number, call: () => void) {
  const timer = setTimeout(call, ms);
  return () => clearTimeout(timer);
}
