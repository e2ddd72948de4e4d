import type {
  CallOptions,
  Comment,
  CommentKind,
  Community,
  CommunityEvent,
  IdeaComments,
} from '@townhall/client';
import type {ReactiveControllerHost} from 'lit';
import type {Failure} from '../../internal/failure.js';
import {LiveController} from '../../internal/live-controller.js';
import {PagedList} from '../../internal/paged-list.js';

interface CommentsInputs {
  community: Community | undefined;
  /** Of what is shown. */
  id: string | undefined;
  of: (community: Community) => IdeaComments;
  /** Only these; undefined for all. */
  kind: CommentKind | undefined;
  onFailure: (failure: Failure) => void;
}

/** Reads what is said of a thing, and holds back what comes while it is read. */
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
    const {id, kind} = this.#inputs();
    if ((comment.idea ?? comment.post) !== id || !this.list.items) return;
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
    const {community, id, of, kind, onFailure} = this.#inputs();
    if (id !== this.#of) {
      this.#of = id;
      this.fresh = [];
    }
    return {
      subject: id,
      args: [community, kind],
      load:
        community && id
          ? (cursor: string | undefined, options: CallOptions) =>
              of(community).list(id, {kind, cursor}, options)
          : undefined,
      onLoad: () => this.#release(),
      onFailure,
    };
  }
}
