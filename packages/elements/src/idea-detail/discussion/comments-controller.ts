import type {
  CallOptions,
  Comment,
  CommentKind,
  Community,
  CommunityEvent,
} from '@townhall/client';
import type {ReactiveControllerHost} from 'lit';
import type {Failure} from '../../internal/failure.js';
import {LiveController} from '../../internal/live-controller.js';
import {PagedList} from '../../internal/paged-list.js';

interface CommentsInputs {
  community: Community | undefined;
  ideaId: string | undefined;
  /** Only these; undefined for all. */
  kind: CommentKind | undefined;
  onFailure: (failure: Failure) => void;
}

/** Reads what is said of an idea, and holds back what comes while it is read. */
export class CommentsController {
  readonly list: PagedList<Comment>;
  /** Arrived meanwhile; shown when the reader wants to. */
  fresh: readonly Comment[] = [];

  readonly #host: ReactiveControllerHost;
  readonly #inputs: () => CommentsInputs;
  #of: string | undefined;

  constructor(host: ReactiveControllerHost, inputs: () => CommentsInputs) {
    this.#host = host;
    this.#inputs = inputs;
    this.list = new PagedList(host, () => this.#reading());
    new LiveController(
      host,
      () => inputs().community,
      (event) => this.#hear(event),
    );
  }

  /** Shows these in their places, e.g. what the viewer has written. */
  show(comments: readonly Comment[]) {
    const added = comments.filter((comment) => !this.list.replace(comment));
    this.list.items = [...(this.list.items ?? []), ...added];
    this.#release();
    this.#host.requestUpdate();
  }

  /** Shows what has arrived meanwhile; answers with the first of it. */
  showFresh(): Comment | undefined {
    const [first] = this.fresh;
    this.show(this.fresh);
    return first;
  }

  /** Takes a comment away, or leaves its place where there are replies to it. */
  remove(id: string) {
    const {items = []} = this.list;
    const hasReplies = items.some(({parent}) => parent === id);
    this.list.items = hasReplies
      ? items.map((one) =>
          one.id === id ? {...one, removed: true, body: [], author: null} : one,
        )
      : items.filter((one) => one.id !== id);
    this.#host.requestUpdate();
  }

  #hear(event: CommunityEvent) {
    if (event.type === 'gap' && this.list.items) void this.list.reload();
    if (!('comment' in event)) return;
    const {comment} = event;
    const {ideaId, kind} = this.#inputs();
    if (comment.idea !== ideaId || !this.list.items) return;
    // What is read stays where it is: a change in place, news on demand.
    if (this.list.replace(comment) || comment.removed) return;
    if (this.list.find(comment.id)) return;
    if (kind && comment.kind !== kind) return;
    if (event.type !== 'comment.created') return;
    const others = this.fresh.filter(({id}) => id !== comment.id);
    this.fresh = [...others, comment];
    this.#host.requestUpdate();
  }

  #release() {
    this.fresh = this.fresh.filter(({id}) => !this.list.find(id));
  }

  #reading() {
    const {community, ideaId, kind, onFailure} = this.#inputs();
    if (ideaId !== this.#of) {
      this.#of = ideaId;
      this.fresh = [];
    }
    return {
      subject: ideaId,
      args: [community, kind],
      load:
        community && ideaId
          ? (cursor: string | undefined, options: CallOptions) =>
              community.comments.list(ideaId, {kind, cursor}, options)
          : undefined,
      onLoad: () => this.#release(),
      onFailure,
    };
  }
}
