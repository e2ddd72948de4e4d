import type {
  CallOptions,
  Community,
  CommunityEvent,
  Post,
  PostArchive,
} from '@townhall/client';
import type {ReactiveControllerHost} from 'lit';
import type {Failure} from '../internal/failure.js';
import {LiveController} from '../internal/live-controller.js';
import {PagedList} from '../internal/paged-list.js';

export interface PostFeedInputs {
  community: Community | undefined;
  place: string;
  tag: string;
  /** A year or a month; empty for all. */
  during: string;
  limit: number;
  /** Somebody looks at the list, and not at one post alone. */
  isListed: boolean;
  onFailure: (failure: Failure) => void;
}

/** Loads the posts of one place and what there is to choose by. */
export class PostFeedController {
  readonly list: PagedList<Post>;
  /** A list of one, which knows how to read again. */
  readonly #archive: PagedList<PostArchive & {id: string; version: number}>;

  readonly #host: ReactiveControllerHost;
  readonly #inputs: () => PostFeedInputs;
  #arrived: readonly Post[] = [];

  constructor(host: ReactiveControllerHost, inputs: () => PostFeedInputs) {
    this.#host = host;
    this.#inputs = inputs;
    this.list = new PagedList(host, () => this.#listInputs());
    this.#archive = new PagedList(host, () => {
      const {community, place, isListed} = inputs();
      return {
        subject: place,
        args: [community],
        load:
          community && isListed
            ? async (_cursor: unknown, options: CallOptions) => {
                const found = await community.posts.archive(
                  {place: place || undefined},
                  options,
                );
                return {items: [{id: '', version: 0, ...found}], next: null};
              }
            : undefined,
      };
    });
    new LiveController(
      host,
      () => inputs().community,
      (event) => this.#hear(event),
    );
  }

  /** Undefined until it is known; without it there is nothing to choose by. */
  get archive(): PostArchive | undefined {
    return this.#archive.items?.[0];
  }

  /** Published meanwhile; shown when the reader wants to. */
  get fresh(): readonly Post[] {
    const {place, tag, during} = this.#inputs();
    return this.#arrived.filter(
      (post) =>
        (!place || post.place === place) &&
        (!tag || post.tags.includes(tag)) &&
        post.publishedAt?.startsWith(during) &&
        !this.list.find(post.id),
    );
  }

  /** Puts what has come meanwhile first; answers with the first of it. */
  showFresh(): Post | undefined {
    const {fresh} = this;
    fresh.forEach((post) => this.list.add(post));
    this.#arrived = [];
    return fresh.at(-1);
  }

  #hear(event: CommunityEvent) {
    if (event.type === 'gap') {
      void this.list.reload();
      void this.#archive.reload();
    }
    if (!('post' in event)) return;
    const {post} = event;
    // What is chosen by may have other numbers now.
    if (event.type === 'post.created') void this.#archive.reload();
    if (this.list.replace(post)) return;
    const others = this.#arrived.filter(({id}) => id !== post.id);
    const isAwaited = others.length < this.#arrived.length;
    if (event.type === 'post.created' || isAwaited) {
      this.#arrived = [...others, post];
      this.#host.requestUpdate();
    }
  }

  #listInputs() {
    const {community, place, tag, during, limit, isListed, onFailure} =
      this.#inputs();
    return {
      // Posts of another month are not an older view of this one.
      subject: `${place} ${during} ${tag}`,
      args: [community, limit],
      load:
        community && isListed
          ? (cursor: string | undefined, options: CallOptions) =>
              community.posts.list(
                {
                  place: place || undefined,
                  tag: tag || undefined,
                  during: during || undefined,
                  limit,
                  cursor,
                },
                options,
              )
          : undefined,
      onFailure,
    };
  }
}
