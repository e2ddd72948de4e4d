import type {CallOptions, Community, Post} from '@townhall/client';
import type {ReactiveControllerHost} from 'lit';
import type {Failure} from '../internal/failure.js';
import {LiveController} from '../internal/live-controller.js';
import {PagedList} from '../internal/paged-list.js';

interface SinglePostInputs {
  community: Community | undefined;
  id: string;
  /** Shown until it has been read. */
  given: Post | undefined;
  onFailure: (failure: Failure) => void;
}

/** Loads one post and keeps it up to date. */
export class SinglePost {
  /** A list of one, which knows how to read again. */
  readonly list: PagedList<Post>;
  readonly #inputs: () => SinglePostInputs;

  constructor(host: ReactiveControllerHost, inputs: () => SinglePostInputs) {
    this.#inputs = inputs;
    this.list = new PagedList(host, () => {
      const {community, id, onFailure} = inputs();
      return {
        subject: id,
        args: [community],
        load:
          community && id
            ? async (_cursor: unknown, options: CallOptions) => ({
                items: [await community.posts.get(id, options)],
                next: null,
              })
            : undefined,
        onFailure,
      };
    });
    new LiveController(
      host,
      () => inputs().community,
      (event) => {
        if (event.type === 'gap') void this.list.reload();
        else if ('post' in event) this.list.replace(event.post);
      },
    );
  }

  /** Undefined until it is there, and once it is no longer to be seen. */
  get post(): Post | undefined {
    const {id, given} = this.#inputs();
    if (this.list.failure?.kind === 'refused') return undefined;
    return this.list.items?.[0] ?? (given?.id === id ? given : undefined);
  }
}
