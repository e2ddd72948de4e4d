import type {Page} from '../contract/page.js';
import type {
  Post,
  PostArchive,
  PostArchiveQuery,
  PostChange,
  PostDraft,
  PostQuery,
  PostSource,
  UnpublishedPostQuery,
} from '../contract/post.js';
import type {IdeaComments} from './ideas.js';
import type {CallOptions, WriteOptions} from './options.js';

/** A group's blog: everybody reads and comments, staff writes. */
export interface Posts {
  /** What is published, the latest first. */
  list(query?: PostQuery, options?: CallOptions): Promise<Page<Post>>;
  /** Every published post, page after page. */
  all(query?: PostQuery, options?: CallOptions): AsyncIterable<Post>;
  get(id: string, options?: CallOptions): Promise<Post>;
  /** How many there are of each month and each tag. */
  archive(
    query?: PostArchiveQuery,
    options?: CallOptions,
  ): Promise<PostArchive>;
  /** Writes a post: for now, for later, or a draft; staff's. */
  write(draft: PostDraft, options?: WriteOptions): Promise<Post>;
  /** Changes a post, or when it is published; staff's. */
  change(id: string, change: PostChange, options?: CallOptions): Promise<Post>;
  /** Takes a post away with all that was said of it; staff's. */
  remove(id: string, options?: CallOptions): Promise<void>;
  /** Drafts, and what is published later; staff's. */
  unpublished(
    query?: UnpublishedPostQuery,
    options?: CallOptions,
  ): Promise<Page<Post>>;
  /** A post as it was written, whether published or not; staff's. */
  source(id: string, options?: CallOptions): Promise<PostSource>;
  /** What people say of posts; asked for with the id of a post. */
  readonly comments: IdeaComments;
}
