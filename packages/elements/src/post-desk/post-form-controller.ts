import type {Community, Place, Post, PostSource} from '@townhall/client';
import {RefusedError} from '@townhall/client';
import {DraftKey} from '../internal/draft-key.js';
import {explain, signedOut, type Failure} from '../internal/failure.js';
import {KeptFields} from '../internal/kept-fields.js';
import type {TownhallElement} from '../internal/townhall-element.js';
import {ViewerController} from '../internal/viewer-controller.js';
import {
  emptyPost,
  fieldsOf,
  postErrors,
  toPost,
  toPostChange,
  whenOf,
  type PostErrors,
  type PostFields,
  type PostWhen,
} from './post-fields.js';

interface PostFormInputs {
  community: Community | undefined;
  /** The group it goes to; empty where the writer chooses. */
  place: string;
  /** What is changed; undefined for a new post. */
  source: PostSource | undefined;
  now: number;
}

/** What became of an attempt to save. */
export type Saved =
  | {outcome: 'taken'; post: Post}
  | {outcome: 'incomplete'; field: string}
  | {outcome: 'failed'; failure: Failure}
  /** Nothing was tried. */
  | {outcome: 'none'};

/** Keeps what staff writes until the community has taken it. */
export class PostFormController {
  errors: PostErrors = {};
  isSending = false;
  /** What somebody else has put there meanwhile. */
  theirs: PostSource | undefined;

  readonly #host: TownhallElement;
  readonly #inputs: () => PostFormInputs;
  readonly #viewer: ViewerController;
  readonly #key = new DraftKey();
  readonly #kept: KeptFields;
  /** What the writer has changed, over what was there. */
  #changed: Partial<PostFields> = {};
  /** The version that the next change is made to. */
  #version: number | undefined;
  #groups: readonly Place[] | undefined;

  constructor(host: TownhallElement, inputs: () => PostFormInputs) {
    this.#host = host;
    this.#inputs = inputs;
    this.#viewer = new ViewerController(host, () => inputs().community);
    this.#kept = new KeptFields(host, () => {
      const {community, place, source} = inputs();
      return {
        community,
        viewer: this.#viewer,
        place: `post ${source?.post.id ?? place}`,
        fields: {
          ...this.#changed,
          ...(source && this.#isChanged && {version: `${this.#begunWith}`}),
        },
        restore: (fields) => {
          this.#changed = known(fields);
          // What others have written since must not be saved over unseen.
          this.#version = source && versionIn(fields);
          host.requestUpdate();
        },
      };
    });
  }

  get fields(): PostFields {
    const {place, source} = this.#inputs();
    const before = source ? fieldsOf(source) : {...emptyPost, place};
    return {...before, ...this.#changed};
  }

  get #isChanged() {
    return Object.keys(this.#changed).length > 0;
  }

  /** The version of the post that was there when the change was begun. */
  get #begunWith() {
    return this.#version ?? this.#inputs().source?.post.version;
  }

  get when(): PostWhen {
    return whenOf(this.fields, this.#inputs().source?.post);
  }

  /** Where a post can go; undefined until it is known. */
  get groups() {
    return this.#groups;
  }

  /** Reads where a post can go, for who has to choose. */
  async findGroups(): Promise<Failure | undefined> {
    try {
      const page = await this.#inputs().community?.places.list();
      this.#groups = page?.items.filter(({kind}) => kind === 'group');
      this.#host.requestUpdate();
      return undefined;
    } catch (error) {
      return explain(error);
    }
  }

  write(field: string, value: string) {
    this.#version = this.#begunWith;
    this.#changed = {...this.#changed, [field]: value};
    // What has been complained about is checked while it is being mended.
    if (Object.keys(this.errors).length > 0) this.#check();
    this.#kept.store();
    this.#host.requestUpdate();
  }

  async save(): Promise<Saved> {
    const {community, source} = this.#inputs();
    if (!community || this.isSending) return {outcome: 'none'};
    this.#check();
    this.#host.requestUpdate();
    const [field] = Object.keys(this.errors);
    if (field) return {outcome: 'incomplete', field};
    if (this.#viewer.isGuest) return {outcome: 'failed', failure: signedOut};
    this.isSending = true;
    try {
      const post = await (source
        ? this.#change(community, source)
        : this.#post(community));
      this.clear();
      return {outcome: 'taken', post};
    } catch (error) {
      await this.#lookAtConflict(error);
      return {outcome: 'failed', failure: explain(error)};
    } finally {
      this.isSending = false;
      this.#host.requestUpdate();
    }
  }

  /** Forgets what was written, here and in the browser. */
  clear() {
    this.#changed = {};
    this.errors = {};
    this.theirs = undefined;
    this.#version = undefined;
    this.#kept.store();
  }

  #check() {
    this.errors = postErrors(this.fields, this.when, this.#inputs().now);
  }

  #post({posts}: Community) {
    const draft = toPost(this.fields, this.when);
    return posts.write(draft, {idempotencyKey: this.#key.for(draft)});
  }

  #change({posts}: Community, {post}: PostSource) {
    const version = this.#version ?? post.version;
    return posts.change(post.id, toPostChange(this.fields, this.when, version));
  }

  /** From here on a change is made to what stands there now. */
  async #lookAtConflict(error: unknown) {
    const {community, source} = this.#inputs();
    const isConflict =
      error instanceof RefusedError && error.problem.code === 'edit_conflict';
    if (!isConflict || !community || !source) return;
    try {
      // What the writer has not touched must not become theirs unseen.
      this.#changed = this.fields;
      this.theirs = await community.posts.source(source.post.id);
      this.#version = this.theirs.post.version;
    } catch {
      // The next attempt is refused again, and looks again.
    }
  }
}

/** A version that nobody has is refused, and what stands there is shown. */
const versionIn = ({version}: Readonly<Record<string, string>>) =>
  Number.isSafeInteger(Number(version)) ? Number(version) : undefined;

/** Anybody may have written into the browser's storage. */
const known = (fields: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(fields).filter(([name]) => name in emptyPost),
  );
