import type {
  CallOptions,
  Community,
  HeldPost,
  ReviewDecision,
  ReviewOutcome,
} from '@townhall/client';
import type {ReactiveControllerHost} from 'lit';
import '../idea-moderation/client-part.js';
import {explain, type Failure} from '../internal/failure.js';
import {PagedList} from '../internal/paged-list.js';

/** A post that waits, as a list can hold it. */
export type WaitingPost = HeldPost & {version: number};

/** What was decided about posts, and why. */
export interface Verdict {
  posts: readonly WaitingPost[];
  decision: ReviewDecision;
  reason?: string | undefined;
}

interface ReviewInputs {
  community: Community | undefined;
  place: string;
  limit: number;
  onFailure: (failure: Failure) => void;
}

/** So many posts are settled at once. */
const most = 100;

/**
 * What waits for staff. A post that is decided about leaves the list at once,
 * and is back in its place where the community refuses.
 */
export class ReviewController {
  readonly list: PagedList<WaitingPost>;
  readonly #host: ReactiveControllerHost;
  readonly #inputs: () => ReviewInputs;
  /** Out of the list; true once the community has agreed. */
  readonly #left = new Map<string, boolean>();
  readonly #failures = new Map<string, Failure>();
  #subject: {community: Community | undefined; place: string} | undefined;

  constructor(host: ReactiveControllerHost, inputs: () => ReviewInputs) {
    this.#host = host;
    this.#inputs = inputs;
    this.list = new PagedList(host, () => this.#listInputs());
  }

  /** Undefined until they are there. */
  get posts(): readonly WaitingPost[] | undefined {
    return this.list.items?.filter(({id}) => !this.#left.has(id));
  }

  /** Why nothing has become of what was decided about this post. */
  failureOf(id: string) {
    return this.#failures.get(id);
  }

  /** Answers with what became of each; with the failure where nothing did. */
  async settle(verdict: Verdict): Promise<readonly ReviewOutcome[] | Failure> {
    const outcomes: ReviewOutcome[] = [];
    this.#leave(verdict.posts);
    for (let at = 0; at < verdict.posts.length; at += most) {
      const posts = verdict.posts.slice(at, at + most);
      try {
        outcomes.push(...(await this.#send({...verdict, posts})));
      } catch (error) {
        const failure = explain(error);
        this.#comeBack(verdict.posts.slice(at), failure);
        return failure;
      }
    }
    if (this.posts?.length === 0 && this.list.hasMore) void this.list.reload();
    return outcomes;
  }

  async #send({posts, decision, reason}: Verdict) {
    const {community} = this.#inputs();
    if (!community) return [];
    const outcomes = await community.moderation.reviewPosts({
      posts: posts.map(({kind, id}) => ({kind, id})),
      decision,
      reason,
    });
    posts.forEach(({id}) => this.#left.set(id, true));
    return outcomes;
  }

  #leave(posts: readonly WaitingPost[]) {
    for (const {id} of posts) {
      this.#left.set(id, false);
      this.#failures.delete(id);
    }
    this.#host.requestUpdate();
  }

  #comeBack(posts: readonly WaitingPost[], failure: Failure) {
    for (const {id} of posts) {
      this.#left.delete(id);
      this.#failures.set(id, failure);
    }
    this.#host.requestUpdate();
  }

  async #load(
    cursor: string | undefined,
    options: CallOptions,
  ): Promise<{items: WaitingPost[]; next: string | null}> {
    const {community, place, limit} = this.#inputs();
    // Settled before this was asked: what it says of them is news.
    const settled = [...this.#left].filter(([, isSettled]) => isSettled);
    const page = await community?.moderation.heldPosts(
      {place: place || undefined, limit, cursor},
      options,
    );
    settled.forEach(([id]) => this.#left.delete(id));
    const items = (page?.items ?? []).map((post) => ({...post, version: 0}));
    return {items, next: page?.next ?? null};
  }

  #listInputs() {
    const {community, place, limit, onFailure} = this.#inputs();
    const before = this.#subject;
    // What waits is not for whoever looks next.
    if (before?.community !== community || before?.place !== place) {
      this.#subject = {community, place};
      this.#left.clear();
      this.#failures.clear();
    }
    return {
      subject: this.#subject,
      args: [limit],
      load: community
        ? (cursor: string | undefined, options: CallOptions) =>
            this.#load(cursor, options)
        : undefined,
      onFailure,
    };
  }
}
