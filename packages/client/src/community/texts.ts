import type {ImageAddress, UploadedImage} from '../contract/image.js';
import type {Page} from '../contract/page.js';
import type {TextDraft, TextPreview} from '../contract/text-preview.js';
import type {
  NamedPerson,
  NameQuery,
  TagQuery,
  UsedTag,
} from '../contract/writing-help.js';
import type {CallOptions} from './options.js';

/** What those who write ask for. */
export interface Texts {
  /** How a text will look once it is posted; nothing is kept. */
  preview(draft: TextDraft, options?: CallOptions): Promise<TextPreview>;
  /**
   * People whose names begin so, whoever takes part in the thread first; at most
   * five, and for those who are signed in.
   */
  people(query: NameQuery, options?: CallOptions): Promise<Page<NamedPerson>>;
  /** The tags that others use most in a place; at most ten. */
  tags(query: TagQuery, options?: CallOptions): Promise<Page<UsedTag>>;
}

/** Send and look at pictures. */
export interface Images {
  /**
   * Sends a picture for what is written next: an idea has it in `images`, a
   * question, an answer or a post as `![alt](image:id)` in its text.
   */
  add(file: Blob, options?: CallOptions): Promise<UploadedImage>;
  /** Where its author and staff look at a picture that others do not see yet. */
  address(id: string, options?: CallOptions): Promise<ImageAddress>;
}
